import { isPageHeader } from '../cors/page-header';
import { type Hop, lastHop } from './exchange';
import { preflightPasses } from './preflight-checks';
import type { TrackedPreflight, TrackedRequest } from './tracked';

/*
 * No event says which request a preflight belongs to. What is known, of requests by one document to one URL:
 * preflights begin in the order of their requests; a preflight's request waits until the preflight has passed, and
 * ends at once when it fails. So the waiting requests and the preflights are laid side by side in order, and each time
 * one of the requests moves on, its headers or its failure show whether the pair was right.
 */

/** Lays the waiting requests beside the preflights, both in the order in which they began. */
export function pairInOrder(waiting: readonly TrackedRequest[], preflights: readonly TrackedPreflight[]): Pairing {
  const pairing = new Map<TrackedRequest, TrackedPreflight>();
  let next = 0;
  for (const preflight of preflights) {
    const request = waiting[next];
    if (request === undefined) break;
    // A preflight older than its request would be the orphan of one that the page has aborted.
    if (preflight.order < request.order) continue;
    pairing.set(request, preflight);
    next++;
  }
  return pairing;
}

export type Pairing = ReadonlyMap<TrackedRequest, TrackedPreflight>;

/**
 * The preflight of a request that is being sent: it passed, and the header names that it asked for are among the
 * request's own; best where they are all of them. Null where a cached preflight allowed the request, or where it needed
 * none.
 *
 * @param paired the one that lies beside it in order
 * @param all every one of the group that no request has for certain, in order
 */
export function preflightOfSent(
  request: TrackedRequest,
  paired: TrackedPreflight | null,
  all: () => readonly TrackedPreflight[],
): TrackedPreflight | null {
  if (paired === null && all().length === 0) return null;
  const hop = lastHop(request.exchange);
  const sent = new Set(hop.requestHeaders.map((header) => header.name.toLowerCase()));
  const fromPage = [...sent].filter(isPageHeader);
  const fits = ({ preflight, order }: TrackedPreflight) =>
    order > request.order &&
    preflight.requestHeaderNames.every((name) => sent.has(name)) &&
    preflightPasses(preflight, hop, 'not-include');
  const isExact = ({ preflight }: TrackedPreflight) =>
    fromPage.every((name) => preflight.requestHeaderNames.includes(name));

  if (paired !== null && fits(paired) && isExact(paired)) return paired;
  const others = all().filter(fits);
  const best = others.find(isExact);
  if (best !== undefined) return best;
  return paired !== null && fits(paired) ? paired : (others[0] ?? null);
}

/**
 * The preflight of a request that failed before it was sent: one that is over and did not let it through. The
 * parameters are those of `preflightOfSent`.
 */
export function preflightOfFailed(
  request: TrackedRequest,
  paired: TrackedPreflight | null,
  all: () => readonly TrackedPreflight[],
): TrackedPreflight | null {
  const hop = lastHop(request.exchange);
  if (paired !== null && stopped(paired, hop)) return paired;
  return all().find((other) => other.order > request.order && stopped(other, hop)) ?? paired;
}

function stopped({ preflight }: TrackedPreflight, hop: Hop): boolean {
  if (preflight.error !== null) return true;
  return preflight.response !== null && !preflightPasses(preflight, hop, 'include');
}
