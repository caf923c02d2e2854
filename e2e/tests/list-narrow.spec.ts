import { ask, expect, test } from './lab';

test('list and details stack where it is narrow, and their divider is moved and remembered', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  await ask(lab.page, api.define('/a-rather-long-name-for-a-route', { actual: { status: 500 } }));
  await lab.ended(1);
  const panel = await openPanelTab(lab.tabId);
  const list = panel.getByRole('treegrid');
  await list.press('ArrowDown');
  const details = panel.getByRole('region', { name: 'Details' });
  await details.getByRole('heading', { level: 1 }).waitFor();
  const boxes = async () => {
    const [one, two] = await Promise.all([list.boundingBox(), details.boundingBox()]);
    if (one === null || two === null) throw new Error('List or details cannot be seen.');
    return { one, two };
  };
  const beside = await boxes();
  expect(beside.two.x).toBeGreaterThanOrEqual(beside.one.x + beside.one.width);

  // 640 pixels at a zoom of 200 % are 320 to the page.
  await panel.setViewportSize({ width: 320, height: 640 });
  await expect.poll(async () => (await boxes()).two.y > (await boxes()).one.y).toBe(true);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const button of await panel.getByRole('toolbar').getByRole('button').all()) {
    const box = await button.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  }
  await expect(list.getByText('a-rather')).toBeVisible();

  const divider = panel.getByRole('separator', { name: 'Height of the list' });
  const height = async () => Math.round((await list.boundingBox())?.height ?? 0);
  const before = await height();
  await divider.press('ArrowDown');
  await divider.press('ArrowDown');
  await expect.poll(height).toBeGreaterThan(before);
  const moved = await height();
  const box = await divider.boundingBox();
  await panel.mouse.move(160, box?.y ?? 0);
  await panel.mouse.down();
  await panel.mouse.move(160, (box?.y ?? 0) - 60, { steps: 3 });
  await panel.mouse.up();
  await expect.poll(height).toBeLessThan(moved - 40);
  const dragged = await height();
  await panel.reload();
  await expect.poll(height).toBe(dragged);
});
