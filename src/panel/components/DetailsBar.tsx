import { firstHop } from '../../exchange/exchange';
import { Icon } from '../../ui/Icon';
import { words } from '../../words';
import { useActions } from '../actions';
import { findAskedRequest } from '../asked-request';
import type { Entry } from '../model/entry';
import { curlCommands, fetchText } from '../model/request-to-copy';

const say = words.details.bar;

interface DetailsBarProps {
  readonly entry: Entry;
  readonly onFind: () => void;
}

/** What one can do with the request. */
export function DetailsBar({ entry, onFind }: DetailsBarProps) {
  const { askAgain, copy, showInNetwork } = useActions();
  const { exchange, diagnosis } = entry;
  const copyAs = async (write: typeof curlCommands) =>
    copy(write(exchange, diagnosis, await findAskedRequest(exchange)));
  return (
    <div class="details-bar" role="toolbar" aria-label={say.title}>
      {askAgain !== null && (
        <button type="button" class="button" onClick={() => askAgain.ask(entry)}>
          {say.askAgain}
        </button>
      )}
      <button type="button" class="button" title={say.curlTitle} onClick={() => void copyAs(curlCommands)}>
        {say.curl}
      </button>
      <button type="button" class="button" title={say.fetchTitle} onClick={() => void copyAs(fetchText)}>
        {say.fetch}
      </button>
      {showInNetwork !== null && (
        <button type="button" class="button" onClick={() => showInNetwork(firstHop(exchange).url)}>
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
