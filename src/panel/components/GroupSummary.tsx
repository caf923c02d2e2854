import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { addressOf } from '../../view/address';
import { visibleText } from '../../view/visible-text';
import { detailsWords } from '../../words/details';
import { short } from '../../words/diagnosis';
import { listWords } from '../../words/list';
import { commonChanges } from '../model/common-changes';
import { commonFix } from '../model/common-fix';
import type { Entry } from '../model/entry';
import type { FaultGroup } from '../model/fault-groups';
import { statusesOf } from '../model/statuses';
import { Assumes } from './Assumes';
import { ChangeTable } from './Changes';
import { PasteForServer } from './PasteForServer';
import { Section } from './Section';
import { Statuses } from './Statuses';
import { VerdictIcon } from './VerdictIcon';

export interface GroupSummaryProps {
  readonly group: FaultGroup;
  /** All of the log. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly onSelect: (key: string) => void;
}

const words = listWords.group;
const MAX_MEMBERS = 50;

/** What mends all requests of a group at once, and which they are. */
export function GroupSummary({ group, entries: log, onSelect }: GroupSummaryProps) {
  const { entries, code, isOnPreflight, host } = group;
  const fix = useMemo(() => commonFix(entries), [entries]);
  const fault = short[code];
  return (
    <>
      <div class={`summary verdict-${entries[0].diagnosis.verdict}`}>
        <VerdictIcon diagnosis={entries[0].diagnosis} />
        <h1>{words.title(entries.length, visibleText(host))}</h1>
      </div>
      <p class="plain">{isOnPreflight ? words.faultOnPreflight(fault) : words.fault(fault)}</p>
      {fix === null ? (
        <Section id="group-changes" title={words.change}>
          <p class="plain">{words.noChange}</p>
        </Section>
      ) : (
        <Section id="group-changes" title={words.change} aside={words.changeAside}>
          {commonChanges(entries, fix).map((changes) => (
            <ChangeTable key={changes.title} group={changes} />
          ))}
          <Assumes label={detailsWords.changes.assumes} sentences={fix.assumes} />
        </Section>
      )}
      <PasteForServer selected={entries} entries={log} />
      <Section id="group-members" title={words.members}>
        <ul class="members">
          {entries.slice(0, MAX_MEMBERS).map(({ exchange }) => (
            <li key={exchange.id}>
              <button type="button" class="link" onClick={() => onSelect(exchange.id)}>
                {visibleText(`${exchange.hops[0].method} ${addressOf(exchange.hops[0].url).name}`)}
              </button>{' '}
              <span class="statuses">
                <Statuses statuses={statusesOf(exchange)} />
              </span>
            </li>
          ))}
        </ul>
        {entries.length > MAX_MEMBERS && <p class="plain">{words.more(entries.length - MAX_MEMBERS)}</p>}
      </Section>
    </>
  );
}
