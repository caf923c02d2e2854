import type { Report } from '../browser/report';
import { ALLOW, ask, expect, test } from './lab';
import { saveReport } from './report-panel';

test('a report holds the selected requests, or what the filter leaves, or all', async ({
  lab,
  servers: { api },
  openPanelTab,
}) => {
  for (const path of ['/a', '/b', '/c']) await ask(lab.page, api.define(path, { actual: path === '/c' ? {} : ALLOW }));
  await lab.ended(3);
  const panel = await openPanelTab(lab.tabId);
  const paths = async (scope?: RegExp) => {
    const { text } = await saveReport(panel, { format: 'json', ...(scope && { scope }) });
    return (JSON.parse(text) as Report).exchanges.map(({ request }) => new URL(request.url).pathname);
  };
  await panel
    .getByRole('row')
    .filter({ has: panel.getByText('b', { exact: true }) })
    .click();
  expect(await paths()).toEqual(['/b']);
  expect(await paths(/whole log/)).toEqual(['/a', '/b', '/c']);
  await panel.getByRole('button', { name: /^Blocked/ }).click();
  expect(await paths(/filter leaves/)).toEqual(['/c']);
});
