import { signal } from '@preact/signals';
import type { Column, Sort } from '../model/sort';
import { COLUMNS } from '../model/sort';
import { withinSplit } from '../model/split';

/** The columns that have a width of their own; the others share what is left. */
export const SIZED_COLUMNS = ['method', 'problem', 'statuses'] as const satisfies readonly Column[];
export type SizedColumn = (typeof SIZED_COLUMNS)[number];

/** In CSS pixels. */
export type Widths = Partial<Readonly<Record<SizedColumn, number>>>;

/** How a person has arranged the panel. */
export interface Preferences {
  readonly sort: Sort;
  readonly widths: Widths;
  /** The list's part of the width, or of the height where list and details are stacked. */
  readonly split: number;
  readonly isGrouped: boolean;
}

const DEFAULTS: Preferences = { sort: null, widths: {}, split: 0.46, isGrouped: true };

const NARROWEST = 30;
const WIDEST = 1_000;

export function withinWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, NARROWEST), WIDEST));
}

export function createPreferences() {
  return {
    sort: signal(DEFAULTS.sort),
    widths: signal(DEFAULTS.widths),
    split: signal(DEFAULTS.split),
    isGrouped: signal(DEFAULTS.isGrouped),
  };
}

/** What was stored, as far as it can be read: an older version may have written it. */
export function readPreferences(stored: unknown): Preferences {
  const { sort, widths, split, isGrouped } = record(stored);
  return {
    sort: readSort(sort),
    widths: readWidths(widths),
    split: typeof split === 'number' && Number.isFinite(split) ? withinSplit(split) : DEFAULTS.split,
    isGrouped: typeof isGrouped === 'boolean' ? isGrouped : DEFAULTS.isGrouped,
  };
}

function readSort(stored: unknown): Sort {
  const { column, isDescending } = record(stored);
  const known = COLUMNS.find((each) => each === column);
  return known === undefined ? null : { column: known, isDescending: isDescending === true };
}

function readWidths(stored: unknown): Widths {
  const given = record(stored);
  return Object.fromEntries(
    SIZED_COLUMNS.flatMap((column) => {
      const width = given[column];
      return typeof width === 'number' && Number.isFinite(width) ? [[column, withinWidth(width)]] : [];
    }),
  );
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
