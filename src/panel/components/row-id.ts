import type { SelectMode } from '../model/selection';

/** The id of a row's element, which the grid's active descendant names. No id may hold a space. */
export function rowId(key: string): string {
  return `row-${key.replaceAll(' ', '-')}`;
}

/** What a click with those keys held does to the selection. */
export function modeOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): SelectMode {
  return shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only';
}

/** Where a row stands in the list, and how. */
export interface RowPlace {
  /** Counts from 0, the head not among them. */
  readonly index: number;
  readonly isSelected: boolean;
  /** The keyboard stands on it, and the details show it. */
  readonly isCursor: boolean;
  readonly onSelect: (key: string, mode: SelectMode) => void;
}
