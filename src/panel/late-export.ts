import { listWords } from '../words/list';
import type { ExportChoice } from './model/export-choice';
import type { OpenedStore } from './opened-reports';
import type { Store } from './store';

/** Exports what a list shows, with what is loaded for it; says how it went. */
export async function exportLate(
  store: Store,
  opened: OpenedStore | null,
  choice: ExportChoice,
): Promise<{ readonly text: string; readonly failed: boolean }> {
  const exporting = await import('./export-shown').catch(() => null);
  return (await exporting?.exportShown(store, opened, choice)) ?? { text: listWords.notLoaded, failed: true };
}
