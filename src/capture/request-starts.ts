import type { RequestStarted } from '../exchange/events';

/** So many requests to one URL are kept in mind, and so many URLs. */
const MOST_ALIKE = 50;
const MOST_PLACES = 20_000;

/** What requests of a frame for one thing have in common, and a preflight with its request. */
export function placeOf({ tabId, frameId, url }: RequestStarted): string {
  return `${tabId} ${frameId} ${url}`;
}

/** When each frame's requests to each URL began. Of too many, the oldest are forgotten. */
export class RequestStarts {
  readonly #starts = new Map<string, readonly number[]>();

  /** Milliseconds since the epoch, of all requests of this one's frame to its URL. */
  like(request: RequestStarted): readonly number[] {
    return this.#starts.get(placeOf(request)) ?? [];
  }

  all(): [place: string, starts: readonly number[]][] {
    return [...this.#starts];
  }

  goOn(starts: readonly (readonly [place: string, starts: readonly number[]])[]): void {
    for (const [place, known] of starts) this.#starts.set(place, known);
  }

  add(request: RequestStarted): void {
    this.#set(request, [...this.like(request), request.at].slice(-MOST_ALIKE));
  }

  /** Takes one out again that has turned out to be a preflight: the page knows nothing of it. */
  remove(request: RequestStarted): void {
    this.#set(
      request,
      this.like(request).filter((at) => at !== request.at),
    );
  }

  #set(request: RequestStarted, starts: readonly number[]): void {
    const place = placeOf(request);
    this.#starts.delete(place);
    if (starts.length > 0) this.#starts.set(place, starts);
    const [oldest] = this.#starts.keys();
    if (this.#starts.size > MOST_PLACES && oldest !== undefined) this.#starts.delete(oldest);
  }
}
