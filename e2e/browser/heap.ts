import type { CDPSession } from 'playwright';

/** Bytes of the target's JavaScript heap in use, once what nobody needs any more is collected. */
export async function heapOf(browser: CDPSession, targetId: string): Promise<number> {
  // Playwright lends no session of a worker, so its messages go inside those of the browser's.
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const ask = (id: number, method: string) =>
    new Promise<Reply>((resolve) => {
      const hear = (event: { sessionId: string; message: string }) => {
        const reply = JSON.parse(event.message) as Reply;
        if (event.sessionId !== sessionId || reply.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', hear);
        resolve(reply);
      };
      browser.on('Target.receivedMessageFromTarget', hear);
      void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { result } = await ask(2, 'Runtime.getHeapUsage');
  await browser.send('Target.detachFromTarget', { sessionId });
  if (result?.usedSize === undefined) throw new Error('The browser did not tell how large the heap is.');
  return result.usedSize;
}

interface Reply {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}
