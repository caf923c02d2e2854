import { visibleText } from '../../view/visible-text';
import { listWords } from '../../words/list';
import type { Entry } from '../model/entry';
import { factsOf } from '../model/facts';
import { statusesOf } from '../model/statuses';
import { modeOf, type RowPlace, rowId } from './row-id';
import { Statuses } from './Statuses';
import { VerdictIcon } from './VerdictIcon';

interface RowProps extends RowPlace {
  readonly entry: Entry;
  /** It stands under a group's row. */
  readonly isGrouped: boolean;
}

/** A URL of 100 KB makes no good tooltip. */
const MAX_TITLE = 500;

export function Row({ entry, isGrouped, index, isSelected, isCursor, onSelect }: RowProps) {
  const { exchange, diagnosis, shared } = entry;
  const [first] = exchange.hops;
  const { address, problem } = factsOf(entry);
  const { name, host } = address;
  return (
    <tr
      id={rowId(exchange.id)}
      class={`row verdict-${diagnosis.verdict}${isGrouped ? ' grouped' : ''}${isCursor ? ' cursor' : ''}`}
      aria-level={isGrouped ? 2 : 1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      onClick={(event) => onSelect(exchange.id, modeOf(event))}
    >
      <td>
        <VerdictIcon diagnosis={diagnosis} />
      </td>
      <td>{visibleText(first.method)}</td>
      <td class="address" title={visibleText(first.url.slice(0, MAX_TITLE))}>
        {exchange.tried && (
          <>
            <span class="trial-mark">{listWords.list.tried}</span>{' '}
          </>
        )}
        <b>{visibleText(name)}</b> <span class="host">{visibleText(host)}</span>
        {shared && <span class="host"> · {listWords.list.sharedWorker}</span>}
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
