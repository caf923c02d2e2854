import type { CaseAnswer } from '../case';
import type { Random } from '../random';
import { type Seed, withSeed } from '../seed';

const LOCATIONS = [
  [60, '{next}'],
  [3, '{next-userinfo}'],
  [1, 'data:text/plain,x'],
  [1, 'ftp://localhost/x'],
  [0.5, 'ws://localhost/x'],
  [0.5, ''],
  [0.5, 'http://['],
  [0.5, '//'],
  [0.5, 'about:blank'],
  // Back to itself, until the browser has had enough.
  [0.5, '?again'],
  [1, '{next}#fragment'],
] as const;

/** The answer as one that leads on, mostly to the next hop. */
export function redirect(random: Random, { headers, seeds }: CaseAnswer): CaseAnswer {
  const location = random.weighted(LOCATIONS);
  const isOdd = random.chance(0.02);
  const status = isOdd ? random.pick([300, 304, 305, 306]) : random.pick([301, 302, 303, 307, 308]);
  const seed = isOdd ? null : seedOf(location);
  return { status, headers: [...headers, ['Location', location]], seeds: withSeed(seeds, 'location', seed) };
}

function seedOf(location: string): Seed | null {
  if (location === '{next-userinfo}') return { in: 'location', code: 'redirect-userinfo', isRefused: false };
  const [scheme] = /^(data|about|ftp|ws):/.exec(location) ?? [];
  return scheme === undefined ? null : { in: 'location', code: 'scheme-not-cors', isRefused: scheme !== 'ftp:' };
}
