import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useRef, useState } from 'preact/hooks';
import { likelyCauses } from '../../diagnosis/likely-cause';
import { questionsOf } from '../../diagnosis/questions';
import { firstHop } from '../../exchange/exchange';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { useActions } from '../actions';
import type { Entry } from '../model/entry';
import { AskAgain } from './AskAgain';
import { CallSiteLink } from './CallSiteLink';
import { Changes } from './Changes';
import { DetailsBar } from './DetailsBar';
import { Elsewhere } from './Elsewhere';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { Headers } from './Headers';
import { LikelyCause } from './LikelyCause';
import { FindBar, Handshake, TryIt } from './late-parts';
import { Origins } from './Origins';
import { PasteForServer } from './PasteForServer';
import { Questions } from './Questions';
import { Steps } from './Steps';
import { Text } from './Text';
import { Verdict } from './Verdict';
import { VerdictIcon } from './VerdictIcon';

const say = words.details;

export interface SelectedRequestProps {
  readonly entry: Entry;
  /** All of the log: what other requests got tells something about this one. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly onSelect: (id: string) => void;
}

/** Everything about a request: the summary first, then what to change, then the evidence. */
export function SelectedRequest({ entry, entries, onSelect }: SelectedRequestProps) {
  const pane = useRef<HTMLElement>(null);
  const [isFinding, setFinding] = useState(false);
  const { exchange, diagnosis } = entry;
  const { hops, callSite } = exchange;
  const first = firstHop(exchange);
  const blocking = diagnosis.findings.find(({ severity }) => severity === 'blocking');
  const selected = useMemo(() => [entry] as const, [entry]);
  const questions = useMemo(() => questionsOf(exchange, diagnosis), [exchange, diagnosis]);
  // The log grows without end; what it held when the request was selected is telling enough.
  const causes = useMemo(() => likelyCauses(entry, entries.peek()), [entry, entries]);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    // DevTools listens in this document too, and has a search of its own.
    event.stopPropagation();
    setFinding(true);
  }

  function closeFind(): void {
    setFinding(false);
    pane.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to without a mouse too
    <section ref={pane} class="details" aria-label={say.region} tabIndex={0} onKeyDown={onKeyDown}>
      {isFinding && <FindBar root={() => pane.current} onClose={closeFind} />}
      <div class={`summary verdict-${diagnosis.verdict}`}>
        <VerdictIcon diagnosis={diagnosis} />
        <h1>
          <Text text={diagnosis.summary} limit={600} />
        </h1>
      </div>
      <p class="request-line">
        <b>{visibleText(first.method)}</b> <Text text={first.url} limit={300} />
        {callSite !== null && (
          <span class="call-site">
            <CallSiteLink callSite={callSite} />
          </span>
        )}
      </p>
      {exchange.tried && <p class="trial-mark">{say.tried}</p>}
      <DetailsBar entry={entry} onFind={() => setFinding(true)} />
      <AskAgain entry={entry} entries={entries} onSelect={onSelect} />
      <Verdict exchange={exchange} diagnosis={diagnosis} />
      <Origins blocking={blocking} origin={hops[blocking?.hop ?? 0]?.origin ?? exchange.origin} />
      <Questions questions={questions} />
      <Changes exchange={exchange} diagnosis={diagnosis} />
      <Trial entry={entry} entries={entries} onSelect={onSelect} />
      <PasteForServer selected={selected} entries={entries} />
      <LikelyCause causes={causes} />
      <Handshake exchange={exchange} diagnosis={diagnosis} />
      <Steps diagnosis={diagnosis} hops={hops} />
      <Findings findings={diagnosis.findings} exchange={exchange} />
      <Elsewhere exchange={exchange} verdict={diagnosis.verdict} />
      <Facts entry={entry} />
      <Headers exchange={exchange} findings={diagnosis.findings} />
    </section>
  );
}

function Trial({ entry, ...rest }: SelectedRequestProps) {
  const { askAgain, trials } = useActions();
  const { fix } = entry.diagnosis;
  if (fix === null || fix.changes.length === 0 || askAgain === null || trials === null) return null;
  return <TryIt entry={entry} fix={fix} askAgain={askAgain} trials={trials} {...rest} />;
}
