import { accessibilityFaults } from '../browser/axe';
import { expect, test } from './advice';
import { ask } from './lab';

test('what to paste is chosen by keyboard, fits 320 pixels, and axe finds nothing in it in either theme', async ({
  lab,
  servers: { api },
  openAdvice,
}) => {
  const url = api.define('/for-all', { preflight: { status: 404, headers: [['server', 'nginx']] } });
  await ask(lab.page, url, { method: 'PUT', headers: { 'x-a-rather-long-name-of-a-header': '1' } });
  await lab.ended(1);
  const { panel, advice } = await openAdvice(lab.tabId, url);
  const who = advice.getByRole('group', { name: 'Who may read the answers' });
  await who.getByRole('radio', { name: 'This site only' }).press('ArrowDown');
  await expect(who.getByRole('radio', { name: 'Several sites' })).toBeChecked();
  await advice.getByRole('textbox', { name: 'Another site' }).press('Enter');
  await expect(advice.getByRole('alert')).toContainText('Type an origin');
  await advice.getByText('Safety').click();
  expect(await accessibilityFaults(panel)).toEqual([]);

  await panel.setViewportSize({ width: 320, height: 900 });
  const lines = advice.locator('pre').first();
  await expect.poll(() => lines.evaluate((pre) => pre.scrollWidth > pre.clientWidth)).toBe(true);
  const pane = panel.getByRole('region', { name: 'Details' });
  expect(await pane.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await lines.press('ArrowRight');
  await expect.poll(() => lines.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await advice.getByRole('radio', { name: 'I can change this server' }).press('ArrowRight');
  await expect(advice.getByRole('combobox', { name: 'Proxy' })).toBeVisible();
  expect(await accessibilityFaults(panel)).toEqual([]);
});
