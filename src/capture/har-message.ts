import type { Request } from '../messages';
import { type DevToolsEntry, translateHarEntry } from './har';

/** What DevTools alone knows of a request, as a message to the background; null where it knows nothing more. */
export function harMessage(harEntry: DevToolsEntry, tabId: number): Request | null {
  const entry = translateHarEntry(harEntry);
  return entry && { type: 'har-entry', tabId, entry };
}
