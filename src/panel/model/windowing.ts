export interface View {
  /** Pixels that the list is scrolled down by. */
  readonly scrollTop: number;
  /** Pixels of the list that are to be seen. */
  readonly height: number;
  readonly rowHeight: number;
  readonly rowCount: number;
  /** Rows rendered beyond each edge at least, so that a quick scroll does not show a gap. */
  readonly overscan: number;
}

/** The rows to render begin and end at a multiple of it: a key that moves on by one row mostly renders none anew. */
const STEP = 4;

/** The rows to render: `start` included, `end` not. Both lie within 0 and `rowCount`. */
export function rowsToRender({ scrollTop, height, rowHeight, rowCount, overscan }: View): {
  start: number;
  end: number;
} {
  const first = Math.floor(scrollTop / rowHeight) - overscan;
  const last = Math.ceil((scrollTop + height) / rowHeight) + overscan;
  return {
    start: clamp(Math.floor(first / STEP) * STEP, rowCount),
    end: clamp(Math.ceil(last / STEP) * STEP, rowCount),
  };
}

/** Where to scroll so that the row is wholly to be seen: the nearest place, or the present one if it already is. */
export function scrollTopFor(row: number, { scrollTop, height, rowHeight }: View): number {
  const top = row * rowHeight;
  return Math.max(Math.min(scrollTop, top), top + rowHeight - height, 0);
}

function clamp(row: number, rowCount: number): number {
  return Math.min(Math.max(row, 0), rowCount);
}
