import type { BrowserContext, Worker } from 'playwright';
import { watchBackground } from './background';
import { type Extension, findExtension } from './extension';
import { restartWorker } from './restart-worker';
import { until } from './until';

/**
 * Reloads the extension as the button on the browser's page of extensions does; returns it with its new worker. The
 * browser disables an extension that reloads 30 times with less than 10 s between.
 */
export async function reloadExtension(context: BrowserContext, worker: Worker): Promise<Extension> {
  // The call ends with the worker that makes it.
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  const reloaded = await until('the extension is there again', async () => {
    const [first] = context.serviceWorkers();
    if (first === undefined || first === worker) return null;
    const state = await stateOf(first);
    return state === 'starting' ? null : { worker: first, state };
  });
  if (reloaded.state === 'ready') return findExtension(context);
  const id = new URL(reloaded.worker.url()).host;
  return restartWorker(context, await watchBackground(context, id), `chrome-extension://${id}`);
}

/**
 * Chromium 156 disowns one in some hundreds of workers that a reload starts: it answers each of its calls with "No SW" for
 * as long as it runs (`ExtensionFunctionDispatcher::DispatchForServiceWorker`).
 */
async function stateOf(worker: Worker): Promise<'starting' | 'ready' | 'disowned'> {
  try {
    // A worker has its API a moment after it is there.
    const isReady = await worker.evaluate(() => 'tabs' in chrome && chrome.storage.local.get().then(() => true));
    return isReady ? 'ready' : 'starting';
  } catch (error) {
    return String(error).includes('No SW') ? 'disowned' : 'starting';
  }
}
