import { type Signal, signal } from '@preact/signals';
import { diagnose } from '../diagnosis/diagnose';
import type { OpenedReport } from '../report/read/read-report';
import { exportWords } from '../words/export';
import { listWords } from '../words/list';
import { createStore, type Store } from './store';

const words = exportWords.open;

/** A report with a store of its own, which shows it as the live log is shown. */
export interface OpenedStore {
  readonly report: OpenedReport;
  readonly store: Store;
}

/** Opens the reports of files, one at a time. The live log goes on meanwhile, unseen. */
export function createOpenedReports(split: Signal<number>) {
  const opened = signal<OpenedStore | null>(null);

  async function open(file: Blob): Promise<{ readonly text: string; readonly failed: boolean }> {
    const json = await file.text().catch(() => null);
    if (json === null) return { text: words.unreadable, failed: true };
    const reader = await import('../report/read/read-report').catch(() => null);
    if (reader === null) return { text: listWords.notLoaded, failed: true };
    const report = reader.readReport(json);
    if ('error' in report) return { text: report.error, failed: true };
    const store = storeOf(report);
    store.split.value = split.value;
    opened.value = { report, store };
    return { text: words.opened(report.entries.length), failed: false };
  }

  function close(): void {
    opened.value = null;
  }

  return { opened, open, close };
}

/** The panel judges each exchange as the report does. */
function storeOf({ page, dropped, entries }: OpenedReport): Store {
  const told = new Map(entries.map(({ exchange, diagnosis }) => [exchange, diagnosis]));
  const store = createStore((exchange) => told.get(exchange) ?? diagnose(exchange), Math.max(1, entries.length));
  // A report without a page is still there to be seen.
  const state = {
    page: page ?? { url: '' },
    preserve: false,
    dropped,
    hostAccess: true,
    recording: { when: 'always', paused: null },
    storageFull: false,
    interrupted: false,
    trials: [],
    redact: true,
  } as const;
  store.hear({ type: 'log', entries, state });
  // Nothing of it goes on: the status bar must not say that it records, nor the toolbar that it preserves.
  store.state.value = null;
  return store;
}
