import type { Page } from 'playwright';
import { type Background, watchBackground } from '../../browser/background';
import { type Extension, findExtension } from '../../browser/extension';
import { launch } from '../../browser/launch';
import type { Report } from '../../browser/report';
import { until } from '../../browser/until';
import { type Lab, startLab } from '../../lab/lab';
import { report, reportEqual } from '../figure';
import type { Asked } from './ask-all';
import { AT_ONCE, BLOCKED_EACH, HEAP, MEGABYTE, STORAGE } from './bounds';

/** A browser with the built extension, and servers to load it with. */
export interface Stage {
  readonly extension: Extension;
  readonly background: Background;
  readonly servers: Lab;
  /** Opens a page that can ask. */
  open(): Promise<{ readonly page: Page; readonly tabId: number }>;
  /** What such a page may ask for. */
  asked(numbers: Pick<Asked, 'from' | 'to'>): Asked;
}

/** Runs a scene in a browser of its own. */
export async function onStage(run: (stage: Stage) => Promise<void>): Promise<void> {
  const servers = await startLab();
  const { context, close } = await launch();
  try {
    const extension = await findExtension(context);
    const background = await watchBackground(context, extension.id);
    const html = servers.app.define('/load', {
      actual: {
        headers: [['content-type', 'text/html']],
        body: '<!doctype html><title>load</title><link rel=icon href=data:,>',
      },
    });
    const allow = {
      headers: [
        ['access-control-allow-origin', '{origin}'],
        ['access-control-allow-headers', 'x-a'],
        // Each is to have a preflight of its own.
        ['access-control-max-age', '0'],
        ['cache-control', 'no-store'],
      ],
    } as const;
    const allowed = servers.api.define('/allowed', { preflight: allow, actual: allow });
    const blocked = servers.api.define('/blocked', { preflight: allow, actual: { headers: allow.headers.slice(1) } });
    await run({
      extension,
      background,
      servers,
      async open() {
        const page = await context.newPage();
        await page.goto(html);
        return { page, tabId: await extension.tabIdOf(page) };
      },
      asked: (numbers) => ({
        allowed,
        blocked,
        atOnce: AT_ONCE,
        blockedEach: BLOCKED_EACH,
        preflightEach: 10,
        ...numbers,
      }),
    });
  } finally {
    await close();
    await servers.stop();
  }
}

/** Prints what the worker takes. */
export async function reportMemory({ extension: { worker }, background }: Stage): Promise<void> {
  const inUse = await worker.evaluate(() => chrome.storage.session.getBytesInUse());
  report("the worker's heap", (await background.heap()) / MEGABYTE, HEAP, 'MB');
  report('in the storage', inUse / MEGABYTE, STORAGE, 'MB');
}

/** The log of a tab that has asked so often, once all of it is in the log or counted and has ended. */
export async function settledLog({ extension }: Stage, tabId: number, requests: number): Promise<Report> {
  return until(
    `all ${requests} requests are in the log or counted`,
    async () => {
      const log = await extension.exportReport(tabId);
      const isOpen = log.exchanges.some(({ outcome }) => outcome.kind === 'pending');
      return log.exchanges.length + log.dropped >= requests && !isOpen ? log : null;
    },
    60_000,
  );
}

/** The text of the icon and the number that its tooltip tells, once they tell of so many blocked requests. */
export async function reportIcon({ extension }: Stage, tabId: number, blocked: number): Promise<void> {
  const wanted = [blocked > 999 ? '999+' : String(blocked), blocked];
  const seen = async () => [
    await extension.badge(tabId),
    Number(/\d+/.exec(await extension.tooltip(tabId))?.[0] ?? Number.NaN),
  ];
  await until('the icon is right', async () => (String(await seen()) === String(wanted) ? true : null)).catch(
    () => null,
  );
  reportEqual('the icon and its tooltip', await seen(), wanted);
}
