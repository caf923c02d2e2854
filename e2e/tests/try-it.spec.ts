import { rowOf, selectRequest, tryFix } from '../browser/panel';
import { ALLOW, ask, expect, test } from './lab';

const rules = () => chrome.declarativeNetRequest.getSessionRules();

test('one click tries the fix, asks again and says that it works; another one ends it', { tag: '@chromium' }, async ({
  inspectedLab: lab,
  servers: { api },
  extension,
}) => {
  const { panel } = lab;
  const url = api.define('/tried/profile', { actual: { status: 401 } });
  await ask(lab.page, url);
  const details = await selectRequest(panel, url);
  await expect(details.getByRole('region', { name: 'Try it here' })).toContainText('in this tab and for this address');
  expect(await extension.worker.evaluate(rules), 'before the click').toEqual([]);

  await tryFix(panel, url);
  const trial = details.getByRole('region', { name: 'Try it here' });
  await expect(trial.getByRole('status')).toHaveText(/The fix works: .* The 401 in it is another matter/);
  await expect(trial.getByRole('region', { name: 'Without the fix' })).toContainText('Blocked 401');
  await expect(trial.getByRole('region', { name: 'With the fix' })).toContainText('Allowed 401');
  expect(await ask(lab.page, url)).toBe('cors 401');

  await trial.getByRole('button', { name: 'Turn off' }).click();
  await expect(panel.getByText('Trying a fix in this tab')).toBeHidden();
  await expect(panel.getByRole('contentinfo')).toContainText('The fix is off');
  expect(await ask(lab.page, url)).toContain('TypeError');
  expect(await extension.worker.evaluate(rules)).toEqual([]);
});

test('what may write is sent again only after a yes; the fix is on for the page meanwhile', {
  tag: '@chromium',
}, async ({ inspectedLab: lab, servers: { api } }) => {
  const { panel } = lab;
  const url = api.define('/tried/orders', {});
  await ask(lab.page, url, { method: 'POST' });
  const details = await tryFix(panel, url);
  const trial = details.getByRole('region', { name: 'Try it here' });
  await expect(trial).toContainText('It may write on the server');
  await trial.getByRole('button', { name: 'Cancel' }).click();
  await expect(trial.getByRole('status')).toContainText('Do in the page what failed');
  expect(await ask(lab.page, url, { method: 'POST' })).toBe('cors 200');
  await expect(trial.getByRole('status')).toContainText('The fix works');
});

test('other tabs, other addresses and other methods see nothing of a trial', async ({
  lab,
  openLab,
  servers: { api },
  openPanelTab,
}) => {
  const other = await openLab();
  const at = (path: string) => api.define(`/tried/${path}`, { preflight: {}, actual: {} });
  const url = at('users?a=1|2*^b');
  const near = [at('users?a=1|2*^bc'), at('users?a=1'), at('users?a=1|2xx^b'), at('users'), at('Users?a=1|2*^b')];
  await ask(lab.page, url);
  await tryFix(await openPanelTab(lab.tabId), url);

  expect(await ask(lab.page, url)).toBe('cors 200');
  expect(await ask(lab.page, `${url}#part`)).toBe('cors 200');
  expect(await ask(other.page, url), 'in another tab').toContain('TypeError');
  for (const address of near) expect(await ask(lab.page, address), address).toContain('TypeError');
  expect(await ask(lab.page, url, { method: 'DELETE' })).toContain('TypeError');
});

test('what is made during a trial is marked, and counts for nothing', async ({
  lab,
  servers: { api },
  extension,
  openPanelTab,
}) => {
  const panel = await openPanelTab(lab.tabId);
  const url = api.define('/tried/marked', {});
  await ask(lab.page, url);
  await tryFix(panel, url);
  expect(await extension.badge(lab.tabId)).toBe('TRY');
  expect(await extension.tooltip(lab.tabId)).toBe('Preflight: a fix is on trial in this tab');
  // The server breaks in a way that the fix does not mend, so that what is tried is blocked too.
  await ask(lab.page, url, { credentials: 'include' });
  api.define('/tried/marked', { actual: { headers: [['location', 'ftp://api.test/']], status: 302 } });
  await ask(lab.page, url);
  const [plain, ...tried] = await lab.ended(3);
  expect(plain).not.toHaveProperty('tried');
  expect(tried.map((exchange) => [exchange.tried, exchange.diagnosis.verdict])).toEqual([
    [true, 'allowed'],
    [true, 'blocked'],
  ]);
  await expect(rowOf(panel, url)).toContainText('trial');
  await expect(panel.getByRole('row', { name: /requests: / })).toHaveCount(0);
  const details = await selectRequest(panel, url);
  await expect(details).toContainText('It proves nothing of the server');

  await panel.getByRole('button', { name: 'Turn off' }).first().click();
  await expect.poll(() => extension.badge(lab.tabId)).toBe('1');
  // What was seen on trial teaches nothing of later requests.
  api.define('/tried/marked', { actual: ALLOW });
  await ask(lab.page, url);
  const last = (await lab.ended(4)).at(-1);
  expect(last).not.toHaveProperty('tried');
  expect(last?.earlierCredentials).toBeNull();
});

test('the popup says that a fix is on trial, and ends it', async ({
  lab,
  servers: { api },
  openPanelTab,
  openPopup,
}) => {
  const url = api.define('/tried/popup', {});
  await ask(lab.page, url);
  await tryFix(await openPanelTab(lab.tabId), url);
  const popup = await openPopup(lab.tabId);
  await expect(popup.getByRole('alert')).toContainText(`Trying a fix in this tab: GET ${url}`);
  await popup.getByRole('button', { name: 'Turn off' }).click();
  await expect(popup.getByRole('alert')).toBeHidden();
  expect(await ask(lab.page, url)).toContain('TypeError');
});
