import { type Ask, type Asker, type Case, type CaseHop, isNoCors, methodOf, type Place } from '../case';
import { type Random, randomOf } from '../random';
import { rightPreflight, rightResponse } from './answer';
import { generateAsk } from './ask';
import { generateAbort, generateEarlier } from './extras';
import { spoilPlain, spoilPreflight, spoilResponse } from './fault';
import { redirect } from './redirect';

/** The `index`th case of a seed; it is the same at every call. */
export function generateCase(seed: number, index: number): Case {
  const random = randomOf(seed, index);
  const from: Asker = random.weighted([
    [82, 'page'],
    [6, 'worker'],
    [8, 'sandbox'],
    [4, 'controlled'],
  ]);
  const ask = generateAsk(random, from);
  const hasCookie = random.chance(0.2);
  const places = generatePlaces(random, from);
  const hops = places.map((at, place) => rightHop(random, ask, at, place === places.length - 1));
  const spoilt = spoil(random, hops, ask);
  const abort = generateAbort(random, ask, spoilt);
  const earlier = abort === null ? generateEarlier(random, from, ask, spoilt) : null;
  const canRepeat = (ask.by === 'fetch' || ask.by === 'xhr') && abort === null && earlier === null;
  const isRepeated = canRepeat && random.chance(0.06);
  return {
    id: `${seed}-${index}`,
    from,
    ask,
    hasCookie,
    isRepeated,
    ...(earlier !== null && { earlier }),
    ...(abort !== null && { abort }),
    hops: isRepeated ? spoilt.map((hop) => toRepeat(random, hop)) : spoilt,
  };
}

/**
 * The browser remembers a preflight for five seconds anyway; a server may ask for more, or for none. It is to ask for the
 * answer itself again, though it would keep some redirects for good.
 */
function toRepeat(random: Random, { at, preflight, response }: CaseHop): CaseHop {
  const others = preflight.headers.filter(([name]) => name.toLowerCase() !== 'access-control-max-age');
  const age = random.pick(['600', '600', '86400', '0', '-1', 'soon', null]);
  const kept = age === null ? others : [...others, ['access-control-max-age', age] as const];
  return {
    at,
    preflight: { ...preflight, headers: kept },
    response: { ...response, headers: [...response.headers, ['Cache-Control', 'no-store']] },
  };
}

/** The case of an id that `generateCase` gave, or null where it is none. */
export function caseOfId(id: string): Case | null {
  const [, seed, index] = /^(\d+)-(\d+)$/.exec(id) ?? [];
  return seed === undefined || index === undefined ? null : generateCase(Number(seed), Number(index));
}

/** The servers that the request goes to, one after the other; at least one is abroad. */
function generatePlaces(random: Random, from: Asker): Place[] {
  const count = random.weighted([
    [72, 1],
    [13, 2],
    [8, 3],
    [4, 4],
    [2, 5],
    [1, 6],
  ]);
  const places = Array.from({ length: count }, () =>
    random.weighted<Place>([
      [count > 1 || from === 'sandbox' ? 3 : 0, 'app'],
      [5, 'api'],
      [5, 'other'],
    ]),
  );
  if (random.chance(0.012)) return [...places.slice(0, -1), random.pick(['closed', 'closed', 'nowhere'])];
  return places.every((place) => place === 'app') && from !== 'sandbox' ? [...places.slice(1), 'api'] : places;
}

function rightHop(random: Random, ask: Ask, at: Place, isLast: boolean): CaseHop {
  const preflight = rightPreflight(random, ask);
  const right = rightResponse(random, ask);
  const response = isNoCors(ask) ? spoilPlain(random, right, ask) : right;
  return { at, preflight, response: isLast ? response : redirect(random, response) };
}

/** None, one or many faults, most of them where the browser looks. */
function spoil(random: Random, hops: readonly CaseHop[], ask: Ask): CaseHop[] {
  const count = random.weighted([
    [32, 0],
    [38, 1],
    [12, 2],
    [8, 3],
    [6, 4],
    [4, 6],
  ]);
  const spoilt = [...hops];
  let left = count;
  while (left > 0) {
    const index = random.integer(spoilt.length);
    const hop = spoilt[index];
    if (hop === undefined) break;
    const some = 1 + random.integer(left);
    if (random.chance(asksFirst(ask) ? 0.65 : 0.1)) {
      spoilt[index] = { ...hop, preflight: spoilPreflight(random, hop.preflight, ask, some) };
    } else {
      spoilt[index] = { ...hop, response: spoilResponse(random, hop.response, ask, some) };
    }
    left -= some;
  }
  return spoilt;
}

/** Whether the request is likely to take a preflight; which it does is the browser's to say. */
function asksFirst(ask: Ask): boolean {
  if (ask.by === 'beacon') return ask.type === 'application/json';
  if (ask.by !== 'fetch' && ask.by !== 'xhr') return false;
  return ask.headers.length > 0 || !['GET', 'HEAD', 'POST'].includes(methodOf(ask));
}
