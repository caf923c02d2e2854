import { visibleText } from '../../view/visible-text';
import { trialWords as say } from '../../words/trial';
import type { TrialActions } from '../trials';
import { Text } from './Text';

/** As long as a fix is tried in this tab: what is not as the server sends it, and how to end that. */
export function TrialNotice({ trials }: { readonly trials: TrialActions }) {
  const on = trials.on.value;
  const newest = on.at(-1);
  if (newest === undefined) return null;
  const told = say.banner(visibleText(newest.method), newest.url, on.length - 1);
  return (
    <div class="notice trial" role="status">
      <span class="told">
        <b>
          <Text text={told} limit={200} />
        </b>{' '}
        {say.onNote}
      </span>
      <button type="button" class="button" onClick={trials.end}>
        {say.turnOff}
      </button>
    </div>
  );
}
