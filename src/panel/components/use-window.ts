import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowsToRender, type View } from '../model/windowing';

/** Pixels; the same as `--row` in tokens.css. */
export const ROW_HEIGHT = 21;
const OVERSCAN = 1;

/** Where the scroller stands, as it last told: to ask it now could make the browser lay out the page for the answer. */
type Place = Pick<View, 'scrollTop' | 'height'>;

/**
 * The height of the list that was shown last. A list that comes back, after a filter that left nothing, most likely has
 * it again, and need not be drawn twice.
 */
let lastHeight = 600;

/**
 * The rows that are to be seen, as the scroller stands; `start` included, `end` not. It renders anew only where others
 * are to be seen. `view` tells where the scroller stands when it is called.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  rowCount: number,
): { start: number; end: number; view: () => View } {
  const place = useRef<Place>({ scrollTop: 0, height: lastHeight });
  const count = useRef(rowCount);
  count.current = rowCount;
  const view = useCallback(
    () => ({ ...place.current, rowHeight: ROW_HEIGHT, rowCount: count.current, overscan: OVERSCAN }),
    [],
  );
  const rendered = rowsToRender(view());
  const last = useRef(rendered);
  last.current = rendered;
  const [, setRenders] = useState(0);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const render = (now: Place) => {
      place.current = now;
      lastHeight = now.height;
      const { start, end } = rowsToRender(view());
      if (start !== last.current.start || end !== last.current.end) setRenders((count) => count + 1);
    };
    const onScroll = () => render({ ...place.current, scrollTop: element.scrollTop });
    const onResize = () => render({ scrollTop: element.scrollTop, height: element.clientHeight - ROW_HEIGHT });
    const observer = new ResizeObserver(onResize);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, view]);

  return { ...rendered, view };
}
