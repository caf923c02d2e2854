import { describe, expect, it } from 'vitest';
import { entry, finding } from '../testing/exchange';
import { groupByFault, listed } from './fault-groups';
import { listAction } from './list-keys';

const blocked = (id: string) => entry({ id }, { verdict: 'blocked', findings: [finding()] });
const entries = [blocked('1'), blocked('2'), entry({ id: '3' })];
const groups = groupByFault(entries, () => true);
// The group, its two requests, and the third.
const rows = listed(entries, groups, new Set());
const group = rows[0]?.key ?? '';

const press = (key: string, present: number, held: Partial<Parameters<typeof listAction>[0]> = {}) =>
  listAction(
    { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held },
    { rows, present, page: 2 },
  );

describe('in the list', () => {
  it.each([
    ['ArrowDown', {}, { kind: 'select', row: 2, mode: 'only' }],
    ['ArrowUp', { shiftKey: true }, { kind: 'select', row: 0, mode: 'range' }],
    ['ArrowDown', { ctrlKey: true }, { kind: 'select', row: 2, mode: 'move' }],
    ['End', {}, { kind: 'select', row: 3, mode: 'only' }],
    ['PageDown', {}, { kind: 'select', row: 3, mode: 'only' }],
    [' ', {}, { kind: 'select', row: 1, mode: 'toggle' }],
    ['Enter', {}, { kind: 'open' }],
    ['a', { ctrlKey: true }, { kind: 'select-all' }],
    ['a', {}, null],
    ['ArrowDown', { altKey: true }, null],
    ['x', {}, null],
  ])('%s %j', (key, held, action) => {
    expect(press(key, 1, held)).toEqual(action);
  });

  it('arrows to the sides fold a group, unfold it and lead to it', () => {
    expect(press('ArrowLeft', 0)).toEqual({ kind: 'fold', key: group, isFolded: true });
    expect(press('ArrowRight', 0)).toBeNull();
    expect(press('ArrowLeft', 2)).toEqual({ kind: 'select', row: 0, mode: 'only' });
    expect(press('ArrowLeft', 3)).toBeNull();
    const folded = listed(entries, groups, new Set([group]));
    const right = { key: 'ArrowRight', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(listAction(right, { rows: folded, present: 0, page: 2 })).toEqual({
      kind: 'fold',
      key: group,
      isFolded: false,
    });
  });

  it('does nothing to a row where there is none', () => {
    expect(press('Enter', -1)).toBeNull();
    expect(press(' ', -1)).toBeNull();
  });
});
