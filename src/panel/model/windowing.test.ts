import { describe, expect, it } from 'vitest';
import { rowsToRender, scrollTopFor } from './windowing';

const view = { scrollTop: 0, height: 210, rowHeight: 21, rowCount: 10_000, overscan: 5 };

describe('rowsToRender', () => {
  it('begins at the first row', () => {
    expect(rowsToRender(view)).toEqual({ start: 0, end: 16 });
  });

  it('renders what is to be seen and the overscan in the middle of 10,000 rows', () => {
    expect(rowsToRender({ ...view, scrollTop: 5_000 * 21 })).toEqual({ start: 4_992, end: 5_016 });
  });

  it('renders rows of which only a part is to be seen', () => {
    const scrolled = { ...view, height: 8 * 21, overscan: 0 };
    expect(rowsToRender(scrolled)).toEqual({ start: 0, end: 8 });
    expect(rowsToRender({ ...scrolled, scrollTop: 10 })).toEqual({ start: 0, end: 12 });
  });

  it('renders the same rows where it is scrolled by one row, mostly', () => {
    const rendered = Array.from({ length: 80 }, (_, row) =>
      JSON.stringify(rowsToRender({ ...view, scrollTop: (1_000 + row) * 21 })),
    );
    expect(new Set(rendered).size).toBeLessThanOrEqual(41);
  });

  it('ends with the last row', () => {
    expect(rowsToRender({ ...view, scrollTop: 9_990 * 21 })).toEqual({ start: 9_984, end: 10_000 });
  });

  it('renders nothing that is not there, scrolled beyond the end of a list that has shrunk', () => {
    expect(rowsToRender({ ...view, scrollTop: 100_000, rowCount: 3 })).toEqual({ start: 3, end: 3 });
    expect(rowsToRender({ ...view, rowCount: 0 })).toEqual({ start: 0, end: 0 });
  });
});

describe('scrollTopFor', () => {
  it('stays where it is for a row that is to be seen', () => {
    expect(scrollTopFor(12, { ...view, scrollTop: 210 })).toBe(210);
  });

  it('goes up to a row above and down to a row below', () => {
    expect(scrollTopFor(2, { ...view, scrollTop: 210 })).toBe(42);
    expect(scrollTopFor(30, { ...view, scrollTop: 210 })).toBe(31 * 21 - 210);
  });
});
