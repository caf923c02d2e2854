import { Icon } from '../../ui/Icon';
import { visibleText } from '../../view/visible-text';
import { short } from '../../words/diagnosis';
import { listWords } from '../../words/list';
import type { FaultGroup } from '../model/fault-groups';
import { modeOf, type RowPlace, rowId } from './row-id';

interface GroupRowProps extends RowPlace {
  readonly group: FaultGroup;
  readonly isOpen: boolean;
  readonly onFold: (key: string, isFolded: boolean) => void;
}

/** Over requests that failed for the same reason: how many, and why. */
export function GroupRow({ group, isOpen, index, isSelected, isCursor, onSelect, onFold }: GroupRowProps) {
  const { key, entries, code, isOnPreflight, host } = group;
  const say = isOnPreflight ? listWords.list.groupOnPreflight : listWords.list.group;
  const title = say(entries.length, short[code]);
  return (
    <tr
      id={rowId(key)}
      class={`row group verdict-${entries[0].diagnosis.verdict}${isCursor ? ' cursor' : ''}`}
      aria-level={1}
      aria-expanded={isOpen}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      onClick={(event) => onSelect(key, modeOf(event))}
      onDblClick={() => onFold(key, isOpen)}
    >
      {/* The arrow keys fold it too; the row says whether it is. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <td
        class="group-fold"
        onClick={(event) => {
          event.stopPropagation();
          onFold(key, isOpen);
        }}
      >
        <Icon name={isOpen ? 'open' : 'folded'} label={null} />
      </td>
      <td class="group-title" colSpan={3} title={title}>
        {title}
      </td>
      <td class="group-host" title={visibleText(host)}>
        {visibleText(host)}
      </td>
    </tr>
  );
}
