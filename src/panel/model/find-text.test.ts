import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findText, nextIndex } from './find-text';

it('finds whatever the case, and takes no character for a pattern', () => {
  expect(findText('Vary: vary', 'VARY')).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 10 },
  ]);
  expect(findText('a.b*c', '.b*')).toEqual([{ start: 1, end: 4 }]);
  expect(findText('abc', '')).toEqual([]);
});

it('finds each text in itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, wanted, after) => {
      const text = `${before}${wanted}${after}`;
      const found = findText(text, wanted);
      expect(found.length).toBeGreaterThan(0);
      for (const { start, end } of found) expect(text.slice(start, end).toLowerCase()).toBe(wanted.toLowerCase());
    }),
  );
});

it('goes round', () => {
  expect([nextIndex(-1, 3, 1), nextIndex(2, 3, 1), nextIndex(0, 3, -1), nextIndex(0, 0, 1)]).toEqual([0, 0, 2, -1]);
});
