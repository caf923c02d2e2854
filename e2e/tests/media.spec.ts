import { ask, expect, test } from './lab';

test('with forced colors the selected row is still told from the others', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  await ask(lab.page, api.url({ path: '/one' }));
  await ask(lab.page, api.url({ path: '/two' }));
  await lab.ended(2);
  const panel = await openPanelTab(lab.tabId);
  await panel.emulateMedia({ forcedColors: 'active' });
  await panel.getByRole('button', { name: 'Blocked 2' }).click();
  const rows = panel.locator('tbody tr:not(.group)');
  await rows.first().click();
  const background = (index: number) => rows.nth(index).evaluate((row) => getComputedStyle(row).backgroundColor);
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  expect(await background(0)).not.toBe(await background(1));
  const chip = (name: string) =>
    panel.getByRole('button', { name }).evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(await chip('Blocked 2')).not.toBe(await chip('All 2'));
});

test('nothing moves for who wants no motion', async ({ lab, servers: { api }, openPanelTab }) => {
  await ask(lab.page, api.url({ path: '/one' }));
  await lab.ended(1);
  const panel = await openPanelTab(lab.tabId);
  const moving = () =>
    panel.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
        })
        .map(({ className }) => String(className)),
    );
  await panel.locator('tbody tr').first().click();
  await panel.getByRole('heading', { level: 1 }).waitFor();
  expect(await moving()).not.toEqual([]);
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
});
