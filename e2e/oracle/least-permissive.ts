import type { Change, Fix } from '../../src/diagnosis/diagnosis';
import { type CaseAnswer, includesCredentials } from './case';
import type { Received } from './plan';
import { lastAnswered, type SeededFault, seededFaults } from './seeded-faults';
import type { Observation } from './stage';

/**
 * What a fix grants beyond what this very request needs, or takes away of what was granted before; one line each, none
 * where it is the least. Null: there is no fix, or a fix before it has changed the answer.
 */
export function excessOf(observation: Observation): readonly string[] | null {
  const { exchange } = observation;
  const fix = exchange?.diagnosis.fix ?? null;
  const last = lastAnswered(observation);
  if (fix === null || last === null) return null;
  const given = givenOf(observation, last, fix);
  if (given === null) return null;
  return [
    ...fix.changes.flatMap((change) => excess(change, given).map((what) => `${what}: ${JSON.stringify(change)}`)),
    ...missingVary(given),
  ];
}

/** What a change is held against. */
interface Given {
  readonly last: Received;
  /** What was loaded from the same URL before, and is put to a 304. */
  readonly earlier: CaseAnswer | null;
  readonly fix: Fix;
  readonly origin: string;
  /** The page's origin is opaque, so that nothing but `*` can allow it. */
  readonly isOpaque: boolean;
  readonly credentials: 'included' | 'not included' | 'not known';
  readonly faults: readonly SeededFault[];
}

function givenOf(observation: Observation, last: Received, fix: Fix): Given | null {
  const isIncluded = includesCredentials(observation.job.case.ask);
  const isKnown = observation.exchange?.request.credentials.mode !== 'unknown';
  const origin = last.origin ?? observation.origin;
  const isOpaque = observation.origin === 'null';
  // Where the mode is not known, the fix holds for both, unless the origin is opaque.
  const faults = seededFaults(observation, isKnown ? isIncluded : !isOpaque);
  if (faults === null) return null;
  return {
    last,
    earlier: isPagesCondition(observation) ? null : (observation.job.case.earlier?.answer ?? null),
    fix,
    origin,
    isOpaque,
    credentials: isKnown ? (isIncluded ? 'included' : 'not included') : 'not known',
    faults,
  };
}

/** Then a 304 is the page's own, and nothing stored is put to it. */
function isPagesCondition({ job: { case: given } }: Observation): boolean {
  return 'headers' in given.ask && given.ask.headers.some(([name]) => name === 'if-none-match');
}

function excess(change: Change, given: Given): string[] {
  const { last } = given;
  // Behind a preflight that failed is an answer that never came; it is taken to have nothing.
  const isUnseen = change.on === 'response' && last.on === 'preflight';
  const isWrong = (code: RegExp) =>
    isUnseen || given.faults.some((fault) => code.test(fault.code)) || isShortOfCredentials(change, given);
  if (change.hop !== last.hop || (change.on !== last.on && !isUnseen)) return ['another answer is changed'];
  switch (change.name) {
    case null:
      return isWrong(/^preflight-/) && !isUnseen && change.value === '204' ? [] : ['a status that is right is changed'];
    case 'access-control-allow-origin':
      return [
        ...(isWrong(/^acao-/) ? [] : ['an origin that is allowed is changed']),
        ...(change.value === (given.isOpaque ? '*' : given.origin) ? [] : ['not the exact origin']),
        ...(given.isOpaque && given.credentials === 'included' ? ['any origin with credentials'] : []),
      ];
    case 'access-control-allow-credentials':
      return [
        ...(isWrong(/^acac-/) ? [] : ['credentials that are allowed are changed']),
        ...(change.value === 'true' && mayAllowCredentials(given) ? [] : ['credentials that are not used']),
      ];
    case 'access-control-allow-methods':
      return listExcess(change, given, isWrong(/^(acam-|method-)/), methodsToList(last));
    case 'access-control-allow-headers':
      return listExcess(change, given, isWrong(/^(acah-|header-)/), last.requestHeaderNames);
    case 'vary':
      return varyExcess(change, given, isUnseen);
    default:
      return ['a header that nothing is wrong with is changed'];
  }
}

