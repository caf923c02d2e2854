import { selectRequest } from '../browser/panel';
import { fillTester, openTester, sendTry } from '../browser/tester';
import { ALLOW, ask, expect, test } from './lab';

test('a request of the log opens in the Tester as it was, and is sent after a yes alone', { tag: '@chromium' }, async ({
  inspectedLab: lab,
  servers: { app, api },
}) => {
  const { panel } = lab;
  const url = api.define('/tester-consent', { preflight: { status: 404 } });
  const body = JSON.stringify({ note: 'Zoë' });
  await ask(lab.page, url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tenant': "a'b" },
    body,
  });
  const details = await selectRequest(panel, url);
  const before = api.received.length;
  await details.getByRole('button', { name: 'Open in Tester' }).click();

  const form = panel.getByRole('form', { name: 'Request to try' });
  await expect(form.getByLabel('Endpoint')).toHaveValue(url);
  await expect(form.getByLabel('Endpoint')).toBeFocused();
  await expect(form.getByLabel('Origin of the page')).toHaveValue(app.origin);
  await expect(form.getByLabel('Method')).toHaveValue('POST');
  await expect(form.getByLabel('Headers that your code sets')).toHaveValue(
    /x-tenant: a'b\ncontent-type: application\/json/i,
  );
  await expect(form.getByLabel('Body', { exact: true })).toHaveValue(body);
  await expect(form.getByText(`A real POST goes out to ${new URL(url).host}`)).toBeVisible();

  await form.getByRole('button', { name: 'Send POST' }).click();
  await expect(form).toContainText('The POST may write on the server');
  await expect(form.getByRole('button', { name: 'Send the POST now' })).toBeFocused();
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(form.getByRole('button', { name: 'Send POST' })).toBeVisible();
  expect(api.received).toHaveLength(before);

  const headers = [...(ALLOW.headers ?? []), ['access-control-allow-headers', 'content-type, x-tenant']] as const;
  api.define('/tester-consent', { preflight: { headers }, actual: { headers } });
  await sendTry(panel, form, 'POST', 1);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('let your code read the answer');
  const [preflight, sent] = api.received.slice(before);
  expect(preflight).toMatchObject({ method: 'OPTIONS', headers: { origin: app.origin, referer: `${app.origin}/` } });
  expect(preflight?.headers['access-control-request-headers']).toBe('content-type,x-tenant');
  expect(sent).toMatchObject({ method: 'POST', headers: { origin: app.origin, 'x-tenant': "a'b" }, body });
  expect(api.received).toHaveLength(before + 2);
});

test('says what a try may carry and has carried of cookies', async ({ lab, servers: { api }, openPanelTab }) => {
  const panel = await openPanelTab(lab.tabId);
  const form = await openTester(panel);
  const url = api.define('/tester-cookies', {
    actual: { headers: [...(ALLOW.headers ?? []), ['set-cookie', 'sid=secret; SameSite=Strict']] },
  });
  await fillTester(form, { url, origin: 'https://app.example' });
  await expect(form).toContainText('It carries no cookies');
  await fillTester(form, { url, cookies: true });
  await expect(form).toContainText("It may carry cookies that a page's request would not");
  await sendTry(panel, form, 'GET', 1);
  await sendTry(panel, form, 'GET', 2);
  await expect(panel.getByText(/This try carried cookies \(.*sid/)).toBeVisible();
  await fillTester(form, { url, cookies: false });
  await sendTry(panel, form, 'GET', 3);
  await expect(panel.getByText('This try carried cookies')).toBeHidden();
  expect(api.received.at(-1)?.headers.cookie).toBeUndefined();
});

test('says what cannot be sent, and sends nothing', async ({ lab, servers: { api }, openPanelTab }) => {
  const panel = await openPanelTab(lab.tabId);
  const form = await openTester(panel);
  const before = api.received.length;
  await fillTester(form, {
    url: 'api.example',
    origin: 'app example',
    method: 'TRACE',
    headers: { cookie: 'a=1' },
  });
  await form.getByRole('button', { name: 'Send TRACE' }).click();
  const problems = form.getByRole('alert');
  await expect(problems).toHaveText([
    /Write a whole URL/,
    /Write an origin such as/,
    /no page may send TRACE/,
    /only the browser writes this header/,
  ]);
  await expect(form.getByLabel('Endpoint')).toHaveAttribute('aria-invalid', 'true');
  await fillTester(form, { url: api.url({ actual: { drop: true } }), origin: 'null', method: 'GET', headers: {} });
  await expect(problems).toHaveCount(0);
  expect(api.received).toHaveLength(before);
  await sendTry(panel, form, 'GET', 1);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Not CORS');
});
