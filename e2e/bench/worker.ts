import { readFile } from 'node:fs/promises';
import type { Worker } from 'playwright';
import type { Exchange } from '../../src/exchange/exchange';
import type { LogState } from '../../src/messages';
import { until } from '../browser/until';

/** The background's end of the panel's port, as the benchmark speaks over it. */
export interface Speaker {
  /** Says that the log holds so many exchanges. */
  sendLog(count: number): Promise<void>;
  /** Adds so many exchanges, evenly over so many milliseconds; each comes twice, pending and ended. */
  sendBurst(count: number, milliseconds: number): Promise<void>;
}

/** What `page/speak.js` makes in the worker. */
declare const bench: {
  readonly ports: readonly unknown[];
  templates: readonly Exchange[];
  sendLog(count: number, state: LogState): void;
  sendBurst(count: number, milliseconds: number): Promise<void>;
};

const STATE: LogState = {
  page: { url: 'https://app.example/' },
  preserve: false,
  dropped: 0,
  hostAccess: true,
  recording: { when: 'always', paused: null },
  storageFull: false,
  interrupted: false,
  trials: [],
  redact: true,
};

/** Makes the worker speak to panels of copies of `templates`. */
export async function speakAs(worker: Worker, templates: readonly Exchange[]): Promise<Speaker> {
  await worker.evaluate(await readFile(new URL('./page/speak.js', import.meta.url), 'utf8'));
  await worker.evaluate((given) => {
    bench.templates = given;
  }, templates);
  return {
    async sendLog(count) {
      await until('the panel connects', () => worker.evaluate(() => (bench.ports.length > 0 ? true : null)));
      await worker.evaluate(([total, state]) => bench.sendLog(total, state), [count, STATE] as const);
    },
    sendBurst: (count, milliseconds) =>
      worker.evaluate(([total, length]) => bench.sendBurst(total, length), [count, milliseconds] as const),
  };
}
