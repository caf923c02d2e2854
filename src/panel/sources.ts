import type { CallSite } from '../exchange/exchange';
import { devtoolsApi } from '../ui/devtools-api';

/** Opens a line in DevTools' Sources; null where DevTools is not there, or cannot do that. */
export function sourceOpener(): ((callSite: CallSite) => void) | null {
  const panels: Partial<typeof chrome.devtools.panels> = devtoolsApi()?.panels ?? {};
  if (panels.openResource === undefined) return null;
  // DevTools counts from 0, and wants a callback even if nobody cares.
  return ({ url, line, column }) => panels.openResource?.(url, line - 1, (column ?? 1) - 1, () => undefined);
}
