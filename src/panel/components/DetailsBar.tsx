import { firstHop } from '../../exchange/exchange';
import { words } from '../../words';
import { useActions } from '../actions';
import type { Entry } from '../model/entry';

const say = words.details.bar;

/** What one can do with the request. */
export function DetailsBar({ entry }: { readonly entry: Entry }) {
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
    </div>
  );
}
