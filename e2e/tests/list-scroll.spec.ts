import { ask, expect, test } from './lab';

test('new rows do not move what a person reads', async ({ lab, servers: { api }, openPanelTab }) => {
  const url = api.define('/item', { actual: {} });
  const askMany = (count: number) =>
    lab.page.evaluate(([u, n]) => Promise.all(Array.from({ length: n }, () => fetch(u).catch(() => null))), [
      url,
      count,
    ] as const);
  await askMany(60);
  await lab.ended(60);
  const panel = await openPanelTab(lab.tabId);
  const list = panel.getByRole('treegrid');
  await expect(list).toHaveAttribute('aria-rowcount', '62');
  await list.evaluate((element) => element.scrollTo({ top: 400 }));
  const topmost = () =>
    list.evaluate(
      (element) => document.elementFromPoint(200, element.getBoundingClientRect().top + 30)?.closest('tr')?.id,
    );
  const before = await topmost();

  await askMany(40);
  await expect(list).toHaveAttribute('aria-rowcount', '102');
  expect(await topmost()).toBe(before);
  expect(await list.evaluate((element) => element.scrollTop)).toBe(400);

  // Rows above come in as well: sorted downwards, what is new stands first.
  const allowed = api.define('/zzz', { actual: { headers: [['access-control-allow-origin', '*']] } });
  await panel.getByRole('checkbox', { name: 'Group' }).uncheck();
  await panel.getByRole('button', { name: 'Request', exact: true }).click();
  await panel.getByRole('button', { name: 'Request', exact: true }).click();
  await list.evaluate((element) => element.scrollTo({ top: 420 }));
  const sortedBefore = await topmost();
  await ask(lab.page, allowed);
  await expect(list).toHaveAttribute('aria-rowcount', '102');
  expect(await topmost()).toBe(sortedBefore);
});
