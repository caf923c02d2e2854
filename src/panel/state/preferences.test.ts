import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEAST } from '../model/split';
import { readPreferences } from './preferences';

it('reads what was written', () => {
  const written = {
    sort: { column: 'method', isDescending: true },
    widths: { method: 80, statuses: 120 },
    split: 0.3,
    isGrouped: false,
  };
  expect(readPreferences(JSON.parse(JSON.stringify(written)))).toEqual(written);
});

it('mends what is out of bounds, and leaves out what is unknown', () => {
  expect(readPreferences({ sort: { column: 'size' }, widths: { method: -5, size: 3 }, split: 0 })).toEqual({
    sort: null,
    widths: { method: 30 },
    split: LEAST,
    isGrouped: true,
  });
});

it('reads anything', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const { split } = readPreferences(stored);
      expect(split > 0 && split < 1).toBe(true);
    }),
  );
});
