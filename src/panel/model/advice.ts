import { lastHop } from '../../exchange/exchange';
import { guessServer, type ServerGuess } from '../../recipes/guess-server';
import { type DerivedPolicy, type DiagnosedRequest, policyOf } from '../../recipes/policy-of';
import type { Entry } from './entry';

/** What to paste into a server is written from this. */
export interface Advice {
  readonly derived: DerivedPolicy;
  /** Which server it may be, by its answers; the likeliest first. */
  readonly guesses: readonly ServerGuess[];
}

/** So many other requests to the same API are looked at, the newest: judging thousands takes long. */
const MAX_OTHERS = 200;

/**
 * What mends the selected requests, which are to one API. The log tells more of it: what passes has to go on passing, and
 * where any request includes credentials, the API uses them. Null where no setting of a server mends them.
 */
export function adviceFor(selected: readonly Entry[], log: readonly Entry[]): Advice | null {
  const own = selected.map(toRequest);
  const api = policyOf(own)?.policy.api.origin;
  if (api === undefined) return null;
  const isSelected = new Set(selected.map(({ exchange }) => exchange.id));
  const others = log
    .filter(({ exchange }) => lastHop(exchange).url.startsWith(`${api}/`) && !isSelected.has(exchange.id))
    .slice(-MAX_OTHERS);
  // What passed because Preflight edited the answer says nothing of what the server allows.
  const passing = others
    .filter(({ exchange }) => exchange.passed && !exchange.tried)
    .map((entry) => ({ ...toRequest(entry), fix: null }));
  const derived = policyOf([...own, ...passing]);
  if (derived === null) return null;
  const usesCredentials = others.some(({ diagnosis }) => diagnosis.credentials.mode === 'include');
  return {
    derived: usesCredentials ? { ...derived, credentials: 'include' } : derived,
    guesses: guessServer([...selected, ...others].flatMap(answerHeaders)),
  };
}

function toRequest({ exchange, diagnosis }: Entry): DiagnosedRequest {
  return { hops: exchange.hops, credentials: diagnosis.credentials, fix: diagnosis.fix };
}

/** The answer to the request itself first: a server in front often answers preflights on its own. */
function answerHeaders({ exchange }: Entry) {
  const { response, preflight } = lastHop(exchange);
  return [...(response?.headers ?? []), ...(preflight?.response?.headers ?? [])];
}
