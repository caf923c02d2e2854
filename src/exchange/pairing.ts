import { isPageHeader } from '../cors/safelist';
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
 * The preflight of a request that is being sent, out of those that are open to it: it passed, and the header names that
 * it asked for are among the request's own; best where they are all of them. Null where a cached preflight allowed the
 * request, or where it needed none.
 */
export function preflightOfSent(
  request: TrackedRequest,
  paired: TrackedPreflight | undefined,
  preflights: readonly TrackedPreflight[],
): TrackedPreflight | null {
  const hop = lastHop(request.exchange);
  const sent = new Set(hop.requestHeaders.map((header) => header.name.toLowerCase()));
  const fromPage = [...sent].filter(isPageHeader);
  const inOrder = preflights.filter((candidate) => candidate.order > request.order);
  const candidates = (paired === undefined ? inOrder : [paired, ...inOrder]).filter(
    ({ preflight }) =>
      preflight.requestHeaderNames.every((name) => sent.has(name)) &&
      preflightPasses(preflight, hop.origin, 'not-include'),
  );
  const exact = candidates.find(({ preflight }) =>
    fromPage.every((name) => preflight.requestHeaderNames.includes(name)),
  );
  return exact ?? candidates[0] ?? null;
}

/** The preflight of a request that failed before it was sent: one that is over and did not let it through. */
export function preflightOfFailed(
  request: TrackedRequest,
  paired: TrackedPreflight | undefined,
  preflights: readonly TrackedPreflight[],
): TrackedPreflight | null {
  const hop = lastHop(request.exchange);
  if (paired !== undefined && stopped(paired, hop)) return paired;
  const other = preflights.find((candidate) => candidate.order > request.order && stopped(candidate, hop));
  return other ?? paired ?? null;
}

function stopped({ preflight }: TrackedPreflight, hop: Hop): boolean {
  if (preflight.error !== null) return true;
  return preflight.response !== null && !preflightPasses(preflight, hop.origin, 'include');
}
