import { useActions } from '../actions';
import type { AskedAgainProps } from './AskedAgain';
import { AskedAgain } from './late-parts';

/** What came of asking this request again, where it was. */
export function AskAgain(props: Omit<AskedAgainProps, 'askAgain' | 'state'>) {
  const { askAgain } = useActions();
  const state = askAgain?.states.value.get(props.entry.exchange.id);
  return askAgain === null || state === undefined ? null : <AskedAgain {...props} askAgain={askAgain} state={state} />;
}
