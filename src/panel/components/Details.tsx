import { detailsWords as say } from '../../words/details';
import { SelectedRequest } from './late-parts';
import type { SelectedRequestProps } from './SelectedRequest';

interface DetailsProps extends Omit<SelectedRequestProps, 'entry'> {
  readonly entry: SelectedRequestProps['entry'] | null;
}

/** Everything about the selected request, or how to select one. */
export function Details({ entry, entries, onSelect }: DetailsProps) {
  if (entry === null) {
    return (
      <section class="details unselected" aria-label={say.region}>
        <p>{say.unselected}</p>
      </section>
    );
  }
  // The key brings the next request's details to their top and forgets what was unfolded.
  return <SelectedRequest key={entry.exchange.id} entry={entry} entries={entries} onSelect={onSelect} />;
}
