import { accessibilityFaults } from '../browser/axe';
import { selectRequest, unfoldAdvice } from '../browser/panel';
import { expect, test } from './advice';
import { ask } from './lab';

test('what to paste is reached by keyboard, fits 320 pixels, and axe finds nothing in it', async ({
  lab,
  servers: { api },
  openPanel,
  openAdvice,
}) => {
  test.setTimeout(60_000);
  const url = api.define('/for-all', { preflight: { status: 404, headers: [['server', 'nginx']] } });
  const panel = await openPanel(lab.page);
  await ask(lab.page, url, { method: 'PUT', headers: { 'x-a-rather-long-name-of-a-header': '1' } });
  const inDevTools = await unfoldAdvice(await selectRequest(panel, url));
  const who = inDevTools.getByRole('group', { name: 'Who may read the answers' });
  await who.getByRole('radio', { name: 'This site only' }).press('ArrowDown');
  await expect(who.getByRole('radio', { name: 'Several sites' })).toBeChecked();
  await inDevTools.getByRole('textbox', { name: 'Another site' }).press('Enter');
  await expect(inDevTools.getByRole('alert')).toContainText('Type an origin');
  await inDevTools.getByText('Safety').click();
  expect(await accessibilityFaults(panel)).toEqual([]);

  const { panel: narrow, advice } = await openAdvice(lab.tabId, url);
  await narrow.setViewportSize({ width: 320, height: 900 });
  const yes = advice.getByRole('radio', { name: 'I can change this server' });
  await yes.press('ArrowRight');
  await expect(advice.getByRole('combobox', { name: 'Proxy' })).toBeVisible();
  expect(await accessibilityFaults(narrow)).toEqual([]);
  await advice.getByRole('radio', { name: 'I can’t' }).press('ArrowLeft');
  const lines = advice.locator('pre').first();
  const widths = await lines.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(widths.scrollWidth).toBeGreaterThan(widths.clientWidth);
  const pane = narrow.getByRole('region', { name: 'Details' });
  expect(await pane.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await lines.press('ArrowRight');
  await expect.poll(() => lines.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});
