import { signal } from '@preact/signals';
import { ask } from '../ui/ask';
import { type KnownApi, loadKnownApis, onKnownApis, saveKnownApis, withApi } from '../ui/known-apis';
import { watchedTab } from './watched-tab';

/** What is remembered of every API, in all windows. */
const known = signal<readonly KnownApi[]>([]);

/**
 * Whether what is remembered is shared with the storage. Of a private window nothing is stored, and over what could not
 * be read nothing is written: then the panel remembers for as long as it is open, and follows nobody.
 */
let isShared = false;

/** The guesses that this panel has remembered, by API: what a person has had forgotten is not stored again. */
const guessed = new Map<string, string>();

/** Brings back what was remembered. Where the browser refuses, the panel begins with nothing. */
export async function recallApis(): Promise<void> {
  const tabId = watchedTab(location.search);
  const [stored, reply] = await Promise.all([
    loadKnownApis().catch(() => null),
    tabId === null ? null : ask({ type: 'is-private', tabId }),
  ]);
  if (stored !== null) known.value = stored;
  isShared = stored !== null && reply !== null && 'isPrivate' in reply && !reply.isPrivate;
  if (!isShared) return;
  onKnownApis((apis) => {
    known.value = apis;
  });
}

/** What is remembered of this API. Reading it in a component follows it. */
export function knownApi(origin: string): KnownApi {
  const found = known.value.find((api) => api.origin === origin);
  return found ?? { origin, server: '', isChosen: false, canChange: true, proxy: '', sites: [] };
}

/** Remembers a part of what is known of this API, and leaves the rest as it was. */
export function rememberApi(origin: string, part: Partial<KnownApi>): void {
  known.value = withApi(known.value, { ...knownApi(origin), ...part, origin });
  // A full disk: what was chosen holds for as long as the panel is open.
  if (isShared) saveKnownApis(known.value).catch(() => undefined);
}

/** Remembers which server an API may run on, where nobody has chosen one; each guess once. */
export function rememberGuess(origin: string, recipe: string): void {
  if (guessed.get(origin) === recipe) return;
  guessed.set(origin, recipe);
  const { isChosen, server } = knownApi(origin);
  if (!isChosen && server !== recipe) rememberApi(origin, { server: recipe });
}