/** Where the mode is not known, the fix says that it allows credentials, and what to leave out. */
function mayAllowCredentials({ credentials, fix }: Given): boolean {
  if (credentials !== 'not known') return credentials === 'included';
  return fix.assumes.some((text) => /credentials/i.test(text) && text.includes('Access-Control-Allow-Credentials'));
}

/**
 * Whether a header would do for a request without credentials, and not for one with them. Where it is not known which of
 * the two it is, the fix holds for both, and says so.
 */
function isShortOfCredentials({ name }: Change, { last, credentials, isOpaque }: Given): boolean {
  if (credentials !== 'not known' || isOpaque || name === null) return false;
  const words = wordsIn(last.answer, name);
  return name === 'access-control-allow-credentials' ? words.join() !== 'true' : words.includes('*');
}

function listExcess({ name, value }: Change, { last }: Given, isWrong: boolean, asked: readonly string[]): string[] {
  const before = wordsIn(last.answer, name ?? '');
  const after: readonly string[] = value?.match(WORDS) ?? [];
  return [
    ...(isWrong ? [] : ['a list that is right is changed']),
    ...after.filter((word) => ![...before, ...asked].includes(word)).map((word) => `${word} is not asked for`),
    ...before.filter((word) => !after.includes(word)).map((word) => `${word} was listed before`),
    ...after
      .filter((word, at) => after.indexOf(word) < at && !hasTwice(before, word))
      .map((word) => `${word} is there twice`),
  ];
}

/** What is safelisted passes without being listed. */
function methodsToList({ requestMethod }: Received): readonly string[] {
  return ['GET', 'HEAD', 'POST'].includes(requestMethod) ? [] : [requestMethod];
}

function hasTwice(words: readonly string[], word: string): boolean {
  return words.indexOf(word) < words.lastIndexOf(word);
}

function varyExcess({ on, value }: Change, given: Given, isUnseen: boolean): string[] {
  const { fix } = given;
  const before = isUnseen ? [] : varyOf(given);
  const after: readonly string[] = value?.match(WORDS) ?? [];
  const isExact = fix.changes.some((one) => one.on === on && isExactOrigin(one));
  return [
    ...(isExact ? [] : ['Vary without an exact origin']),
    ...(after.some((word) => word.toLowerCase() === 'origin') ? [] : ['Vary lacks Origin']),
    ...before.filter((word) => !after.includes(word)).map((word) => `Vary had ${word} before`),
  ];
}

function missingVary(given: Given): string[] {
  const { fix, last } = given;
  return fix.changes.filter(isExactOrigin).flatMap(({ on, hop }) => {
    const isChanged = fix.changes.some((one) => one.name === 'vary' && one.on === on && one.hop === hop);
    const had = on === last.on && varyOf(given).some((word) => /^(\*|origin)$/i.test(word));
    return isChanged || had ? [] : [`an exact origin without Vary (${on} of hop ${hop})`];
  });
}

/** A 304 leaves what was stored and what it does not name itself. */
function varyOf({ last, earlier }: Given): readonly string[] {
  const own = wordsIn(last.answer, 'vary');
  return own.length === 0 && last.on === 'response' && last.answer.status === 304 && earlier !== null
    ? wordsIn(earlier, 'vary')
    : own;
}

function isExactOrigin({ name, value }: Change): boolean {
  return name === 'access-control-allow-origin' && value !== '*';
}

const WORDS = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/g;

function wordsIn({ headers }: CaseAnswer, name: string): readonly string[] {
  return headers.filter((line) => line[0].toLowerCase() === name).flatMap(([, value]) => value.match(WORDS) ?? []);
}
