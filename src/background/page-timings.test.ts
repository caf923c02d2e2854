import { expect, it } from 'vitest';
import { hasPassed } from './page-timings';

const url = 'https://api.example/users';
const ended = { tabId: 1, frameId: 0, url, startedAt: 1_000, alike: 1 };
const timing = (startedAt: number, status: number) => ({ url, startedAt, status });

it.each([
  ['the page has the answer', [timing(970, 200)], 1, true],
  ['the page has none', [timing(970, 0)], 1, false],
  ['its entry is not there', [], 1, null],
  ['the only entry is of an earlier request', [timing(700, 200)], 1, null],
  ['the only entry is of a later one', [timing(1_100, 200)], 1, null],
  ['two requests fared alike', [timing(970, 200), timing(980, 404)], 2, true],
  ['two requests fared differently', [timing(970, 200), timing(980, 0)], 2, null],
  ['the other of two has not ended', [timing(970, 200)], 2, null],
  ['another URL was asked for', [{ ...timing(970, 200), url: 'https://api.example/' }], 1, null],
  ['the URLs differ in their fragment', [{ ...timing(970, 200), url: `${url}#a` }], 1, true],
])('says what became of a request where %s', (_, timings, alike, passed) => {
  expect(hasPassed({ ...ended, alike }, timings)).toBe(passed);
});
