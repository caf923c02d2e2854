import { expect, it } from 'vitest';
import { pageLimits } from './page-limits';

it.each([
  ['https://app.example', 'https://app.example/a', ['same-origin']],
  ['https://app.example', 'http://api.example/a', ['mixed-content']],
  ['https://app.example', 'http://localhost:3000/a', ['local-network']],
  ['https://app.example', 'http://192.168.1.2/a', ['mixed-content', 'local-network']],
  ['https://app.example', 'http://[::1]:3000/', ['local-network']],
  ['http://localhost:3000', 'http://localhost:4000/', []],
  ['https://app.example', 'https://api.example/a', []],
  ['https://app.example', 'https://10.example/a', []],
  ['null', 'http://localhost:3000/', []],
])('a page of %s that asks %s meets %o', (origin, url, limits) => {
  expect(pageLimits({ origin, url })).toEqual(limits);
});
