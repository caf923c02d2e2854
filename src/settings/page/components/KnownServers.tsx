import { settingsWords } from '../../../words/settings';

const words = settingsWords.apis;

interface KnownServersProps {
  /** How many APIs there are of which the server is remembered. */
  readonly count: number;
  readonly onForget: () => void;
}

/** What the panel remembers of servers, and a way to forget it. */
export function KnownServers({ count, onForget }: KnownServersProps) {
  return (
    <fieldset class="known-servers">
      <legend>{words.title}</legend>
      <p class="about">{words.about(count)}</p>
      {/* It stays where it was, so that the focus does too. */}
      <button type="button" class="button" aria-disabled={count === 0} onClick={() => count > 0 && onForget()}>
        {words.forget}
      </button>
    </fieldset>
  );
}
