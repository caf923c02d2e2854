import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { visibleText } from '../../view/visible-text';
import { listWords } from '../../words/list';
import { FILTER_ID, focusList } from '../focus';
import { type Suggestion, suggest } from '../model/suggestions';
import type { Store } from '../store';
import { FILTER_PROBLEM_ID } from './FilterProblem';

const words = listWords.filter;
const SUGGESTIONS_ID = 'filter-suggestions';

/** What may be chosen for a text, with the caret at this place. */
interface Offer {
  readonly text: string;
  readonly caret: number;
  readonly suggestions: readonly Suggestion[];
}

const NO_OFFER: Offer = { text: '', caret: 0, suggestions: [] };

/** The filter's text with what it may become: a combobox, as in the Network panel. */
export function FilterField({ store }: { readonly store: Store }) {
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const text = store.filterText.value;
  const { filterText, entries, query } = store;
  const [offer, setOffer] = useState(NO_OFFER);
  const suggestions = isOpen ? offer.suggestions : [];
  // Once what the filter leaves is painted. What comes into the log meanwhile is not offered before the next key.
  useEffect(() => setOffer(offerNow()), [isOpen, text, caret]);
  const hasProblem = query.value.problems.length > 0;

  function offerNow(): Offer {
    return isOpen ? { text, caret, suggestions: suggest(text, caret, entries.peek()) } : NO_OFFER;
  }

  /** What a key chooses from, though it may not be painted yet. */
  function offered(): readonly Suggestion[] {
    if (!isOpen || (offer.text === text && offer.caret === caret)) return suggestions;
    const now = offerNow();
    setOffer(now);
    return now.suggestions;
  }

  function write(next: string, at: number): void {
    filterText.value = next;
    setCaret(at);
    setActive(-1);
  }

  function accept({ text: next, caret: at }: Suggestion): void {
    write(next, at);
    const element = input.current;
    if (element === null) return;
    element.value = next;
    element.focus();
    element.setSelectionRange(at, at);
  }

  function move(by: number): void {
    // One place more than there are suggestions: none of them.
    const places = offered().length + 1;
    setActive(((active + 1 + by + places) % places) - 1);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const chosen = offered()[active];
    if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen !== undefined) accept(chosen);
    else if (event.key === 'Enter') leave();
    else if (event.key === 'Escape' && suggestions.length > 0) setOpen(false);
    else if (event.key === 'Escape' && text !== '') write('', 0);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function leave(): void {
    setOpen(false);
    focusList();
  }

  return (
    <div class="filter-field">
      <input
        id={FILTER_ID}
        ref={input}
        type="text"
        role="combobox"
        aria-label={words.label}
        aria-autocomplete="list"
        aria-expanded={suggestions.length > 0}
        aria-controls={SUGGESTIONS_ID}
        aria-activedescendant={suggestions[active] === undefined ? undefined : optionId(active)}
        aria-invalid={hasProblem}
        aria-describedby={hasProblem ? FILTER_PROBLEM_ID : undefined}
        placeholder={words.placeholder}
        title={words.title}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          write(event.currentTarget.value, event.currentTarget.selectionStart ?? 0);
          setOpen(true);
        }}
        onClick={() => setOpen(true)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          class="filter-clear"
          aria-label={words.clear}
          onClick={() => accept({ term: '', text: '', caret: 0 })}
        >
          <Icon name="cross" label={null} />
        </button>
      )}
      <div
        id={SUGGESTIONS_ID}
        class="suggestions"
        role="listbox"
        aria-label={words.suggestions}
        hidden={suggestions.length === 0}
      >
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={suggestion.term}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            // The field keeps the focus, and with it the list stays open.
            onPointerDown={(event) => {
              event.preventDefault();
              accept(suggestion);
            }}
          >
            {visibleText(suggestion.term.slice(0, 200))}
          </div>
        ))}
      </div>
    </div>
  );
}

function optionId(index: number): string {
  return `${SUGGESTIONS_ID}-${index}`;
}
