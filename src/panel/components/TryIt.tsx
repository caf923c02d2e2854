import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Fix } from '../../diagnosis/diagnosis';
import { lastHop } from '../../exchange/exchange';
import { planTrial } from '../../trial/plan-trial';
import type { TrialOn } from '../../trial/trial';
import { problemOf } from '../../view/problem';
import { words } from '../../words';
import { type AskAgain, type AskState, askStateOf } from '../ask-again';
import type { Entry } from '../model/entry';
import { newestOnTrial } from '../model/newest-on-trial';
import type { TrialActions } from '../trials';
import { AskConfirm, Compared, RepeatNotes } from './AskedAgain';

const say = words.trial;

export interface TryItProps {
  readonly entry: Entry;
  readonly fix: Fix;
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly onSelect: (id: string) => void;
  readonly askAgain: AskAgain;
  readonly trials: TrialActions;
}

/** The fix tried in the browser: the offer, or why there is none, and what comes of it. */
export function TryIt(props: TryItProps) {
  const { entry, fix, trials } = props;
  const choice = useMemo(() => planTrial(entry.exchange, fix), [entry, fix]);
  const trial = trials.on.value.findLast(({ exchangeId }) => exchangeId === entry.exchange.id);
  if (trial !== undefined) return <OnTrial {...props} trial={trial} />;
  return (
    <section class="try-it" aria-label={say.title}>
      {choice.kind === 'cannot' ? (
        <p class="subtle">
          {say.cannotTitle} {say.cannot(choice.why)}
        </p>
      ) : (
        <>
          <button type="button" class="button" onClick={() => trials.start(entry, choice.plan)}>
            {say.offer}
          </button>
          <span class="subtle">{say.offered}</span>
        </>
      )}
    </section>
  );
}

/** What came of the newest request that was made with the fix, the page's own or one that was asked again. */
function OnTrial({ entry, entries, onSelect, askAgain, trials, trial }: TryItProps & { readonly trial: TrialOn }) {
  const state = askStateOf(askAgain, entry);
  const now = useComputed(() => newestOnTrial(trial, entries.value)).value;
  return (
    <section class="ask-again on-trial" aria-label={say.title}>
      {now === null ? (
        <Waiting entry={entry} askAgain={askAgain} state={state} />
      ) : (
        <>
          <p role="status" class={`outcome ${now.diagnosis.verdict}`}>
            {say.outcome(
              now.diagnosis.verdict,
              lastHop(now.exchange).response?.status ?? null,
              problemOf(now.diagnosis) || words.view.verdicts[now.diagnosis.verdict],
            )}
          </p>
          <Compared titles={[say.without, say.with]} earlier={entry} now={now} onSelect={onSelect} />
          {state?.kind === 'asked' && <RepeatNotes notes={state.notes} />}
        </>
      )}
      <p class="buttons">
        <button type="button" class="button" onClick={trials.end}>
          {say.turnOff}
        </button>
        <span class="subtle">{say.thenTheServer}</span>
      </p>
    </section>
  );
}

interface WaitingProps extends Pick<TryItProps, 'entry' | 'askAgain'> {
  readonly state: AskState | undefined;
}

function Waiting({ entry, askAgain, state }: WaitingProps) {
  switch (state?.kind) {
    case 'confirm':
      return <AskConfirm entry={entry} askAgain={askAgain} notes={state.plan.notes} />;
    case 'cannot':
      return (
        <p role="status">{state.why === 'no-devtools' ? say.doItYourself : words.details.askAgain.cannot[state.why]}</p>
      );
    case 'asked':
      return <p role="status">{words.details.askAgain.waiting}</p>;
    case undefined:
      return <p role="status">{say.doItYourself}</p>;
    default:
      return state satisfies never;
  }
}
