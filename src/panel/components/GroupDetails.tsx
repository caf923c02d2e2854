import { listWords } from '../../words/list';
import type { GroupSummaryProps } from './GroupSummary';
import { GroupSummary } from './late-parts';

/** The details of a group. They are there before what they hold, so that the focus has where to go. */
export function GroupDetails({ group, entries, onSelect }: GroupSummaryProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to without a mouse too
    <section key={group.key} class="details" aria-label={listWords.group.region} tabIndex={0}>
      <GroupSummary group={group} entries={entries} onSelect={onSelect} />
    </section>
  );
}
