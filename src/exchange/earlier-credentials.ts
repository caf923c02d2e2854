import type { CredentialsMode } from '../cors/credentials-mode';
import { isAskedAgain } from './asked-again';
import { inferCredentials } from './credentials';
import type { CallSite, Exchange } from './exchange';

/** What is known of a request that shows nothing itself: from earlier ones of the same document, or by whoever tried it. */
export interface EarlierCredentials {
  readonly mode: CredentialsMode;
  readonly from: 'call-site' | 'endpoint' | 'tester';
}

/** As many call sites and endpoints as a large page has. */
const KEPT = 1000;

/**
 * Remembers which requests were seen to include credentials, by the line of code that made them and by the endpoint that
 * they went to. A document that asks the same place both ways teaches nothing.
 */
export class EarlierRequests {
  readonly #modes = new Map<string, CredentialsMode | 'both'>();

  /** The exchange with what earlier ones tell of it. It teaches what it shows by itself, and nothing else. */
  join(exchange: Exchange): Exchange {
    const alone = { ...exchange, earlierCredentials: null };
    if (isAskedAgain(exchange.callSite)) {
      this.unlearn(alone);
      return alone;
    }
    const { mode } = inferCredentials(alone);
    if ((exchange.tried || exchange.missed) && mode !== 'unknown') return alone;
    if (mode === 'unknown') return { ...exchange, earlierCredentials: this.#recall(exchange) };
    for (const { key } of placesOf(exchange)) this.#learn(key, mode);
    return alone;
  }

  /**
   * Forgets what an exchange may have taught, of which more is told only afterwards: that the panel asked, and not the
   * page's own code; or what its answer's header lines were.
   */
  unlearn(exchange: Exchange): void {
    for (const { key } of placesOf(exchange)) this.#modes.delete(key);
  }

  #learn(key: string, mode: CredentialsMode): void {
    const known = this.#modes.get(key) ?? mode;
    this.#modes.delete(key);
    this.#modes.set(key, known === mode ? mode : 'both');
    const [oldest] = this.#modes.keys();
    if (this.#modes.size > KEPT && oldest !== undefined) this.#modes.delete(oldest);
  }

  #recall(exchange: Exchange): EarlierCredentials | null {
    for (const { from, key } of placesOf(exchange)) {
      const mode = this.#modes.get(key);
      if (mode !== undefined && mode !== 'both') return { mode, from };
    }
    return null;
  }
}

interface Place {
  readonly from: EarlierCredentials['from'];
  readonly key: string;
}

/** The nearest first. A line of code asks in one way more surely than an endpoint is asked in one way. */
function placesOf({ documentId, origin, resourceType, mode, callSite, hops }: Exchange): Place[] {
  // What is loaded without CORS mostly includes credentials, whatever is asked with it.
  const asker = `${documentId ?? ''} ${origin} ${resourceType} ${mode}`;
  const endpoint: Place = { from: 'endpoint', key: `${asker} to ${withoutQuery(hops[0].url)}` };
  return callSite === null ? [endpoint] : [{ from: 'call-site', key: `${asker} at ${siteKey(callSite)}` }, endpoint];
}

function siteKey({ url, line, column }: CallSite): string {
  return `${url}:${line}:${column ?? ''}`;
}

function withoutQuery(url: string): string {
  return /^[^?#]*/.exec(url)?.[0] ?? url;
}
