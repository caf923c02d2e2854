import { expect, it } from 'vitest';
import { isoTime } from './iso-time';

it('writes a time to the millisecond', () => {
  expect(isoTime(1_767_225_600_000.9)).toBe('2026-01-01T00:00:00.000Z');
});

it.each([
  [1e300, '9999-12-31T23:59:59.999Z'],
  [Number.POSITIVE_INFINITY, '9999-12-31T23:59:59.999Z'],
  [-1e300, '0000-01-01T00:00:00.000Z'],
  [Number.NaN, '1970-01-01T00:00:00.000Z'],
])('writes %s, which no clock shows, as the nearest time that a report can hold', (milliseconds, text) => {
  expect(isoTime(milliseconds)).toBe(text);
});
