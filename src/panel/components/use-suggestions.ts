import { useEffect, useState } from 'preact/hooks';
import { type Suggestion, suggest } from '../model/suggestions';
import type { Store } from '../store';

/** What stands in the field, and where its caret is. */
interface Written {
  readonly text: string;
  readonly caret: number;
}

const NONE: readonly Suggestion[] = [];

/**
 * What the field's text may become; none for null. The list that it filters is painted first: to look through thousands
 * of exchanges for values takes time. What comes into the log meanwhile is not offered before the next key.
 */
export function useSuggestions({ entries }: Store, written: Written | null): readonly Suggestion[] {
  const [made, setMade] = useState<(Written & { readonly suggestions: readonly Suggestion[] }) | null>(null);
  const { text, caret } = written ?? { text: null, caret: 0 };
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(() => setMade({ text, caret, suggestions: suggest(text, caret, entries.peek()) }));
    return () => clearTimeout(timer);
  }, [text, caret, entries]);
  // Those of an earlier text would write that text again.
  return made !== null && made.text === text && made.caret === caret ? made.suggestions : NONE;
}
