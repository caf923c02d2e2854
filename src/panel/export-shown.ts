import { generator } from '../generator';
import { exportReport } from '../report/export-report';
import { copyText } from '../ui/clipboard';
import { exportWords } from '../words/export';
import { download } from './download';
import type { Entry } from './model/entry';
import type { ExportChoice, ExportScope } from './model/export-choice';
import type { OpenedStore } from './opened-reports';
import type { Store } from './store';

const words = exportWords.dialog;

/** Makes the report here in the page, since no message could carry it, and saves or copies it. Says how it went. */
export async function exportShown(
  store: Store,
  opened: OpenedStore | null,
  { scope, format, redact, to }: ExportChoice,
): Promise<{ readonly text: string; readonly failed: boolean }> {
  const file = exportReport(
    {
      generator: await generator(),
      exportedAt: Date.now(),
      page: opened === null ? (store.state.value?.page ?? null) : opened.report.page,
      dropped: store.dropped.value,
      // What a report left out cannot come back.
      redact: redact || opened?.report.redacted === true,
      entries: entriesOf(store, scope),
    },
    format,
  );
  if (to === 'file') {
    download(file.filename, file.mediaType, file.text);
    return { text: words.saved(file.filename), failed: false };
  }
  const copied = await copyText(file.text);
  return { text: copied ? words.copied : words.notCopied, failed: !copied };
}

/** The exchanges of a scope, in the list's order. */
export function entriesOf({ rows, entries, selectedIds }: Store, scope: ExportScope): readonly Entry[] {
  switch (scope) {
    case 'selected':
      return rows.value.filter(({ exchange }) => selectedIds.value.has(exchange.id));
    case 'shown':
      return rows.value;
    case 'all':
      return entries.value;
    default:
      return scope satisfies never;
  }
}
