import type { ReadonlySignal } from '@preact/signals';
import { words } from '../../words';
import { isFolded } from '../folds';
import type { Entry } from '../model/entry';
import { Advice } from './late-parts';
import { Section } from './Section';

const say = words.details.paste;
const SECTION = 'paste';

export interface PasteForServerProps {
  /** The requests to mend. */
  readonly selected: readonly [Entry, ...Entry[]];
  /** All of the log: what else is asked of the same API. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
}

/** The fix as lines for the server that a person runs. Nothing of it is loaded before it is unfolded. */
export function PasteForServer({ selected, entries }: PasteForServerProps) {
  if (selected.every(({ diagnosis }) => diagnosis.fix === null)) return null;
  return (
    <div class="offer">
      <Section id={SECTION} title={say.title} aside={say.aside} folded>
        {!isFolded(SECTION, true) && <Advice selected={selected} entries={entries} />}
      </Section>
    </div>
  );
}
