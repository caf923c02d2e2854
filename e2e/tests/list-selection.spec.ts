import { ALLOW, ask, expect, test } from './lab';

test('several rows are selected with Ctrl and Shift', async ({ lab, servers: { api }, openPanelTab }) => {
  for (const path of ['/a', '/b', '/c', '/d']) await ask(lab.page, api.define(path, { actual: ALLOW }));
  await lab.ended(4);
  const panel = await openPanelTab(lab.tabId);
  const row = (name: string) => panel.getByRole('row').filter({ has: panel.getByText(name, { exact: true }) });
  const selected = panel.getByRole('row', { selected: true });

  await row('a').click();
  await row('c').click({ modifiers: ['ControlOrMeta'] });
  await expect(selected).toHaveCount(2);
  await expect(panel.getByRole('contentinfo')).toContainText('2 selected');
  await row('d').click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(2);
  await row('a').click({ modifiers: ['Shift'] });
  await expect(selected).toHaveCount(3);
  await panel.keyboard.press('Control+a');
  await expect(panel.getByRole('contentinfo')).toContainText('4 selected');
  await row('b').click();
  await expect(selected).toHaveCount(1);
});
