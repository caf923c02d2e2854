import type { BrowserContext, Page, Worker } from 'playwright';
import type { ExportedReport, ExportFormat, Failure } from '../../src/messages';
import { openPage } from './extension-page';
import type { Report } from './report';
import { until } from './until';

export interface Extension {
  readonly id: string;
  /** Of its own pages: `chrome-extension://…`. */
  readonly origin: string;
  /** The background's service worker. Firefox has none: it throws there. */
  readonly worker: Worker;
  /** The id of the page's tab. The page has to be on http. */
  tabIdOf(page: Page): Promise<number>;
  /** The text on the toolbar's icon. */
  badge(tabId: number): Promise<string>;
  /** The text that the icon shows to a pointer. */
  tooltip(tabId: number): Promise<string>;
  /** Asks the background for a report, in the way that any page of the extension does. */
  export(tabId: number, format: ExportFormat | string): Promise<ExportedReport | Failure>;
  /** The JSON report. Throws with the background's own words where it refuses. */
  exportReport(tabId: number): Promise<Report>;
  /** Sends any message to the background and returns its reply. */
  send(message: unknown): Promise<unknown>;
  /** Runs a function in one of the extension's own pages. */
  evaluate(run: (given: number) => unknown, given: number): Promise<unknown>;
}

/** Where the extension's API is called: its worker, or one of its pages. */
type Realm = Pick<Worker, 'evaluate'>;

/** Waits for the extension in this Chromium. */
export async function findExtension(context: BrowserContext): Promise<Extension> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const sender = () => senderIn(context, worker);
  return { id, origin: `chrome-extension://${id}`, worker, ...asked(worker, sender) };
}

/** The extension in a Firefox, asked by a page of it that stays open. */
export async function findExtensionInFirefox(context: BrowserContext, host: string): Promise<Extension> {
  const origin = `moz-extension://${host}`;
  const sender = await openPage(context, origin, 'src/popup/popup.html?tabId=-1');
  return {
    id: host,
    origin,
    get worker(): never {
      throw new Error('The background of Firefox is no worker that a test could reach: this test is for Chromium.');
    },
    ...asked(sender, async () => sender),
  };
}

/** What both browsers' extensions are asked in the same way. */
type Asked = Omit<Extension, 'id' | 'origin' | 'worker'>;

function asked(realm: Realm, sender: () => Promise<Page>): Asked {
  const part: Asked = {
    tabIdOf: (page) => tabIdByTitle(realm, page),
    badge: (tabId) => realm.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId),
    tooltip: (tabId) => realm.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId),
    async send(message) {
      return (await sender()).evaluate((given) => chrome.runtime.sendMessage(given), message);
    },
    async evaluate(run, given) {
      return (await sender()).evaluate(run, given);
    },
    async export(tabId, format) {
      return (await part.send({ type: 'export-report', tabId, format })) as ExportedReport | Failure;
    },
    async exportReport(tabId) {
      const exported = await part.export(tabId, 'json');
      if ('error' in exported) throw new Error(exported.error);
      return JSON.parse(exported.text) as Report;
    },
  };
  return part;
}

const senders = new WeakMap<BrowserContext, Promise<Page>>();

/** A message needs a sender that is not the worker itself: one page of the extension for all messages of a browser. */
async function senderIn(context: BrowserContext, worker: Worker): Promise<Page> {
  const open = await senders.get(context);
  if (open !== undefined && !open.isClosed()) return open;
  const opening = openSender(context, worker);
  senders.set(context, opening);
  return opening;
}

/** In the background: a tab that lies behind another one is painted, and so clicked, once a second. */
async function openSender(context: BrowserContext, worker: Worker): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page', (opened) => opened.url().endsWith('/src/popup/popup.html?tabId=-1')),
    worker.evaluate(() => chrome.tabs.create({ url: '/src/popup/popup.html?tabId=-1', active: false })),
  ]);
  await page.waitForLoadState();
  return page;
}

/** No API leads from a page to its tab, so the page gives itself a title that no other has. */
async function tabIdByTitle(realm: Realm, page: Page): Promise<number> {
  const nonce = `tab ${Math.random()}`;
  const title = await page.evaluate((mark) => {
    const before = document.title;
    document.title = mark;
    return before;
  }, nonce);
  const tabId = await until('the extension sees the page’s tab (is the page on http?)', () =>
    realm.evaluate(async (mark) => (await chrome.tabs.query({})).find((tab) => tab.title === mark)?.id ?? null, nonce),
  );
  await page.evaluate((before) => {
    document.title = before;
  }, title);
  return tabId;
}
