import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { View } from '../model/windowing';

/**
 * Keeps the topmost row where it is when rows above it come or go. `keys` are those of all rows; `view` tells where the
 * list stood before.
 */
export function useAnchor(scroller: RefObject<HTMLElement | null>, keys: readonly string[], view: () => View): void {
  const before = useRef<readonly string[]>(keys);
  useLayoutEffect(() => {
    const { scrollTop, rowHeight } = view();
    const index = Math.floor(scrollTop / rowHeight);
    const key = before.current[index];
    before.current = keys;
    if (key === undefined || index === 0 || keys[index] === key) return;
    const moved = keys.indexOf(key);
    if (moved !== -1) scroller.current?.scrollBy({ top: (moved - index) * rowHeight });
  }, [scroller, keys, view]);
}
