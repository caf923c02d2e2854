import type { Request } from '../messages';
import type { DevToolsEntry } from './har';
import { translateHarLines } from './har-lines';

/**
 * What DevTools alone knows of a request, as a message to the background; null where it knows nothing more. In Firefox it
 * names neither the line of code nor the error of a redirect.
 */
export function harMessage(entry: DevToolsEntry, tabId: number): Request | null {
  const told = translateHarLines(entry);
  return told && { type: 'allow-origin-lines', tabId, told };
}
