import { firstHop } from '../../exchange/exchange';
import { Icon } from '../../ui/Icon';
import { words } from '../../words';
import { useActions } from '../actions';
import { findAskedRequest } from '../asked-request';
import type { Entry } from '../model/entry';

const say = words.details.bar;

interface DetailsBarProps {
  readonly entry: Entry;
  readonly onFind: () => void;
}

/** What one can do with the request. */
export function DetailsBar({ entry, onFind }: DetailsBarProps) {
  const { announce, askAgain, copy, openInTester, showInNetwork } = useActions();
  const { exchange, diagnosis } = entry;
  async function copyAs(write: 'curlCommands' | 'fetchText'): Promise<void> {
    const writers = await import('../model/request-to-copy').catch(() => null);
    if (writers === null) announce(words.list.notLoaded, true);
    else copy(writers[write](exchange, diagnosis, await findAskedRequest(exchange)));
  }

  return (
    <div class="details-bar" role="toolbar" aria-label={say.title}>
      {askAgain !== null && (
        <button type="button" class="button" onClick={() => askAgain.ask(entry)}>
          {say.askAgain}
        </button>
      )}
      <button type="button" class="button" title={say.curlTitle} onClick={() => void copyAs('curlCommands')}>
        {say.curl}
      </button>
      <button type="button" class="button" title={say.fetchTitle} onClick={() => void copyAs('fetchText')}>
        {say.fetch}
      </button>
      {openInTester !== null && (
        <button type="button" class="button" title={say.testerTitle} onClick={() => openInTester(entry)}>
          {say.tester}
        </button>
      )}
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
