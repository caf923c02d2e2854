import { useRef } from 'preact/hooks';
import { listWords } from '../../words/list';
import { focusDetails, LIST_ID } from '../focus';
import { listAction } from '../model/list-keys';
import { scrollTopFor } from '../model/windowing';
import type { Widths } from '../state/preferences';
import type { Store } from '../store';
import { GroupRow } from './GroupRow';
import { ListHead } from './ListHead';
import { Row } from './Row';
import { rowId } from './row-id';
import { useAnchor } from './use-anchor';
import { ROW_HEIGHT, useWindow } from './use-window';

/** The requests as a table of which only the rows to be seen are in the document. */
export function List({ store }: { readonly store: Store }) {
  const rows = store.list.value;
  const order = store.order.value;
  const { keys, cursor } = store.selection.value;
  const scroller = useRef<HTMLTableElement>(null);
  const { start, end, view } = useWindow(scroller, rows.length);
  useAnchor(scroller, order, view);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const present = cursor === null ? -1 : order.indexOf(cursor);
    const seen = view();
    const action = listAction(event, { rows, present, page: Math.max(1, Math.floor(seen.height / ROW_HEIGHT) - 1) });
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    switch (action.kind) {
      case 'select': {
        const key = order[action.row];
        if (key !== undefined) store.select(key, action.mode);
        scroller.current?.scrollTo({ top: scrollTopFor(action.row, seen) });
        break;
      }
      case 'select-all':
        store.selectAll();
        break;
      case 'fold':
        store.fold(action.key, action.isFolded);
        break;
      case 'open':
        focusDetails();
        break;
    }
  }

  const rendered = rows.slice(start, end);
  const active = rendered.find(({ key }) => key === cursor);
  return (
    // A grid and not a plain table: its rows are selected. The focus stays on it, its active descendant moves.
    <table
      id={LIST_ID}
      ref={scroller}
      class="list"
      style={columnWidths(store.widths.value)}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above
      role="treegrid"
      aria-label={listWords.list.label}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active === undefined ? undefined : rowId(active.key)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <ListHead store={store} />
      <tbody style={{ height: `${rows.length * ROW_HEIGHT}px`, paddingTop: `${start * ROW_HEIGHT}px` }}>
        {rendered.map((row, index) => {
          const place = { index: start + index, isSelected: keys.has(row.key), isCursor: row.key === cursor };
          return row.kind === 'group' ? (
            <GroupRow
              key={row.key}
              group={row.group}
              isOpen={row.isOpen}
              {...place}
              onSelect={store.select}
              onFold={store.fold}
            />
          ) : (
            <Row key={row.key} entry={row.entry} isGrouped={row.group !== null} {...place} onSelect={store.select} />
          );
        })}
      </tbody>
    </table>
  );
}

/** As custom properties, which the rows' columns read. */
function columnWidths(widths: Widths): Record<string, string> {
  return Object.fromEntries(Object.entries(widths).map(([column, width]) => [`--${column}`, `minmax(0, ${width}px)`]));
}
