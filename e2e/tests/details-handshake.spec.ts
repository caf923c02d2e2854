import { selectRequest } from '../browser/panel';
import { ALLOW, ask, expect, test } from './lab';

test('the handshake shows each message and where the browser stopped, and leads to the headers', async ({
  inspectedLab: lab,
  servers: { api, other },
}) => {
  const { panel } = lab;
  const end = other.define('/end', { preflight: ALLOW, actual: { status: 500 } });
  const url = api.define('/start', {
    preflight: ALLOW,
    actual: { status: 307, headers: [...(ALLOW.headers ?? []), ['location', end]] },
  });
  await ask(lab.page, url, { method: 'PUT' });

  const details = await selectRequest(panel, url);
  const picture = details.getByRole('region', { name: 'What happened' });
  const messages = picture.getByRole('listitem');
  await expect(messages).toHaveCount(10);
  const stopped = messages.getByRole('button', { name: '500 Internal Server Error' });
  await expect(stopped).toHaveAccessibleName(/The browser stops here: no Access-Control-Allow-Origin/);
  await expect(picture.locator('.handshake svg')).toContainText('The browser stops here');

  await messages.getByRole('button', { name: '307 Temporary Redirect' }).click();
  const headers = details.getByRole('list', { name: 'Answer headers', exact: true }).first();
  await expect(headers).toBeInViewport();
  await expect(headers).toContainText('location');

  await stopped.press('Enter');
  const checks = details.getByRole('region', { name: 'What the browser checked' });
  await expect(checks.getByRole('listitem').filter({ hasText: 'failed' })).toBeFocused();
});

test('the picture keeps to a narrow panel', async ({ inspectedLab: lab, servers: { api } }) => {
  const { panel } = lab;
  const url = api.define('/narrow', { preflight: { status: 404 } });
  await ask(lab.page, url, { method: 'PUT' });
  await panel.page().setViewportSize({ width: 400, height: 760 });
  const details = await selectRequest(panel, url);
  await expect(details.locator('.handshake svg')).toBeVisible();
  expect(await details.evaluate((pane) => pane.scrollWidth <= pane.clientWidth)).toBe(true);
});
