import { expect, test } from './fixtures';

test('counts what CORS blocked, and nothing else, until the page is left', async ({
  page,
  playground,
  extension,
  scenario,
}) => {
  await page.goto(playground.url);
  const tabId = await extension.tabIdOf(page);
  const badge = () => extension.badge(tabId);
  const run = async (id: string) => {
    const { title } = scenario(id);
    await page.getByRole('button', { name: `Run: ${title}`, exact: true }).click();
    await expect(page.getByLabel(`Outcome: ${title}`, { exact: true })).toHaveAttribute('data-outcome');
  };

  expect(await badge()).toBe('');
  for (const id of ['simple-allowed', 'connection-refused', 'canceled', 'no-cors', 'acao-missing']) await run(id);
  await expect.poll(badge).toBe('1');
  await expect.poll(() => extension.tooltip(tabId)).toBe('Preflight: 1 request blocked by CORS');
  await run('preflight-404');
  await expect.poll(badge).toBe('2');
  await expect.poll(() => extension.tooltip(tabId)).toBe('Preflight: 2 requests blocked by CORS');

  await page.reload();
  await expect.poll(badge).toBe('');
  await expect.poll(() => extension.tooltip(tabId)).toBe('Preflight: no blocked requests');
});
