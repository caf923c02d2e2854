import { expect, it } from 'vitest';
import { rowForKey } from './row-for-key';

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 4, 5],
  ['ArrowDown', 9, 9],
  ['ArrowUp', -1, 9],
  ['ArrowUp', 4, 3],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 6],
  ['PageDown', 8, 9],
  ['PageUp', 2, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, null],
])('%s goes from row %i to row %s of 10', (key, present, next) => {
  expect(rowForKey(key, present, 10, 4)).toBe(next);
});

it('goes nowhere in an empty list', () => {
  expect(rowForKey('ArrowDown', -1, 0, 4)).toBeNull();
});
