import { useCallback, useState } from 'preact/hooks';
import type { OpenedReport } from '../../report/read/read-report';
import { listWords } from '../../words/list';
import type { Store } from '../store';
import { Details } from './Details';
import { EmptyList } from './EmptyList';
import { FilterProblem } from './FilterProblem';
import { GroupDetails } from './GroupDetails';
import { Hint } from './Hint';
import { List } from './List';
import { OpenedReportBar, ShortcutsDialog } from './late-parts';
import { Notice } from './Notice';
import { PauseNotice } from './PauseNotice';
import { ReportDrop } from './ReportDrop';
import { Split } from './Split';
import { StatusBar } from './StatusBar';
import { Toolbar } from './Toolbar';
import { useShortcuts } from './use-shortcuts';
import { useWhenKeysRest } from './use-when-keys-rest';

interface AppProps {
  readonly store: Store;
  /** False where neither the address nor DevTools names a tab. */
  readonly hasTab: boolean;
  /** The report that the store was filled from; null where it follows a tab. */
  readonly opened?: OpenedReport | null;
}

export function App({ store, hasTab, opened = null }: AppProps) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  useShortcuts(store, openHelp);
  return (
    <>
      <header>
        {opened !== null && <OpenedReportBar report={opened} />}
        <Toolbar store={store} onHelp={openHelp} />
        <FilterProblem store={store} />
        <PauseNotice store={store} />
        <Notice store={store} />
      </header>
      <main>
        <Content store={store} hasTab={hasTab} />
      </main>
      <StatusBar store={store} />
      <ReportDrop />
      {isHelpOpen && <ShortcutsDialog onClose={() => setHelpOpen(false)} />}
    </>
  );
}

function Content({ store, hasTab }: AppProps) {
  const total = store.counts.value.all;
  const { cursor } = store.selection.value;
  const row = useWhenKeysRest(cursor);
  const gone = store.state.value?.page === null && total === 0;
  if (!hasTab || gone) {
    return (
      <Hint title={listWords.empty.noTab}>
        <p>{listWords.empty.noTabWhy}</p>
        <p>{listWords.empty.noTabHelp}</p>
      </Hint>
    );
  }
  if (total === 0) return <EmptyList store={store} />;
  return (
    <Split
      part={store.split.value}
      onMove={(part) => {
        store.split.value = part;
      }}
      first={store.rows.value.length === 0 ? <EmptyList store={store} /> : <List store={store} />}
      second={<Selected store={store} row={row} />}
      isBusy={row !== cursor}
    />
  );
}

/** Of the row where the cursor has come to rest; `row` is its key. */
function Selected({ store, row }: { readonly store: Store; readonly row: string | null }) {
  const group = store.groups.value.get(row ?? '');
  if (group !== undefined) return <GroupDetails group={group} entries={store.entries} onSelect={store.select} />;
  const entry = store.entries.value.length === 0 || row === null ? undefined : store.log.entry(row);
  return <Details entry={entry ?? null} entries={store.entries} onSelect={store.select} />;
}
