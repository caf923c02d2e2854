import { useActions } from '../actions';
import { askStateOf } from '../ask-again';
import type { AskedAgainProps } from './AskedAgain';
import { AskedAgain } from './late-parts';

/** What came of asking this request again, where it was. */
export function AskAgain(props: Omit<AskedAgainProps, 'askAgain' | 'state'>) {
  const { askAgain, trials } = useActions();
  const { id } = props.entry.exchange;
  const state = askAgain === null ? undefined : askStateOf(askAgain, props.entry);
  // What comes of a fix on trial is shown at the fix.
  if (trials?.on.value.some(({ exchangeId }) => exchangeId === id)) return null;
  return askAgain === null || state === undefined ? null : <AskedAgain {...props} askAgain={askAgain} state={state} />;
}
