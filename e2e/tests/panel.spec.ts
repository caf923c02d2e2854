import { rowOf, selectRequest } from '../browser/panel';
import { expect, test } from './fixtures';

test('explains a PUT that its 404 preflight stopped', async ({ playground, inspect, scenario, devtoolsTheme }) => {
  const { page, panel } = await inspect(playground.url);
  const { url, title } = scenario('preflight-404');
  await page.getByRole('button', { name: `Run: ${title}`, exact: true }).click();

  await expect(rowOf(panel, url)).toContainText('PUT');
  await expect(rowOf(panel, url)).toContainText('404');
  const details = await selectRequest(panel, url);
  await expect(details.getByRole('heading', { level: 1 })).toContainText('404');
  await expect(details.getByRole('region', { name: 'Your code saw' })).toContainText('Failed to fetch');
  await expect(details.getByRole('region', { name: 'The server answered' })).toContainText('404');
  const change = details.getByRole('region', { name: /preflight/i }).first();
  await expect(change).toContainText(/access-control-allow-origin/i);
  await expect(change).toContainText(playground.origins.app);
  await expect(details.getByText('scenarios.js:')).toBeVisible();
  await expect(panel.locator('html')).toHaveAttribute('data-theme', devtoolsTheme);
});
