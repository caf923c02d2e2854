import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps the topmost row where it is when rows above it come or go. `keys` are those of all rows. */
export function useAnchor(scroller: RefObject<HTMLElement | null>, keys: readonly string[], rowHeight: number): void {
  const before = useRef<readonly string[]>(keys);
  useLayoutEffect(() => {
    const element = scroller.current;
    const index = Math.floor((element?.scrollTop ?? 0) / rowHeight);
    const key = before.current[index];
    before.current = keys;
    if (element === null || key === undefined || index === 0 || keys[index] === key) return;
    const moved = keys.indexOf(key);
    if (moved !== -1) element.scrollTop += (moved - index) * rowHeight;
  }, [scroller, keys, rowHeight]);
}
