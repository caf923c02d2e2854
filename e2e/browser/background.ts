import type { BrowserContext, CDPSession } from 'playwright';
import { heapOf } from './heap';
import { until } from './until';

/** The extension's worker, as the browser itself sees it. */
export interface Background {
  /** Stops it at once, as the browser does after half a minute of idleness. */
  stop(): Promise<void>;
  isRunning(): Promise<boolean>;
  /** Bytes of its JavaScript heap in use, after a collection. It has to be running. */
  heap(): Promise<number>;
}

/** @param extensionId whose worker it is */
export async function watchBackground(context: BrowserContext, extensionId: string): Promise<Background> {
  const browser = context.browser();
  if (browser === null) throw new Error('This context has no browser whose targets could be listed.');
  const session = await browser.newBrowserCDPSession();
  return {
    async stop() {
      const target = await workerTarget(session, extensionId);
      if (target === null) return;
      await until('the worker has stopped', async () => {
        if ((await workerTarget(session, extensionId)) !== target) return true;
        // One that is just starting may not hear it the first time; one that is gone by now refuses.
        await session.send('Target.closeTarget', { targetId: target }).catch(() => undefined);
        return null;
      });
    },
    async isRunning() {
      return (await workerTarget(session, extensionId)) !== null;
    },
    async heap() {
      const target = await workerTarget(session, extensionId);
      if (target === null) throw new Error('The worker is stopped, and has no heap.');
      return heapOf(session, target);
    },
  };
}

async function workerTarget(session: CDPSession, extensionId: string): Promise<string | null> {
  const { targetInfos } = await session.send('Target.getTargets');
  const isOurs = ({ type, url }: { type: string; url: string }) =>
    type === 'service_worker' && url.startsWith(`chrome-extension://${extensionId}/`);
  return targetInfos.find(isOurs)?.targetId ?? null;
}
