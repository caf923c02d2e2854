import { expect, it } from 'vitest';
import { fateOf } from './page-timings';

const url = 'https://api.example/users';
const ended = { tabId: 1, frameId: 0, url, startedAt: 5_000, starts: [5_000] };
const timing = (startedAt: number, status: number, realStatus = 200) => ({ url, startedAt, status, realStatus });

it.each([
  ['the page has the answer', [timing(4_970, 200)], [], 'passed'],
  ['the page has none', [timing(4_970, 0)], [], 'blocked'],
  ['the page gave it up', [timing(4_970, 0, 0)], [], 'aborted'],
  ['its entry is not there', [], [], null],
  ['the extension was told long after the page asked', [timing(3_500, 200)], [], 'passed'],
  ['the only entry is of an earlier request', [timing(3_500, 200)], [3_520], null],
  ['the only entry is of a later one', [timing(5_100, 200)], [], null],
  ['an earlier request fared otherwise', [timing(3_500, 200), timing(4_970, 0)], [3_520], 'blocked'],
  ['two requests fared alike', [timing(4_970, 200), timing(4_980, 404)], [4_990], 'passed'],
  ['two requests fared differently', [timing(4_970, 200), timing(4_980, 0)], [4_990], null],
  ['the other of two has not ended', [timing(4_970, 200)], [4_990], null],
  ['another URL was asked for', [{ ...timing(4_970, 200), url: 'https://api.example/' }], [], null],
  ['the URLs differ in their fragment', [{ ...timing(4_970, 200), url: `${url}#a` }], [], 'passed'],
])('says what became of a request where %s', (_, timings, others, fate) => {
  expect(fateOf({ ...ended, starts: [5_000, ...others] }, timings)).toBe(fate);
});
