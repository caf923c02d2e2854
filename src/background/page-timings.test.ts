import { expect, it } from 'vitest';
import { hasPassed } from './page-timings';

const url = 'https://api.example/users';
const ended = { tabId: 1, frameId: 0, url, startedAt: 5_000, starts: [5_000] };
const timing = (startedAt: number, status: number) => ({ url, startedAt, status });

it.each([
  ['the page has the answer', [timing(4_970, 200)], [], true],
  ['the page has none', [timing(4_970, 0)], [], false],
  ['its entry is not there', [], [], null],
  ['the extension was told long after the page asked', [timing(3_500, 200)], [], true],
  ['the only entry is of an earlier request', [timing(3_500, 200)], [3_520], null],
  ['the only entry is of a later one', [timing(5_100, 200)], [], null],
  ['an earlier request fared otherwise', [timing(3_500, 200), timing(4_970, 0)], [3_520], false],
  ['two requests fared alike', [timing(4_970, 200), timing(4_980, 404)], [4_990], true],
  ['two requests fared differently', [timing(4_970, 200), timing(4_980, 0)], [4_990], null],
  ['the other of two has not ended', [timing(4_970, 200)], [4_990], null],
  ['another URL was asked for', [{ ...timing(4_970, 200), url: 'https://api.example/' }], [], null],
  ['the URLs differ in their fragment', [{ ...timing(4_970, 200), url: `${url}#a` }], [], true],
])('says what became of a request where %s', (_, timings, others, passed) => {
  expect(hasPassed({ ...ended, starts: [5_000, ...others] }, timings)).toBe(passed);
});
