import type { SecurityNote } from '../../recipes/security-notes';
import { adviceWords } from '../../words/advice';
import { recipeWords } from '../../words/recipes';
import { Fold } from './Fold';

/** What to know of the fix before it is deployed. */
export function Safety({ notes }: { readonly notes: readonly SecurityNote[] }) {
  return <Fold title={adviceWords.safety} items={notes.map((note) => recipeWords.security[note])} />;
}
