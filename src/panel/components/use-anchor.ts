import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../model/log';

/** Keeps the topmost row where it is when rows above it come or go. */
export function useAnchor(scroller: RefObject<HTMLElement | null>, rows: readonly Entry[], rowHeight: number): void {
  const before = useRef<readonly Entry[]>(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    const index = Math.floor((element?.scrollTop ?? 0) / rowHeight);
    const id = before.current[index]?.exchange.id;
    before.current = rows;
    if (element === null || id === undefined || index === 0 || rows[index]?.exchange.id === id) {
      return;
    }
    const moved = rows.findIndex((row) => row.exchange.id === id);
    if (moved !== -1) {
      element.scrollTop += (moved - index) * rowHeight;
    }
  }, [scroller, rows, rowHeight]);
}
