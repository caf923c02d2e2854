/** The rows of the list that are selected, by their keys. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  /** The row that the keyboard stands on and the details show; null where none is. */
  readonly cursor: string | null;
  /** Where a range begins that Shift makes. */
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { keys: new Set(), cursor: null, anchor: null };

/** `only`: a plain click; `toggle`: with Ctrl or Command; `range`: with Shift; `move`: the cursor goes there alone. */
export type SelectMode = 'only' | 'toggle' | 'range' | 'move';

/** The selection after a click on `key`, or a key that led to it. `order` are the keys of all rows as they stand. */
export function select(before: Selection, key: string, mode: SelectMode, order: readonly string[]): Selection {
  switch (mode) {
    case 'only':
      return { keys: new Set([key]), cursor: key, anchor: key };
    case 'move':
      return { ...before, cursor: key, anchor: key };
    case 'toggle': {
      const keys = new Set(before.keys);
      if (!keys.delete(key)) keys.add(key);
      return { keys, cursor: key, anchor: key };
    }
    case 'range': {
      const anchor = before.anchor ?? key;
      const from = order.indexOf(anchor);
      const to = order.indexOf(key);
      if (from === -1) return select(before, key, 'only', order);
      return { keys: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), cursor: key, anchor };
    }
  }
}

/** All rows; the cursor stays. */
export function selectAll(before: Selection, order: readonly string[]): Selection {
  return { keys: new Set(order), cursor: before.cursor ?? order[0] ?? null, anchor: before.anchor };
}

/** The selection without the rows that are gone. */
export function withoutGone(before: Selection, isThere: (key: string) => boolean): Selection {
  if ([...before.keys].every(isThere) && (before.cursor === null || isThere(before.cursor))) return before;
  const cursor = before.cursor !== null && isThere(before.cursor) ? before.cursor : null;
  const anchor = before.anchor !== null && isThere(before.anchor) ? before.anchor : null;
  return { keys: new Set([...before.keys].filter(isThere)), cursor, anchor };
}
