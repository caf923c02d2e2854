import { expect, test } from './fixtures';

test('shows the very code that it runs', async ({ page, playground }) => {
  await page.goto(playground.url);
  const script = await (await page.request.get(new URL('/scenarios.js', playground.url).href)).text();
  for (const { title } of playground.scenarios) {
    const shown = await page.getByRole('article', { name: title, exact: true }).getByRole('code').textContent();
    expect(script).toContain(`async () => {\n${shown}\n});`);
  }
});

test('runs all scenarios with one button', async ({ page, playground }) => {
  await page.goto(playground.url);
  await page.getByRole('button', { name: 'Run all', exact: true }).click();
  const answered = playground.scenarios.filter(({ expected }) =>
    ['allowed', 'opaque'].includes(expected.verdict),
  ).length;
  const all = playground.scenarios.length;
  await expect(page.getByText(`${answered} answered, ${all - answered} failed, ${all} in all`)).toBeVisible({
    timeout: 15_000,
  });
});

test('has no two scenarios of one name', ({ playground }) => {
  const titles = playground.scenarios.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
