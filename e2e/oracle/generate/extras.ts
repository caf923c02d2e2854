import type { Abort, Ask, Asker, CaseHop, EarlierLoad, HeaderLine } from '../case';
import type { Random } from '../random';
import { BARE } from './fault';

/** When the page aborts its request, or null: it does not. */
export function generateAbort(random: Random, ask: Ask, hops: readonly CaseHop[]): Abort | null {
  const isFollowing = ask.by === 'xhr' || (ask.by === 'fetch' && ask.redirect === undefined);
  if (!isFollowing || !random.chance(0.04)) return null;
  const at = random.weighted([
    [1, 'start'],
    [4, 'preflight'],
    [4, 'response'],
    [2, 'body'],
  ]);
  return { at, hop: at === 'start' ? 0 : random.integer(hops.length), isRace: random.chance(0.4) };
}

const CACHE_CONTROL = [
  'max-age=600',
  'public, max-age=600',
  'max-age=600, immutable',
  'no-cache',
  'max-age=0, must-revalidate',
  'no-store',
  null,
] as const;

/** What the page loads from the same URL beforehand, or null: nothing. */
export function generateEarlier(random: Random, from: Asker, ask: Ask, hops: readonly CaseHop[]): EarlierLoad | null {
  if (ask.by !== 'fetch' && ask.by !== 'xhr') return null;
  const isPlainGet = ask.method === 'GET' && !(ask.by === 'fetch' && ask.mode === 'no-cors');
  const [hop] = hops;
  if (!isPlainGet || hops.length > 1 || hop === undefined || hop.response.drop || !random.chance(0.12)) return null;
  if (hop.at !== 'api' && hop.at !== 'other') return null;
  const control = random.pick(CACHE_CONTROL);
  const vary = random.weighted([
    [5, null],
    [2, 'Origin'],
    [1, 'Accept-Encoding'],
    [1, 'accept-encoding, origin'],
    [0.5, '*'],
  ]);
  const headers: HeaderLine[] = [];
  if (control !== null) headers.push(['Cache-Control', control]);
  if (vary !== null) headers.push(['Vary', vary]);
  if (random.chance(0.5)) headers.push(['ETag', '"1"']);
  const by = from === 'worker' ? 'fetch' : random.pick(['image', 'image', 'script', 'fetch']);
  return { by, answer: { status: 200, headers, seeds: BARE } };
}
