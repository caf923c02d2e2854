import type { Page } from 'playwright/test';
import { fillTester, openTester } from '../browser/tester';
import type { LabServer } from '../lab/server';
import { expect, type OwnBrowser, test, until } from './own-browser';

/** The session rules of the extension, asked in a page of its own: that starts no worker. */
async function watchRules(own: OwnBrowser): Promise<() => Promise<number[]>> {
  const { id } = await own.extension();
  const page = await own.context.newPage();
  await page.goto(`chrome-extension://${id}/src/settings/settings.html`);
  return () =>
    page.evaluate(() => chrome.declarativeNetRequest.getSessionRules().then((rules) => rules.map((rule) => rule.id)));
}

async function openTesterPage(own: OwnBrowser) {
  const { id } = await own.extension();
  const { tabId } = await own.openTab();
  const panel = await own.context.newPage();
  await panel.goto(`chrome-extension://${id}/src/panel/panel.html?tabId=${tabId}`);
  return { panel, form: await openTester(panel) };
}

/** Tries a request whose answer is held back, and waits until the server has it. */
async function begin(panel: Page, form: Awaited<ReturnType<typeof openTester>>, api: LabServer, hold: string) {
  const url = api.url({ path: `/${hold}`, actual: { hold } });
  await fillTester(form, { url, origin: 'https://app.example' });
  await form.getByRole('button', { name: 'Send GET' }).click();
  await panel.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  await api.arrival(`/${hold}`);
}

const none = (rules: readonly number[]) => (rules.length === 0 ? true : null);

test('a rule is there while a request is under way, and at no other time', async ({ own, servers: { api } }) => {
  const rules = await watchRules(own);
  const { panel, form } = await openTesterPage(own);
  expect(await rules()).toEqual([]);
  await begin(panel, form, api, 'rule-held');
  expect(await rules()).toEqual([1000]);
  api.release('rule-held');
  await panel.getByRole('region', { name: 'Tried' }).waitFor();
  expect(await rules()).toEqual([]);

  await begin(panel, form, api, 'rule-stopped');
  await form.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(panel.getByText('Stopped.')).toBeVisible();
  await until('the rule has gone with the request', async () => none(await rules()));

  await begin(panel, form, api, 'rule-closed');
  await panel.close();
  await until('the rule has gone with the panel', async () => none(await rules()));
});

test('two Testers take turns', async ({ own, servers: { api } }) => {
  const first = await openTesterPage(own);
  const second = await openTesterPage(own);
  await begin(first.panel, first.form, api, 'turn-first');
  const url = api.url({ path: '/turn-second', actual: {} });
  await fillTester(second.form, { url, origin: 'https://second.example' });
  await second.form.getByRole('button', { name: 'Send GET' }).click();
  await second.form.getByRole('button', { name: 'Stop', exact: true }).waitFor();
  // Whatever of the second one was to go out at once would have come by now.
  const third = await openTesterPage(own);
  await third.panel.close();
  expect(api.received.some((request) => request.url.startsWith('/turn-second'))).toBe(false);
  api.release('turn-first');
  for (const { panel } of [first, second]) await panel.getByRole('region', { name: 'Tried' }).waitFor();
  const origins = ['/turn-first', '/turn-second'].map(
    (path) => api.received.find((request) => request.url.startsWith(path))?.headers.origin,
  );
  expect(origins).toEqual(['https://app.example', 'https://second.example']);
});

test('a background that is stopped in the middle leaves no rule', async ({ own, servers: { api } }) => {
  const rules = await watchRules(own);
  const { panel, form } = await openTesterPage(own);
  await begin(panel, form, api, 'rule-killed');
  await own.background.stop();
  await expect(form.getByRole('alert')).toContainText('The browser stopped Preflight in the middle');
  await until('the panel has taken the rule away', async () => none(await rules()));
  // It goes on with the next background.
  api.release('rule-killed');
  await form.getByRole('button', { name: 'Send GET' }).click();
  await panel.getByRole('region', { name: 'Tried' }).waitFor();
  expect(await rules()).toEqual([]);
});

test('a background that starts takes away what an earlier one has left', async ({ own }) => {
  const rules = await watchRules(own);
  const { id, worker } = await own.extension();
  // As if panel and background had been killed at once.
  await worker.evaluate(() =>
    chrome.declarativeNetRequest.updateSessionRules({
      addRules: [{ id: 1000, action: { type: 'allow' }, condition: { tabIds: [-1] } }],
    }),
  );
  expect(await rules()).toEqual([1000]);
  await own.background.stop();
  expect(await rules()).toEqual([1000]);
  const page = await own.context.newPage();
  await page.goto(`chrome-extension://${id}/src/popup/popup.html?tabId=-1`);
  await until('the new background has taken the rule away', async () => none(await rules()));
});
