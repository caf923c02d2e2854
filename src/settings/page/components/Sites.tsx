import { useRef, useState } from 'preact/hooks';
import { settingsWords } from '../../../words/settings';
import { parseSitePattern } from '../../site-pattern';

const words = settingsWords.sites;

interface SitesProps {
  readonly sites: readonly string[];
  readonly change: (sites: readonly string[]) => void;
}

/** The listed sites, and a field to list one more. */
export function Sites({ sites, change }: SitesProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  function add(event: Event): void {
    event.preventDefault();
    const parsed = parseSitePattern(typed);
    const refused = parsed.kind === 'error' ? words.errors[parsed.error] : null;
    const known = parsed.kind === 'pattern' && sites.includes(parsed.pattern) ? words.listed(parsed.pattern) : null;
    setError(refused ?? known);
    if (parsed.kind === 'pattern' && known === null) {
      change([...sites, parsed.pattern]);
      setTyped('');
    }
    input.current?.focus();
  }

  function remove(site: string): void {
    change(sites.filter((other) => other !== site));
    // Its button goes, and the focus would go with it.
    input.current?.focus();
  }

  return (
    <section class="sites" aria-label={words.title}>
      <h2>{words.title}</h2>
      {sites.length === 0 ? (
        <p class="about">{words.none}</p>
      ) : (
        <ul>
          {sites.map((site) => (
            <li key={site}>
              <code>{site}</code>
              <button type="button" class="button" aria-label={words.remove(site)} onClick={() => remove(site)}>
                {words.removeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="field" onSubmit={add} noValidate>
        <label for="site">{words.label}</label>
        <input
          ref={input}
          id="site"
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error !== null}
          aria-describedby="site-about site-error"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.add}
        </button>
      </form>
      <p id="site-about" class="about">
        {words.example}
      </p>
      <p id="site-error" class="error" role="alert">
        {error}
      </p>
    </section>
  );
}
