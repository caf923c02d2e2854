import { rowOf, selectRequest } from '../browser/panel';
import { ALLOW, ask, expect, test } from './lab';

test('ask again shows the verdict of a mended server beside the earlier one', async ({
  inspectedLab: lab,
  servers: { api },
}) => {
  const { panel } = lab;
  const url = api.define('/asked-profile', { preflight: { status: 404 } });
  const init = { method: 'GET', headers: { 'x-tenant': "a'b" } };
  await ask(lab.page, url, init);
  const details = await selectRequest(panel, url);

  await details.getByRole('button', { name: 'Ask again' }).click();
  const again = details.getByRole('region', { name: 'Asked again' });
  await expect(again.getByRole('status')).toContainText('The same as before');

  const headers = [...(ALLOW.headers ?? []), ['access-control-allow-headers', 'x-tenant']] as const;
  api.define('/asked-profile', { preflight: { headers }, actual: { headers } });
  await details.getByRole('button', { name: 'Ask again' }).click();
  await expect(again.getByRole('status')).toContainText('Mended');
  await expect(again.getByRole('region', { name: 'Earlier' })).toContainText('Blocked 404 → not sent');
  await expect(again.getByRole('region', { name: 'Now' })).toContainText('Allowed 200 → 200');
  const last = api.received.at(-1);
  expect(last).toMatchObject({ method: 'GET', url: '/asked-profile', headers: { 'x-tenant': "a'b" } });

  await again.getByRole('button', { name: 'Show the new request' }).click();
  await expect(details.getByRole('heading', { level: 1 })).toContainText('let your code read the answer');
  await expect(details).toContainText('asked again from this panel');
});

test('a request that may write is asked again only after a yes, with its headers and body', async ({
  inspectedLab: lab,
  servers: { api },
}) => {
  const { panel } = lab;
  const url = api.define('/asked-again', { preflight: { status: 404 } });
  const body = JSON.stringify({ note: '</script> Zoë "\u2028' });
  await ask(lab.page, url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const before = api.received.length;
  const details = await selectRequest(panel, url);

  await details.getByRole('button', { name: 'Ask again' }).click();
  const again = details.getByRole('region', { name: 'Asked again' });
  await expect(again).toContainText('It may write on the server');
  await again.getByRole('button', { name: 'Cancel' }).click();
  await expect(again).toBeHidden();
  expect(api.received).toHaveLength(before);

  const headers = [...(ALLOW.headers ?? []), ['access-control-allow-headers', 'content-type']] as const;
  api.define('/asked-again', { preflight: { headers }, actual: { headers: ALLOW.headers ?? [] } });
  await details.getByRole('button', { name: 'Ask again' }).click();
  await again.getByRole('button', { name: 'Send the POST again' }).click();
  await expect(again.getByRole('status')).toContainText('Mended');
  const last = api.received.at(-1);
  expect(last).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
  await expect.poll(() => last?.body).toBe(body);
});

test('ask again says what it cannot do', async ({ inspectedLab: lab, servers: { api, other }, extension }) => {
  const { panel } = lab;
  await extension.send({ type: 'preserve-log', tabId: lab.tabId, preserve: true });
  const url = api.define('/left', {});
  await ask(lab.page, url);
  const details = await selectRequest(panel, url);
  await lab.page.goto(
    other.url({ actual: { headers: [['content-type', 'text/html']], body: '<title>other</title>' } }),
  );
  await details.getByRole('button', { name: 'Ask again' }).click();
  await expect(details.getByRole('region', { name: 'Asked again' })).toContainText('of another origin');
});

test('a request that is still under way is not asked again before it has ended', async ({
  inspectedLab: { page, panel },
  servers: { api },
}) => {
  const url = api.url({ path: '/slow', actual: { hold: 'slow' } });
  const asked = ask(page, url);
  await rowOf(panel, url).click();
  const details = panel.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: 'Ask again' }).click();
  const again = details.getByRole('region', { name: 'Asked again' });
  await expect(again).toContainText('Wait until it has ended');

  api.release('slow');
  await asked;
  await expect(again).toBeHidden();
  await details.getByRole('button', { name: 'Ask again' }).click();
  await expect(again).toContainText('The same as before');
});
