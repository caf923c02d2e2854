import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { rowsToRender, type View } from '../model/windowing';

/** Pixels; the same as `--row` in tokens.css. */
export const ROW_HEIGHT = 21;
const OVERSCAN = 12;

/** The rows that are to be seen, as the scroller stands; `start` included, `end` not. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
): { start: number; end: number; view: View } {
  const [{ scrollTop, height }, setView] = useState({ scrollTop: 0, height: 600 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setView({ scrollTop: element.scrollTop, height: element.clientHeight - ROW_HEIGHT });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  const view = { scrollTop, height, rowHeight: ROW_HEIGHT, rowCount, overscan: OVERSCAN };
  return { ...rowsToRender(view), view };
}
