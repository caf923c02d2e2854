import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { visibleText } from '../view/visible-text';

interface TextListWords {
  readonly label: string;
  readonly add: string;
  readonly remove: (item: string) => string;
  readonly removeShort: string;
}

interface TextListProps {
  readonly items: readonly string[];
  readonly words: TextListWords;
  /** What a typed text adds to the list, or why it does not, in a sentence. */
  readonly read: (typed: string) => { readonly item: string } | { readonly error: string };
  readonly onChange: (items: readonly string[]) => void;
  readonly listLabel?: string;
  /** An item that is always the first and cannot be removed. */
  readonly first?: ComponentChildren;
  /** Shown where the list is empty. */
  readonly none?: string;
  readonly placeholder?: string;
  /** Said below the field. */
  readonly about?: string;
}

/** A list of texts, each with a button that removes it, and a field that adds one. */
export function TextList({ items, words, read, onChange, ...more }: TextListProps) {
  const { listLabel, first, none, placeholder, about } = more;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);

  function add(event: Event): void {
    event.preventDefault();
    const made = read(typed);
    if ('error' in made) {
      setError(made.error);
    } else {
      setError(null);
      onChange([...items, made.item]);
      setTyped('');
    }
    input.current?.focus();
  }

  function remove(item: string): void {
    onChange(items.filter((other) => other !== item));
    // Its button goes, and the focus would go with it.
    input.current?.focus();
  }

  return (
    <>
      {items.length === 0 && none !== undefined ? (
        <p class="about">{none}</p>
      ) : (
        <ul aria-label={listLabel}>
          {first !== undefined && <li>{first}</li>}
          {items.map((item) => (
            <li key={item}>
              <code>{visibleText(item)}</code>
              <button
                type="button"
                class="button"
                aria-label={words.remove(visibleText(item))}
                onClick={() => remove(item)}
              >
                {words.removeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="field" onSubmit={add} noValidate>
        <label for={id}>{words.label}</label>
        <input
          ref={input}
          id={id}
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          placeholder={placeholder}
          aria-invalid={error !== null}
          aria-describedby={about === undefined ? `${id}-error` : `${id}-about ${id}-error`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.add}
        </button>
      </form>
      {about !== undefined && (
        <p id={`${id}-about`} class="about">
          {about}
        </p>
      )}
      <p id={`${id}-error`} class="error" role="alert">
        {error}
      </p>
    </>
  );
}
