import type { BrowserContext, Worker } from 'playwright';
import { type Extension, findExtension } from './extension';
import { until } from './until';

/** Reloads the extension as the button on the browser's page of extensions does; returns it with its new worker. */
export async function reloadExtension(context: BrowserContext, worker: Worker): Promise<Extension> {
  // The call ends with the worker that makes it.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  return until('the extension is there again', async () => {
    const [first] = context.serviceWorkers();
    if (first === undefined || first === worker) return null;
    // A worker has its API a moment after it is there.
    const isReady = await first.evaluate(() => 'tabs' in chrome).catch(() => false);
    return isReady ? findExtension(context) : null;
  });
}
