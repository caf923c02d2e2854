/** A text, or what makes it when it is written: of many that would replace each other, only the last is made. */
export type MirroredText = string | (() => string);

/** Where a log writes what must outlive the worker: texts under keys. */
export interface Mirror {
  set(key: string, text: MirroredText): void;
  remove(key: string): void;
}

/** The tab and the exchange of an entry's key in the mirror; null for another key. */
export function readEntryKey(key: string): { tabId: number; exchangeId: string } | null {
  const [kind, tabId, exchangeId] = key.split('/');
  return kind === 'entry' && exchangeId !== undefined ? { tabId: Number(tabId), exchangeId } : null;
}

export function entryKey(tabId: number, exchangeId: string): string {
  return `entry/${tabId}/${exchangeId}`;
}

export function stateKey(tabId: number): string {
  return `tab/${tabId}`;
}

/** There as long as something is open that is not mirrored. */
export const LEFT_OUT_KEY = 'left-out';

export function openKey(requestId: string): string {
  return `open/${requestId}`;
}
