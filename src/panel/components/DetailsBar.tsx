import { firstHop } from '../../exchange/exchange';
import { Icon } from '../../ui/Icon';
import { words } from '../../words';
import { useActions } from '../actions';
import type { Entry } from '../model/entry';

const say = words.details.bar;

interface DetailsBarProps {
  readonly entry: Entry;
  readonly onFind: () => void;
}

/** What one can do with the request. */
export function DetailsBar({ entry, onFind }: DetailsBarProps) {
  const { askAgain, showInNetwork } = useActions();
  return (
    <div class="details-bar" role="toolbar" aria-label={say.title}>
      {askAgain !== null && (
        <button type="button" class="button" onClick={() => askAgain.ask(entry)}>
          {say.askAgain}
        </button>
      )}
      {showInNetwork !== null && (
        <button type="button" class="button" onClick={() => showInNetwork(firstHop(entry.exchange).url)}>
          {say.showInNetwork}
        </button>
      )}
      <span class="space" />
      <button type="button" class="tool" title={say.findTitle} aria-label={say.findTitle} onClick={onFind}>
        <Icon name="find" label={null} />
      </button>
    </div>
  );
}
