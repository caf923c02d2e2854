import { useState } from 'preact/hooks';
import { firstHop } from '../../exchange/exchange';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { ExportDialog } from '../components/late-parts';
import { VerdictIcon } from '../components/VerdictIcon';
import type { Entry } from '../model/entry';
import type { Tester } from './tester';

const say = words.tester.tries;

/** What has been tried, the latest first. */
export function Tries({ tester }: { readonly tester: Tester }) {
  const [isExporting, setExporting] = useState(false);
  const { store } = tester;
  const entries = store.entries.value;
  if (entries.length === 0) return null;
  return (
    <section class="tries" aria-label={say.title}>
      <header>
        <h2>{say.title}</h2>
        <button type="button" class="button" onClick={() => setExporting(true)}>
          {say.export}
        </button>
        <button type="button" class="button" onClick={tester.clear}>
          {say.clear}
        </button>
      </header>
      <ul>
        {[...entries].reverse().map((entry) => (
          <li key={entry.exchange.id}>
            <Try tester={tester} entry={entry} />
          </li>
        ))}
      </ul>
      {isExporting && <ExportDialog store={store} onClose={() => setExporting(false)} />}
    </section>
  );
}

function Try({ tester, entry }: { readonly tester: Tester; readonly entry: Entry }) {
  const { id, origin } = entry.exchange;
  const { method, url } = firstHop(entry.exchange);
  const isShown = tester.store.selectedId.value === id;
  return (
    <button
      type="button"
      class="try"
      aria-current={isShown ? 'true' : undefined}
      onClick={() => tester.store.select(id)}
    >
      <VerdictIcon diagnosis={entry.diagnosis} />
      <span class="mono">
        {visibleText(method)} {visibleText(url)}
      </span>
      <span class="subtle">
        {say.from} <span class="mono">{visibleText(origin)}</span>
      </span>
    </button>
  );
}
