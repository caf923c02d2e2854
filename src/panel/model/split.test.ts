import { expect, it } from 'vitest';
import { LEAST, splitForKey, withinSplit } from './split';

it.each([
  ['ArrowLeft', 0.48],
  ['ArrowUp', 0.48],
  ['ArrowRight', 0.52],
  ['ArrowDown', 0.52],
  ['Home', LEAST],
  ['End', 1 - LEAST],
])('%s moves the divider', (key, to) => {
  expect(splitForKey(key, 0.5)).toBeCloseTo(to);
});

it('leaves other keys alone', () => {
  expect(splitForKey('Tab', 0.5)).toBeNull();
});

it('leaves something of both sides', () => {
  expect(splitForKey('ArrowLeft', LEAST)).toBe(LEAST);
  expect(splitForKey('ArrowRight', 1 - LEAST)).toBe(1 - LEAST);
  expect(withinSplit(-3)).toBe(LEAST);
  expect(withinSplit(7)).toBe(1 - LEAST);
});
