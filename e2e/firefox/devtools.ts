import type { Page } from 'puppeteer-core';
import { until } from '../browser/until';

/** The CORS panel in Firefox's own DevTools. */
export interface FirefoxPanel {
  /** What it shows, as text. */
  text(): Promise<string>;
  /** Clicks the first element that the selector finds and whose text contains this one. */
  click(selector: string, text: string): Promise<void>;
  /** Writes into the field with this label, or chooses the option of this value. */
  fill(label: string, value: string): Promise<void>;
  /** `light` or `dark`, as the panel has it. */
  theme(): Promise<string>;
  /** As if a person had chosen a theme in DevTools' settings. */
  chooseTheme(theme: 'light' | 'dark'): Promise<void>;
  /** A picture of the panel, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens DevTools on the page, on the CORS panel. DevTools is part of the browser's own window, which the protocol lets
 * scripts into; the panel is in a process of its own, and told what to do by message.
 */
export async function openFirefoxDevTools(page: Page): Promise<FirefoxPanel> {
  const inWindow = await browserWindowOf(page);
  await page.bringToFront();
  await inWindow(`
    const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
    const { gDevTools } = require('devtools/client/framework/devtools');
    globalThis.toolbox = await gDevTools.showToolboxForTab(gBrowser.selectedTab, { hostType: 'bottom' });`);
  const tool = await until('DevTools has a CORS panel', () =>
    inWindow<string | null>(`
      const tab = [...toolbox.doc.querySelectorAll('.devtools-tab')].find(({ textContent }) => textContent === 'CORS');
      return tab?.dataset.id ?? null;`),
  );
  await inWindow(`await toolbox.selectTool(${JSON.stringify(tool)});`);
  await until('the panel is there', () =>
    inWindow<boolean | null>(`
      const frame = [...toolbox.doc.querySelectorAll('iframe')].find(({ id }) => id.endsWith(${JSON.stringify(tool)}));
      globalThis.panel = frame?.contentDocument.querySelector('browser');
      return panel?.currentURI.spec.endsWith('/src/panel/panel.html') ? true : null;`),
  );

  const inPanel = <T>(script: string) =>
    inWindow<T>(`
      return new Promise((resolve) => {
        const { messageManager } = panel;
        const hear = ({ data }) => {
          messageManager.removeMessageListener('preflight', hear);
          resolve(data);
        };
        messageManager.addMessageListener('preflight', hear);
        const script = ${JSON.stringify(`sendAsyncMessage('preflight', (() => { ${script} })());`)};
        messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
      });`);
  const theme = () => inPanel<string>("return content.document.documentElement.dataset.theme ?? '';");

  await until('the panel shows itself', () =>
    inPanel<boolean | null>("return content.document.querySelector('main') ? true : null;"),
  );
  return {
    // Not innerText, which leaves out what has not been scrolled into view.
    text: () => inPanel<string>('return content.document.body.textContent;'),
    async click(selector, text) {
      await until(`the panel has ${selector} with ${text}`, () =>
        inPanel<boolean | null>(`
          const found = [...content.document.querySelectorAll(${JSON.stringify(selector)})];
          const wanted = found.find(({ textContent }) => textContent.includes(${JSON.stringify(text)}));
          wanted?.click();
          return wanted ? true : null;`),
      );
    },
    async fill(label, value) {
      await until(`the panel has a field ${label}`, () =>
        inPanel<boolean | null>(`
          const found = [...content.document.querySelectorAll('label')];
          const field = found.find(({ textContent }) => textContent.includes(${JSON.stringify(label)}))?.control;
          if (!field) return null;
          field.value = ${JSON.stringify(value)};
          for (const type of ['input', 'change']) field.dispatchEvent(new content.Event(type, { bubbles: true }));
          return true;`),
      );
    },
    theme,
    async chooseTheme(chosen) {
      await inWindow(`Services.prefs.setStringPref('devtools.theme', ${JSON.stringify(chosen)});`);
    },
    async picture() {
      const url = await inWindow<string>(`
        const { width, height } = panel.getBoundingClientRect();
        const snapshot = await panel.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        Object.assign(canvas, { width, height });
        canvas.getContext('2d').drawImage(snapshot, 0, 0);
        return canvas.toDataURL();`);
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    },
    async close() {
      await inWindow('await toolbox.destroy();');
    },
  };
}

/** The part of puppeteer-core that sends commands; nothing public does so over WebDriver BiDi. */
interface Session {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

interface Internals {
  readonly browsingContext: { readonly userContext: { readonly browser: { readonly session: Session } } };
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs the body of an async function in the browser's window; what it returns is handed over as JSON. */
async function browserWindowOf(page: Page) {
  const { session } = (page.mainFrame() as unknown as Internals).browsingContext.userContext.browser;
  const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { readonly contexts: readonly { readonly context: string }[] }).contexts;
  return async <T>(body: string): Promise<T> => {
    const evaluated = await session.send('script.evaluate', {
      target: { context: window?.context },
      awaitPromise: true,
      expression: `(async () => { ${body} })().then((value) => JSON.stringify(value ?? null))`,
    });
    const { type, result, exceptionDetails } = evaluated.result as Evaluated;
    if (type === 'exception') throw new Error(`In Firefox's window: ${exceptionDetails?.text}`);
    return JSON.parse(String(result?.value)) as T;
  };
}
