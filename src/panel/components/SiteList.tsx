import { useId, useRef, useState } from 'preact/hooks';
import { readOrigin } from '../../recipes/typed-origin';
import { MAX_SITES } from '../../ui/known-apis';
import { visibleText } from '../../view/visible-text';
import { adviceWords } from '../../words/advice';

const say = adviceWords.who;

interface SiteListProps {
  readonly page: string;
  readonly sites: readonly string[];
  readonly onSites: (sites: readonly string[]) => void;
}

/** The origins to allow, the page's own first, and a field for another one. */
export function SiteList({ page, sites, onSites }: SiteListProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);

  function add(event: Event): void {
    event.preventDefault();
    const refused = refusal(typed, [page, ...sites]);
    setError(refused);
    const read = readOrigin(typed);
    if (refused === null && read.kind === 'origin') {
      onSites([...sites, read.origin]);
      setTyped('');
    }
    input.current?.focus();
  }

  function remove(site: string): void {
    onSites(sites.filter((other) => other !== site));
    // Its button goes, and the focus would go with it.
    input.current?.focus();
  }

  return (
    <div class="site-list">
      <ul aria-label={say.list}>
        <li>
          <code>{visibleText(page)}</code> <span class="subtle">{say.thisSite}</span>
        </li>
        {sites.map((site) => (
          <li key={site}>
            <code>{visibleText(site)}</code>
            <button
              type="button"
              class="button"
              aria-label={say.remove(visibleText(site))}
              onClick={() => remove(site)}
            >
              {say.removeShort}
            </button>
          </li>
        ))}
      </ul>
      <form class="field" onSubmit={add} noValidate>
        <label for={id}>{say.label}</label>
        <input
          ref={input}
          id={id}
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          placeholder={say.example}
          aria-invalid={error !== null}
          aria-describedby={`${id}-error`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {say.add}
        </button>
      </form>
      <p id={`${id}-error`} class="error" role="alert">
        {error}
      </p>
    </div>
  );
}

function refusal(typed: string, listed: readonly string[]): string | null {
  const read = readOrigin(typed);
  if (read.kind === 'error') return say.errors[read.error];
  if (listed.includes(read.origin)) return say.listed(visibleText(read.origin));
  return listed.length > MAX_SITES ? say.full(MAX_SITES) : null;
}
