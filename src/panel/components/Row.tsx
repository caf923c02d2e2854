import { addressOf } from '../../view/address';
import { visibleText } from '../../view/visible-text';
import type { Entry } from '../model/log';
import { problemOf } from '../model/problem';
import type { SelectMode } from '../model/selection';
import { statusesOf } from '../model/statuses';
import { Statuses } from './Statuses';
import { VerdictIcon } from './VerdictIcon';

interface RowProps {
  readonly entry: Entry;
  /** Counts from 0, the head not among them. */
  readonly index: number;
  readonly selected: boolean;
  readonly onSelect: (id: string, mode: SelectMode) => void;
}

/** The element's id, which the grid's active descendant names. */
export function rowId(exchangeId: string): string {
  return `row-${exchangeId}`;
}

/** A URL of 100 KB makes no good tooltip. */
const MAX_TITLE = 500;

function modeOf({ shiftKey, ctrlKey, metaKey }: MouseEvent): SelectMode {
  return shiftKey ? 'range' : ctrlKey || metaKey ? 'toggle' : 'only';
}

export function Row({ entry, index, selected, onSelect }: RowProps) {
  const { exchange, diagnosis, shared } = entry;
  const [first] = exchange.hops;
  const { name, host } = addressOf(first.url);
  const problem = problemOf(diagnosis);
  return (
    <tr
      id={rowId(exchange.id)}
      class={`row verdict-${diagnosis.verdict}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      onClick={(event) => onSelect(exchange.id, modeOf(event))}
    >
      <td>
        <VerdictIcon diagnosis={diagnosis} />
      </td>
      <td>{visibleText(first.method)}</td>
      <td class="address" title={visibleText(first.url.slice(0, MAX_TITLE))}>
        <b>{visibleText(name)}</b> <span class="host">{visibleText(host)}</span>
        {shared && <span class="host"> · shared worker</span>}
      </td>
      <td class="problem" title={problem}>
        {problem}
      </td>
      <td class="statuses">
        <Statuses statuses={statusesOf(exchange)} />
      </td>
    </tr>
  );
}
