import type { ReportedExchange } from '../browser/report';
import type { Case, CaseAnswer, HeaderLine } from './case';
import { bare } from './mend';
import type { CaseRun } from './run';
import { isOnPreflight, lastAnswered } from './seeded-faults';
import type { Job } from './servers';
import type { Observation, Stage } from './stage';
import { truthOf } from './truth';

/** A case mended as the browser's own messages lead: one fault is named, one is mended, and the page asks again. */
export interface OneByOne {
  readonly run: CaseRun;
  /** `Network.CorsError`, in the order in which the browser named them. */
  readonly names: readonly string[];
  readonly hasPassed: boolean;
}

const BATCH = 60;
const MOST_ROUNDS = 60;

/** Mends these cases in the browser's own way, in the browser. */
export async function mendOneByOne(stage: Stage, runs: readonly CaseRun[]): Promise<OneByOne[]> {
  const states = new Map<string, { run: CaseRun; names: string[]; hasPassed: boolean }>();
  let waiting: Job[] = [];
  for (const run of runs) {
    const { abort: _, ...given } = run.case;
    states.set(run.case.id, { run, names: [], hasPassed: false });
    waiting.push({ key: `${run.case.id}.b1`, case: given });
  }
  while (waiting.length > 0) {
    const batch = waiting.slice(0, BATCH);
    waiting = waiting.slice(BATCH);
    for (const observation of await stage.run(batch)) {
      const { case: given } = observation.job;
      const state = states.get(given.id);
      if (state === undefined) continue;
      const truth = truthOf(observation);
      state.hasPassed = truth.kind === 'passed';
      if (truth.kind !== 'blocked' || state.names.length >= MOST_ROUNDS) continue;
      state.names.push(truth.name);
      const key = `${given.id}.b${state.names.length + 1}`;
      waiting.push({ key, case: mendNamed(given, truth.name, observation) });
    }
  }
  return [...states.values()];
}

/** What we said at first of the answer that the browser stopped on, by the browser's names, in the same order. */
export function namesThatWeGave(exchange: ReportedExchange): string[] {
  return exchange.diagnosis.findings
    .filter(({ severity }) => severity === 'blocking' || severity === 'next')
    .flatMap(({ browserError: { chromium } }) => chromium ?? []);
}

/** Of these names, those on the answer that the first one is about: what lies behind it was not seen at first. */
export function onFirstAnswer(names: readonly string[]): string[] {
  const isFirstOnPreflight = isOnPreflight(names[0] ?? '');
  return names.filter((name) => isOnPreflight(name) === isFirstOnPreflight);
}

/** Mends the answer that the browser stopped on. The one behind a preflight that failed is bare, as in our own rounds. */
function mendNamed(given: Case, name: string, observation: Observation): Case {
  const last = lastAnswered(observation);
  const parameter = observation.truth?.failedParameter ?? last?.requestMethod ?? '';
  const mended = (answer: CaseAnswer, origin = '{origin}') => mendAnswerNamed(answer, name, parameter, origin);
  const hops = given.hops.map((hop, index) => {
    if (index !== last?.hop) return hop;
    return last.on === 'preflight'
      ? { ...hop, preflight: mended(hop.preflight), response: bare(hop.response) }
      : { ...hop, response: mended(hop.response) };
  });
  const { earlier } = given;
  // A load without CORS has no origin to repeat.
  const allowed = given.from === 'sandbox' ? 'null' : '{app}';
  return {
    ...given,
    ...(earlier && last?.on === 'response' && { earlier: { ...earlier, answer: mended(earlier.answer, allowed) } }),
    hops,
  };
}

/** The least that answers the message. */
function mendAnswerNamed(answer: CaseAnswer, name: string, parameter: string, origin: string): CaseAnswer {
  switch (name) {
    case 'PreflightInvalidStatus':
    case 'PreflightDisallowedRedirect':
      return { ...answer, status: 204 };
    case 'InvalidAllowCredentials':
    case 'PreflightInvalidAllowCredentials':
      return withHeader(answer, 'access-control-allow-credentials', 'true');
    case 'InvalidAllowMethodsPreflightResponse':
      return withTokens(answer, 'access-control-allow-methods', []);
    case 'MethodDisallowedByPreflightResponse':
      return withTokens(answer, 'access-control-allow-methods', [parameter]);
    case 'InvalidAllowHeadersPreflightResponse':
      return withTokens(answer, 'access-control-allow-headers', []);
    case 'HeaderDisallowedByPreflightResponse':
      return withTokens(answer, 'access-control-allow-headers', [parameter]);
    default:
      return withHeader(answer, 'access-control-allow-origin', origin);
  }
}

/** What was listed, with commas between, and what is to be added. */
function withTokens(answer: CaseAnswer, name: string, added: readonly string[]): CaseAnswer {
  const values = answer.headers.filter((line) => line[0].toLowerCase() === name).map(([, value]) => value);
  const listed = values.join(',').match(/[!#$%&'*+\-.^_`|~0-9A-Za-z]+/g) ?? [];
  return withHeader(answer, name, [...listed, ...added].join(', '));
}

function withHeader(answer: CaseAnswer, name: string, value: string): CaseAnswer {
  const others = answer.headers.filter((line) => line[0].toLowerCase() !== name);
  const line: HeaderLine = [name, value];
  return { ...answer, headers: [...others, line] };
}
