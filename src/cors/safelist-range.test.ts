import { expect, it } from 'vitest';
import { isSimpleRange } from './safelist-range';

it.each([
  ['bytes=0-499', true],
  ['Bytes=500-', true],
  ['bytes=7-7', true],
  ['bytes=9223372036854775807-', true],
  ['bytes=8-7', false],
  ['bytes=-7', false],
  ['bytes=7', false],
  ['bytes=-', false],
  ['bytes=0-1,5-6', false],
  ['bytes= 0-1', false],
  ['items=0-1', false],
  ['bytes=0-9223372036854775808', false],
  ['', false],
])('%j is simple: %s', (value, expected) => {
  expect(isSimpleRange(value)).toBe(expected);
});
