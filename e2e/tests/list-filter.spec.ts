import type { Page } from 'playwright/test';
import { listedRequests } from '../browser/panel';
import { ALLOW, ask, expect, test } from './lab';

/** Each test is to have a preflight of its own. */
const UNCACHED = { ...ALLOW, headers: [...(ALLOW.headers ?? []), ['access-control-max-age', '0'] as const] };

test.describe('the filter field', () => {
  let panel: Page;

  test.beforeEach(async ({ lab, servers: { api, other }, openPanelTab }) => {
    await ask(lab.page, api.define('/users', { actual: ALLOW }));
    await ask(lab.page, api.define('/orders', { preflight: UNCACHED, actual: { status: 500 } }), { method: 'PUT' });
    await ask(lab.page, other.define('/feed', { actual: { status: 404 } }));
    await lab.ended(3);
    panel = await openPanelTab(lab.tabId);
  });

  test('leaves the requests that meet all of its terms', async () => {
    for (const [text, left] of [
      ['users', ['GET users']],
      ['-users', ['PUT orders', 'GET feed']],
      ['/US.R|f..d/', ['GET users', 'GET feed']],
      ['method:put', ['PUT orders']],
      ['status:4xx', ['GET feed']],
      ['domain:127.0.0.1', ['GET feed']],
      ['code:acao-missing -is:preflight', ['GET feed']],
      ['is:allowed', ['GET users']],
      ['is:blocked is:preflight', ['PUT orders']],
      ['', ['GET users', 'PUT orders', 'GET feed']],
    ] as const) {
      await panel.getByRole('combobox', { name: 'Filter requests' }).fill(text);
      await expect.poll(() => listedRequests(panel), text).toEqual(left);
      await expect(panel.getByRole('contentinfo')).toContainText(
        left.length === 3 ? '3 requests' : `${left.length} of 3`,
      );
    }
  });

  test('says in words what is wrong with a regular expression', async () => {
    const field = panel.getByRole('combobox', { name: 'Filter requests' });
    await field.fill('/(/ users');
    await expect(panel.getByText('Correct the regular expression /(/')).toBeVisible();
    await expect(field).toHaveAccessibleDescription(/Correct the regular expression/);
    await expect.poll(() => listedRequests(panel)).toEqual(['GET users']);
  });

  test('offers keys and the values of the log', async () => {
    const field = panel.getByRole('combobox', { name: 'Filter requests' });
    await field.pressSequentially('-sta');
    await expect(panel.getByRole('option')).toHaveText(['-status:']);
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(panel.getByRole('option')).toHaveCount(3);
    await panel.getByRole('option', { name: '-status:500' }).click();
    await expect(field).toHaveValue('-status:500 ');
    await expect.poll(() => listedRequests(panel)).toEqual(['GET users', 'GET feed']);
  });
});
