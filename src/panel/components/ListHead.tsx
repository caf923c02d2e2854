import { Icon } from '../../ui/Icon';
import { listWords } from '../../words/list';
import { COLUMNS, type Column, nextSort } from '../model/sort';
import { SIZED_COLUMNS, type SizedColumn, withinWidth } from '../state/preferences';
import type { Store } from '../store';
import { Separator } from './Separator';

const words = listWords.columns;

/** The heads of the columns: a click sorts, a drag of the line between two gives one a width. */
export function ListHead({ store }: { readonly store: Store }) {
  return (
    <thead>
      <tr class="row head" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <ColumnHead key={column} store={store} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ store, column }: { readonly store: Store; readonly column: Column }) {
  const sort = store.sort.value;
  const isSorted = sort?.column === column;
  const sized = SIZED_COLUMNS.find((each) => each === column);
  return (
    <th
      scope="col"
      class={`column ${column}`}
      aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        aria-label={column === 'verdict' ? words.verdict : undefined}
        title={column === 'statuses' ? words.statusesTitle : column === 'verdict' ? words.verdict : undefined}
        onClick={() => {
          store.sort.value = nextSort(sort, column);
        }}
      >
        {column !== 'verdict' && <span>{words[column]}</span>}
        {isSorted && <Icon name={sort.isDescending ? 'open' : 'up'} label={null} />}
      </button>
      {sized !== undefined && <Width store={store} column={sized} />}
    </th>
  );
}

const STEP = 8;

function Width({ store, column }: { readonly store: Store; readonly column: SizedColumn }) {
  const width = store.widths.value[column];
  // The line is at the column's inner edge: the first one's right, the others' left.
  const direction = column === 'method' ? 1 : -1;

  function presentWidth(handle: Element | null): number {
    return width ?? handle?.parentElement?.clientWidth ?? 0;
  }

  function resize(to: number): void {
    store.widths.value = { ...store.widths.value, [column]: withinWidth(to) };
  }

  return (
    <Separator
      class={`column-line ${column}`}
      label={words.width(words[column])}
      orientation="vertical"
      value={width ?? 0}
      max={1000}
      onKey={(key) => {
        if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
        resize(presentWidth(document.activeElement) + STEP * direction * (key === 'ArrowRight' ? 1 : -1));
        return true;
      }}
      onDrag={(event) => {
        const head = event.currentTarget instanceof Element ? event.currentTarget.parentElement : null;
        const box = head?.getBoundingClientRect();
        if (box !== undefined) resize(direction === 1 ? event.clientX - box.left : box.right - event.clientX);
      }}
      onReset={() => {
        const { [column]: _, ...others } = store.widths.value;
        store.widths.value = others;
      }}
    />
  );
}
