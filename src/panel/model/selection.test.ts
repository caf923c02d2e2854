import { describe, expect, it } from 'vitest';
import { NOTHING_SELECTED, type Selection, select, selectAll, withoutGone } from './selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const keys = ({ keys }: Selection) => [...keys].sort().join('');
const b = select(NOTHING_SELECTED, 'b', 'only', order);

describe('a click', () => {
  it('selects that row alone', () => {
    const both = select(b, 'c', 'toggle', order);
    expect(keys(select(both, 'd', 'only', order))).toBe('d');
  });

  it('with Ctrl adds a row, and takes it out again', () => {
    const both = select(b, 'd', 'toggle', order);
    expect(keys(both)).toBe('bd');
    expect(keys(select(both, 'd', 'toggle', order))).toBe('b');
  });

  it('with Shift selects from the anchor to the row, in either direction, and the anchor stays', () => {
    const down = select(b, 'd', 'range', order);
    expect(keys(down)).toBe('bcd');
    expect(keys(select(down, 'a', 'range', order))).toBe('ab');
  });

  it('with Shift selects one row where there is no anchor, or it is gone', () => {
    expect(keys(select(NOTHING_SELECTED, 'c', 'range', order))).toBe('c');
    expect(keys(select(b, 'd', 'range', ['c', 'd']))).toBe('d');
  });

  it('moves the cursor to its row', () => {
    for (const mode of ['only', 'toggle', 'range', 'move'] as const)
      expect(select(b, 'e', mode, order).cursor).toBe('e');
  });
});

it('moves the cursor and leaves the rest', () => {
  expect(keys(select(b, 'd', 'move', order))).toBe('b');
});

it('selects all rows, and leaves the cursor where it is', () => {
  expect(keys(selectAll(b, order))).toBe('abcde');
  expect(selectAll(b, order).cursor).toBe('b');
  expect(selectAll(NOTHING_SELECTED, order).cursor).toBe('a');
});

it('loses the rows that are gone', () => {
  const three = select(b, 'd', 'range', order);
  const left = withoutGone(three, (key) => key !== 'd');
  expect(keys(left)).toBe('bc');
  expect(left.cursor).toBeNull();
  expect(withoutGone(three, () => true)).toBe(three);
});
