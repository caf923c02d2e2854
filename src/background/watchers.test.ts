import { expect, it, vi } from 'vitest';
import type { Runtime } from '../browser';
import { Watchers } from './watchers';

/** A port in memory, with the page's doings as methods. */
function testPort() {
  const said: unknown[] = [];
  const listeners = { message: [] as ((message: unknown) => void)[], disconnect: [] as (() => void)[] };
  const disconnect = vi.fn();
  const port = {
    name: 'panel',
    postMessage: (message: unknown) => said.push(message),
    disconnect,
    onMessage: { addListener: (hear: (message: unknown) => void) => listeners.message.push(hear) },
    onDisconnect: { addListener: (hear: () => void) => listeners.disconnect.push(hear) },
  } as unknown as Runtime.Port;
  return {
    port,
    said,
    disconnect,
    watch: (tabId: number) => {
      for (const hear of listeners.message) hear({ type: 'watch', tabId });
    },
    close: () => {
      for (const hear of listeners.disconnect) hear();
    },
  };
}

it('tells a page that watches a tab the first thing first, then what becomes of its tab', async () => {
  const watchers = new Watchers<string>({
    port: 'panel',
    first: async (tabId) => `first of ${tabId}`,
    onError: vi.fn(),
  });
  const { port, watch, said } = testPort();
  watchers.connect(port);
  watch(7);
  await vi.waitFor(() => expect(said).toEqual(['first of 7']));
  watchers.tell(7, 'more');
  watchers.tell(8, 'of another tab');
  expect(said).toEqual(['first of 7', 'more']);
});

it('lets a page connect again where its answer could not be made, and says why', async () => {
  const onError = vi.fn();
  const reason = new Error('No tab.');
  const watchers = new Watchers<string>({ port: 'panel', first: () => Promise.reject(reason), onError });
  const { port, watch, disconnect } = testPort();
  watchers.connect(port);
  watch(7);
  await vi.waitFor(() => expect(disconnect).toHaveBeenCalled());
  expect(onError).toHaveBeenCalledWith(reason);
  expect(watchers.tabs.size).toBe(0);
});

it('watches nothing for a page that has gone while its answer was made', async () => {
  const onTabs = vi.fn();
  let answer = (_: string) => {};
  const first = () => new Promise<string>((resolve) => (answer = resolve));
  const watchers = new Watchers<string>({ port: 'panel', first, onTabs, onError: vi.fn() });
  const { port, watch, close, said } = testPort();
  watchers.connect(port);
  watch(7);
  close();
  answer('late');
  await Promise.resolve();
  await Promise.resolve();
  expect([said, watchers.tabs.size]).toEqual([[], 0]);
  expect(onTabs).not.toHaveBeenCalled();
});
