import type { Frame, Locator } from 'playwright';

/** The row of the newest request to this URL. */
export function rowOf(panel: Frame, url: string): Locator {
  return panel
    .getByRole('row')
    .filter({ has: panel.getByTitle(url, { exact: true }) })
    .last();
}

/** Selects that row and returns the details, which show its request. */
export async function selectRequest(panel: Frame, url: string): Promise<Locator> {
  const row = rowOf(panel, url);
  await row.click();
  const details = panel.getByRole('region', { name: 'Details' });
  await details.getByRole('heading', { level: 1 }).waitFor();
  return details;
}
