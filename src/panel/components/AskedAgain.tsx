import { type ReadonlySignal, useComputed } from '@preact/signals';
import { problemOf } from '../../view/problem';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import type { AskAgain, AskState } from '../ask-again';
import type { Entry } from '../model/entry';
import { findRepeated } from '../model/find-repeated';
import { repeatOutcome } from '../model/repeat-outcome';
import type { RepeatNote } from '../model/repeat-plan';
import { statusesOf } from '../model/statuses';
import { Assumes } from './Assumes';
import { Statuses } from './Statuses';
import { VerdictIcon } from './VerdictIcon';

const say = words.details.askAgain;

export interface AskedAgainProps {
  readonly entry: Entry;
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly onSelect: (id: string) => void;
  readonly askAgain: AskAgain;
  readonly state: AskState;
}

/** What came of asking this request again: a question, a reason why not, or the earlier verdict beside the new one. */
export function AskedAgain({ entry, entries, onSelect, askAgain, state }: AskedAgainProps) {
  return (
    <section class="ask-again" aria-label={say.title}>
      {state.kind === 'confirm' && <AskConfirm entry={entry} askAgain={askAgain} notes={state.plan.notes} />}
      {state.kind === 'cannot' && <p role="status">{say.cannot[state.why]}</p>}
      {state.kind === 'asked' && <Asked entry={entry} entries={entries} state={state} onSelect={onSelect} />}
      {state.kind !== 'confirm' && (
        <button type="button" class="link dismiss" onClick={() => askAgain.dismiss(entry.exchange.id)}>
          {say.dismiss}
        </button>
      )}
    </section>
  );
}

interface ConfirmProps extends Pick<AskedAgainProps, 'entry' | 'askAgain'> {
  readonly notes: readonly RepeatNote[];
}

/** What may write waits for a yes. */
export function AskConfirm({ entry, askAgain, notes }: ConfirmProps) {
  const { method } = entry.exchange.hops[0];
  return (
    <>
      <p>{say.mayWrite(visibleText(method))}</p>
      <RepeatNotes notes={notes} />
      <p class="buttons">
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => askAgain.confirm(entry)}>
          {say.confirm(visibleText(method))}
        </button>
        <button type="button" class="button" onClick={() => askAgain.dismiss(entry.exchange.id)}>
          {say.cancel}
        </button>
      </p>
    </>
  );
}

interface AskedProps extends Omit<AskedAgainProps, 'askAgain'> {
  readonly state: AskState & { kind: 'asked' };
}

function Asked({ entry, entries, state, onSelect }: AskedProps) {
  const { asked, notes } = state;
  const now = useComputed(() => findRepeated(asked, entries.value)).value;
  return (
    <>
      <p role="status" class={now === null ? '' : `outcome ${now.diagnosis.verdict}`}>
        {now === null
          ? say.waiting
          : say.outcome(
              repeatOutcome(entry.diagnosis, now.diagnosis),
              problemOf(now.diagnosis) || words.view.verdicts[now.diagnosis.verdict],
            )}
      </p>
      {now !== null && <Compared titles={[say.earlier, say.now]} earlier={entry} now={now} onSelect={onSelect} />}
      <RepeatNotes notes={notes} />
    </>
  );
}

interface ComparedProps extends Pick<AskedAgainProps, 'onSelect'> {
  readonly titles: readonly [earlier: string, now: string];
  readonly earlier: Entry;
  readonly now: Entry;
}

/** Two requests side by side, with a way to the newer one. */
export function Compared({ titles, earlier, now, onSelect }: ComparedProps) {
  return (
    <>
      <div class="compared">
        <Side title={titles[0]} entry={earlier} />
        <Side title={titles[1]} entry={now} />
      </div>
      <button type="button" class="link" onClick={() => onSelect(now.exchange.id)}>
        {say.show}
      </button>
    </>
  );
}

function Side({ title, entry: { exchange, diagnosis } }: { readonly title: string; readonly entry: Entry }) {
  return (
    <section class={`side verdict-${diagnosis.verdict}`} aria-label={title}>
      <h2>{title}</h2>
      <p>
        <VerdictIcon diagnosis={diagnosis} /> {words.view.verdicts[diagnosis.verdict]}{' '}
        <span class="mono">
          <Statuses statuses={statusesOf(exchange)} />
        </span>
      </p>
      <p class="problem">{problemOf(diagnosis)}</p>
    </section>
  );
}

/** What was not quite as it had been. */
export function RepeatNotes({ notes }: { readonly notes: readonly RepeatNote[] }) {
  return <Assumes label={say.notes} sentences={notes.map((note) => say.note[note])} />;
}
