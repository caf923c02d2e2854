import { type BareBrowser, startBareBrowser } from '../browser/bare-browser';
import { openBareExtension } from '../browser/bare-extension';
import { expect, HTML, test } from './lab';

const TRIALS = [
  { preserve: false, stopped: false },
  { preserve: false, stopped: true },
  { preserve: true, stopped: false },
  { preserve: true, stopped: true },
];

let browser: BareBrowser;
test.beforeAll(async () => {
  browser = await startBareBrowser();
});
test.afterAll(() => browser.close());

test('what a prerendered page asks shows when the page is shown: not before, all of it, and nothing of the page before', async ({
  servers: { app, api },
}) => {
  console.log(`${TRIALS.length} pages, each prerendered and shown`);
  const extension = await openBareExtension(browser);
  for (const [nth, { preserve, stopped }] of TRIALS.entries()) {
    const asked = ['before', 'early', 'late'].map((when) => api.define(`/${when}-${nth}`, {}));
    const [before = '', early = '', late = ''] = asked;
    const fetching = (url: string) => `fetch(${JSON.stringify(url)}).catch(() => {});`;
    const page = (path: string, script: string) =>
      app.define(path, { actual: { ...HTML, body: `${HTML.body}<script>${script}</script>` } });
    const onShown = `document.addEventListener('prerenderingchange', () => { document.title = 'shown'; ${fetching(late)} })`;
    const next = page(`/next-${nth}`, `${fetching(early)} ${onShown}`);
    const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [next] }] });
    const held = (name: string) =>
      JSON.stringify(app.url({ path: `/${name}-${nth}`, actual: { hold: `${name}-${nth}` } }));
    const first = page(
      `/first-${nth}`,
      `${fetching(before)}
      fetch(${held('prerender')}).then(() => {
        const script = document.createElement('script');
        script.type = 'speculationrules';
        script.textContent = ${JSON.stringify(rules)};
        document.head.append(script);
      });
      fetch(${held('go')}).then(() => location.assign(${JSON.stringify(next)}));`,
    );
    await browser.open(first);
    const tabId = await extension.tabIdAt(first);
    const logged = async () => (await extension.exportReport(tabId)).exchanges.map(({ request }) => request.url);
    const panel = await browser.open(`chrome-extension://${browser.extensionId}/src/panel/panel.html?tabId=${tabId}`);
    const listed = () =>
      browser.evaluate(
        panel,
        "[...document.querySelectorAll('tbody td.address')].map(({ title }) => title)",
      ) as Promise<string[]>;
    await extension.send({ type: 'preserve-log', tabId, preserve });
    // A page out of sight prerenders nothing.
    await extension.show(tabId);
    await expect.poll(logged).toEqual([before]);

    app.release(`prerender-${nth}`);
    await expect.poll(() => api.received.filter(({ url }) => url === `/early-${nth}`).length).toBe(1);
    if (stopped) await browser.stopWorker();
    // That it is heard of may come before that it is prerendered.
    await expect.poll(logged).toEqual([before]);
    await expect.poll(() => extension.badge(tabId)).toBe('1');
    await expect.poll(listed).toEqual([before]);

    app.release(`go-${nth}`);
    await expect.poll(() => extension.evaluate(`chrome.tabs.get(${tabId}).then(({ title }) => title)`)).toBe('shown');
    const all = preserve ? [before, early, late] : [early, late];
    await expect.poll(logged).toEqual(all);
    // Those of one fault are a group, wherever they began.
    await expect.poll(async () => new Set(await listed())).toEqual(new Set(all));
    // What was under way when the worker was stopped may lack its end, and then nobody can tell how it ended.
    const ends = async () =>
      (await extension.exportReport(tabId)).exchanges.map(({ diagnosis, request }) =>
        diagnosis.verdict === 'undetermined' && stopped && request.url === early ? 'untold' : diagnosis.verdict,
      );
    await expect.poll(async () => (await ends()).filter((end) => end !== 'blocked' && end !== 'untold')).toEqual([]);
    const blocked = (await ends()).filter((end) => end === 'blocked').length;
    await expect.poll(() => extension.badge(tabId)).toBe(String(blocked));
    expect(
      api.received.filter(({ url }) => url === `/early-${nth}`),
      'the page was not loaded again',
    ).toHaveLength(1);
  }
});
