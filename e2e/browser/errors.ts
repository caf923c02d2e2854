import type { BrowserContext, ConsoleMessage, Worker } from 'playwright';

/** What went wrong in the extension's own pages and its worker, in all browsers that were started here. */
export const extensionErrors: string[] = [];

const OURS = /(?:chrome|moz)-extension:\/\//;
const isOurs = (url: string) => url.search(OURS) === 0;
/** What Chromium names to a page that asks for a file of an extension which is not for it. */
const NOBODYS = 'chrome-extension://invalid/';

/**
 * Collects uncaught errors and console errors of panel, popup, settings and worker. Those of a page under test are its
 * own. Returns what ends it: what the worker cannot do while its browser closes is no fault.
 */
export function watchErrors(context: BrowserContext): () => void {
  let isOver = false;
  const hear = (message: ConsoleMessage) => {
    if (!isOver && message.type() === 'error') {
      extensionErrors.push(`${message.text()} (${message.location().url})`);
    }
  };
  context.on('weberror', (webError) => {
    const error = webError.error();
    const text = error.stack ?? error.message;
    if (OURS.test(text) || isOurs(webError.page()?.url() ?? '')) extensionErrors.push(text);
  });
  context.on('console', (message) => {
    // The panel in DevTools is a frame of another page: there, the place in the message tells whose it is.
    const places = [message.location().url, message.page()?.url() ?? ''];
    if (places.some((url) => isOurs(url) && url !== NOBODYS)) hear(message);
  });
  for (const worker of context.serviceWorkers()) watchWorker(worker, hear);
  context.on('serviceworker', (worker) => watchWorker(worker, hear));
  return () => {
    isOver = true;
  };
}

/** Nothing tells of an error that a worker does not catch, so the worker is made to say it. */
function watchWorker(worker: Worker, hear: (message: ConsoleMessage) => void): void {
  if (!isOurs(worker.url())) return;
  worker.on('console', hear);
  worker
    .evaluate(() => {
      self.addEventListener('error', (event) => console.error('Uncaught', event.error?.stack ?? event.message));
      self.addEventListener('unhandledrejection', (event) =>
        console.error('Uncaught', event.reason?.stack ?? event.reason),
      );
    })
    // It was stopped before it could be asked; the next one is watched again.
    .catch(() => undefined);
}
