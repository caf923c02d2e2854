import type { BareBrowser } from './bare-browser';
import type { Report } from './report';
import { until } from './until';

/** The extension in a browser to which nothing is attached. It is asked through its settings page, which holds no port. */
export interface BareExtension {
  /** Evaluates an expression in a page of the extension. */
  evaluate(expression: string): Promise<unknown>;
  send(message: unknown): Promise<unknown>;
  /** The id of the one tab that shows this URL. */
  tabIdAt(url: string): Promise<number>;
  /** @throws {Error} with the background's own words where it refuses */
  exportReport(tabId: number): Promise<Report>;
  badge(tabId: number): Promise<string>;
  /** Brings a tab to the front. */
  show(tabId: number): Promise<void>;
}

export async function openBareExtension(browser: BareBrowser): Promise<BareExtension> {
  const target = await browser.open(`chrome-extension://${browser.extensionId}/src/settings/settings.html`);
  const evaluate = (expression: string) => browser.evaluate(target, expression);
  // The empty page before it has a `chrome` too, without a `runtime`.
  await until('the settings page is there', async () => ((await evaluate("'runtime' in chrome")) ? true : null));
  // A target is there before its script has run. One that answers, if only that it does not understand, listens to all.
  const answers = 'chrome.runtime.sendMessage(null).then(Boolean, () => false)';
  await until('the worker listens', async () => ((await evaluate(answers)) === true ? true : null));
  const send = (message: unknown) => evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  return {
    evaluate,
    send,
    tabIdAt: (url) =>
      until(`a tab shows ${url}`, async () => {
        const found = `chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`;
        return ((await evaluate(found)) as number | undefined) ?? null;
      }),
    async exportReport(tabId) {
      const exported = (await send({ type: 'export-report', tabId, format: 'json' })) as
        | { readonly text: string }
        | { readonly error: string };
      if ('error' in exported) throw new Error(exported.error);
      return JSON.parse(exported.text) as Report;
    },
    badge: async (tabId) => (await evaluate(`chrome.action.getBadgeText({ tabId: ${tabId} })`)) as string,
    async show(tabId) {
      await evaluate(`chrome.tabs.update(${tabId}, { active: true }).then(() => null)`);
    },
  };
}
