import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowForKey } from '../model/row-for-key';
import { rowsToRender, scrollTopFor } from '../model/windowing';
import type { Store } from '../store';
import { ListHead } from './ListHead';
import { Row, rowId } from './Row';
import { useAnchor } from './use-anchor';

/** Pixels; the same as `--row` in tokens.css. */
const ROW_HEIGHT = 21;
const OVERSCAN = 12;

/** The requests as a table of which only the rows to be seen are in the document. */
export function List({ store }: { readonly store: Store }) {
  const rows = store.rows.value;
  const selectedId = store.selectedId.value;
  const selectedIds = store.selectedIds.value;
  const scroller = useRef<HTMLTableElement>(null);
  const [{ scrollTop, height }, setView] = useState({ scrollTop: 0, height: 600 });
  useAnchor(scroller, rows, ROW_HEIGHT);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const look = () => setView({ scrollTop: element.scrollTop, height: element.clientHeight - ROW_HEIGHT });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const present = rows.findIndex((row) => row.exchange.id === selectedId);
    const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);
    const next = rowForKey(event.key, present, rows.length, page);
    const row = next === null ? undefined : rows[next];
    if (next === null || row === undefined || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    store.select(row.exchange.id, event.shiftKey ? 'range' : 'only');
    const view = { scrollTop, height, rowHeight: ROW_HEIGHT, rowCount: rows.length, overscan: OVERSCAN };
    scroller.current?.scrollTo({ top: scrollTopFor(next, view) });
  }

  const { start, end } = rowsToRender({
    scrollTop,
    height,
    rowHeight: ROW_HEIGHT,
    rowCount: rows.length,
    overscan: OVERSCAN,
  });
  const rendered = rows.slice(start, end);
  const active = rendered.some((row) => row.exchange.id === selectedId) ? selectedId : null;
  return (
    // A grid and not a plain table: its rows are selected. The focus stays on it, its active descendant moves.
    <table
      ref={scroller}
      class="list"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
      role="grid"
      aria-label="Cross-origin requests"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active === null ? undefined : rowId(active)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <ListHead />
      <tbody style={{ height: `${rows.length * ROW_HEIGHT}px`, paddingTop: `${start * ROW_HEIGHT}px` }}>
        {rendered.map((entry, index) => (
          <Row
            key={entry.exchange.id}
            entry={entry}
            index={start + index}
            selected={selectedIds.has(entry.exchange.id)}
            onSelect={store.select}
          />
        ))}
      </tbody>
    </table>
  );
}
