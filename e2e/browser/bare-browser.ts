import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '../../scripts/chromium.mjs';
import { chromiumArguments, EXTENSION } from './chromium-arguments';
import { prepareProfile } from './profile';
import { sandboxStarts } from './sandbox';
import { until } from './until';

/**
 * A Chromium to which nothing is attached, as people have it: what is attached keeps a worker from being stopped for
 * idleness, and a page from being prerendered.
 */
export interface BareBrowser {
  readonly extensionId: string;
  /** Opens a tab, and returns its target's id. */
  open(url: string): Promise<string>;
  /** Attaches to a page for as long as it takes to evaluate this there; a promise is waited for. */
  evaluate(targetId: string, expression: string): Promise<unknown>;
  isWorkerRunning(): Promise<boolean>;
  /** Stops the extension's worker at once. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Starts Chromium headless with the built extension and a fresh profile. */
export async function startBareBrowser(): Promise<BareBrowser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('There is no Chromium here: `npm test` gets one, or set CHROMIUM_PATH.');
  const profile = await mkdtemp(path.join(tmpdir(), 'preflight-bare-'));
  await prepareProfile(profile, 'light');
  const args = [
    ...chromiumArguments([EXTENSION], false),
    ...(sandboxStarts() ? [] : ['--no-sandbox']),
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    'about:blank',
  ];
  const child = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const over = new Promise((resolve) => child.once('exit', resolve));
  const send = speak(child);
  const targets = async () => ((await send('Target.getTargets')) as { targetInfos: readonly Target[] }).targetInfos;
  const worker = async () =>
    (await targets()).find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  const close = async () => {
    void send('Browser.close').catch(() => child.kill());
    await over;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { url } = await until('the extension’s worker runs', async () => (await worker()) ?? null);
    return {
      extensionId: new URL(url).host,
      async open(address) {
        return ((await send('Target.createTarget', { url: address })) as { targetId: string }).targetId;
      },
      async evaluate(targetId, expression) {
        const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as Session;
        try {
          const asked = { expression, awaitPromise: true, returnByValue: true };
          return evaluated((await send('Runtime.evaluate', asked, sessionId)) as Evaluated);
        } finally {
          await send('Target.detachFromTarget', { sessionId });
        }
      },
      async stopWorker() {
        const running = await worker();
        if (running === undefined) return;
        await send('Target.closeTarget', { targetId: running.targetId });
        await until('the worker has stopped', async () =>
          (await worker())?.targetId === running.targetId ? null : true,
        );
      },
      isWorkerRunning: async () => (await worker()) !== undefined,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Session {
  readonly sessionId: string;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

function evaluated({ result, exceptionDetails: failed }: Evaluated): unknown {
  if (failed !== undefined) throw new Error(failed.exception?.description ?? failed.text);
  return result.value;
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** Speaks the DevTools protocol over the browser's pipe: each message ends with a NUL. */
function speak(child: ChildProcess): Send {
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let count = 0;
  let rest = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = `${rest}${text}`.split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as {
        id?: number;
        result?: unknown;
        error?: { message: string };
      };
      if (id === undefined) continue;
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser has ended.'));
    waiting.clear();
  };
  child.once('exit', end);
  // What is written to a browser that has just ended is lost, and nobody waits for it.
  input.on('error', end);
  return (method, params = {}, sessionId) => {
    const id = ++count;
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    input.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    return answer;
  };
}
