import type { Store } from '../store';
import { Details } from './Details';
import { EmptyList } from './EmptyList';
import { Hint } from './Hint';
import { List } from './List';
import { Notice } from './Notice';
import { Split } from './Split';
import { StatusBar } from './StatusBar';
import { Toolbar } from './Toolbar';

interface AppProps {
  readonly store: Store;
  /** False where neither the address nor DevTools names a tab. */
  readonly hasTab: boolean;
}

export function App({ store, hasTab }: AppProps) {
  return (
    <>
      <Toolbar store={store} />
      <Notice store={store} />
      <main>
        <Content store={store} hasTab={hasTab} />
      </main>
      <StatusBar store={store} />
    </>
  );
}

function Content({ store, hasTab }: AppProps) {
  const gone = store.state.value?.page === null && store.counts.value.all === 0;
  if (!hasTab || gone) {
    return (
      <Hint title="There is no such tab">
        <p>The tab was closed, or the address names one that never was.</p>
        <p>Open DevTools on the page that you want to look into, and choose the CORS panel there.</p>
      </Hint>
    );
  }
  if (store.rows.value.length === 0 && store.selectedId.value === null) {
    return <EmptyList store={store} />;
  }
  return (
    <Split
      part={store.split.value}
      onMove={(part) => {
        store.split.value = part;
      }}
      first={<List store={store} />}
      second={<Details entry={store.selected.value} entries={store.entries} />}
    />
  );
}
