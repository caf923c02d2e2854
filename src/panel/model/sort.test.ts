import { expect, it } from 'vitest';
import { entry, finding, hop, preflight, response } from '../testing/exchange';
import { type Column, nextSort, sorted } from './sort';

const entries = [
  entry({ id: 'a', hops: [hop({ method: 'PUT', url: 'https://z.example/b', response: response(200) })] }),
  entry(
    { id: 'b', hops: [hop({ method: 'GET', url: 'https://z.example/a', response: response(500) })] },
    { verdict: 'blocked', findings: [finding()] },
  ),
  entry(
    { id: 'c', hops: [hop({ method: 'GET', preflight: preflight(response(404)), sent: false })] },
    { verdict: 'not-cors' },
  ),
];
const ids = (column: Column, isDescending: boolean) =>
  sorted(entries, { column, isDescending })
    .map(({ exchange }) => exchange.id)
    .join('');

it.each([
  ['verdict', 'bca'],
  ['method', 'bca'],
  ['request', 'bac'],
  ['problem', 'cba'],
  ['statuses', 'cab'],
] as const)('sorts by %s', (column, order) => {
  expect(ids(column, false)).toBe(order);
});

it('sorts downwards, and leaves alike ones as they came', () => {
  expect(ids('method', true)).toBe('abc');
  expect(ids('statuses', true)).toBe('bac');
  expect(sorted(entries, null)).toBe(entries);
});

it('goes up, down and back with each click', () => {
  const up = nextSort(null, 'method');
  const down = nextSort(up, 'method');
  expect([up, down, nextSort(down, 'method')]).toEqual([
    { column: 'method', isDescending: false },
    { column: 'method', isDescending: true },
    null,
  ]);
  expect(nextSort(down, 'request')).toEqual({ column: 'request', isDescending: false });
});
