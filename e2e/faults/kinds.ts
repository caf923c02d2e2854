import type { Verdict } from '../../src/diagnosis/diagnosis';
import type { Answer, LabServer } from '../lab/server';

/** A kind of request, and what it comes to when nobody stops anything. */
export interface Kind {
  readonly method: string;
  readonly route: {
    readonly preflight?: Answer;
    readonly actual?: Answer;
    /** Where the answer redirects to. */
    readonly far?: Answer;
  };
  readonly verdict: Verdict;
  readonly hops: number;
}

/** Allows the page; its preflights are not remembered, so that each request has its own. */
const ALLOW: Answer = {
  headers: [
    ['access-control-allow-origin', '{origin}'],
    ['access-control-allow-methods', 'PUT'],
    ['access-control-max-age', '0'],
  ],
};

export const KINDS: Readonly<Record<string, Kind>> = {
  simple: { method: 'GET', route: { actual: ALLOW }, verdict: 'allowed', hops: 1 },
  blocked: { method: 'GET', route: { actual: {} }, verdict: 'blocked', hops: 1 },
  preflighted: { method: 'PUT', route: { preflight: ALLOW, actual: ALLOW }, verdict: 'allowed', hops: 1 },
  refused: { method: 'PUT', route: { preflight: { status: 404 } }, verdict: 'blocked', hops: 1 },
  redirected: { method: 'GET', route: { actual: { ...ALLOW, status: 307 }, far: ALLOW }, verdict: 'allowed', hops: 2 },
};

/**
 * Defines what a kind's request to this path is answered; returns the URL. Each answer waits until the server lets it go,
 * and a redirect stays on the host that was asked.
 *
 * @param holds the names under which the first answer waits, and the second one, after a preflight or a redirect
 */
export function defineHeld(api: LabServer, { route }: Kind, path: string, [first, second]: readonly [string, string]) {
  const moved = route.far ? [['location', `${path}-far`] as const] : [];
  if (route.far) api.define(`${path}-far`, { actual: { ...route.far, hold: second } });
  return api.define(path, {
    ...(route.preflight && { preflight: { ...route.preflight, hold: first } }),
    ...(route.actual && {
      actual: {
        ...route.actual,
        headers: [...(route.actual.headers ?? []), ...moved],
        hold: route.preflight ? second : first,
      },
    }),
  });
}
