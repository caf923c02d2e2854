import type { Listed } from './fault-groups';
import { rowForKey } from './row-for-key';
import type { SelectMode } from './selection';

export type ListAction =
  | { readonly kind: 'select'; readonly row: number; readonly mode: SelectMode }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'fold'; readonly key: string; readonly isFolded: boolean }
  | { readonly kind: 'open' };

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

interface Place {
  readonly rows: readonly Listed[];
  /** The row that the cursor is on; −1 where it is on none. */
  readonly present: number;
  /** How many rows a page key goes by. */
  readonly page: number;
}

/** What a key does in the list, or null for one that does nothing there. */
export function listAction(press: Press, { rows, present, page }: Place): ListAction | null {
  if (press.altKey) return null;
  const isControl = press.ctrlKey || press.metaKey;
  const row = rows[present];
  switch (press.key) {
    case 'a':
      return isControl ? { kind: 'select-all' } : null;
    case ' ':
      return row === undefined ? null : { kind: 'select', row: present, mode: 'toggle' };
    case 'Enter':
      return row === undefined || isControl ? null : { kind: 'open' };
    case 'ArrowRight':
    case 'ArrowLeft':
      return isControl ? null : sideways(press.key === 'ArrowLeft', rows, row);
  }
  const next = rowForKey(press.key, present, rows.length, page);
  if (next === null) return null;
  return { kind: 'select', row: next, mode: press.shiftKey ? 'range' : isControl ? 'move' : 'only' };
}

/** As in any tree: out of a group's rows to the group, and from there to its fold. */
function sideways(isLeft: boolean, rows: readonly Listed[], row: Listed | undefined): ListAction | null {
  if (row === undefined) return null;
  if (row.kind === 'group') return row.isOpen === isLeft ? { kind: 'fold', key: row.key, isFolded: isLeft } : null;
  const group = rows.findIndex(({ key }) => key === row.group);
  return isLeft && group !== -1 ? { kind: 'select', row: group, mode: 'only' } : null;
}
