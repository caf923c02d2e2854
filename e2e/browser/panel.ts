import type { Frame, Locator, Page } from 'playwright';

/** The row of the newest request to this URL. */
export function rowOf(panel: Frame | Page, url: string): Locator {
  return panel
    .getByRole('row')
    .filter({ has: panel.getByTitle(url, { exact: true }) })
    .last();
}

/** Selects that row once its request has ended, and returns the details, which show it. */
export async function selectRequest(panel: Frame | Page, url: string): Promise<Locator> {
  const row = rowOf(panel, url);
  await row.and(panel.locator(':not(.verdict-pending)')).click();
  // The details follow the selection when it is painted and no key has moved it on.
  await panel.locator('.split[aria-busy=false]').waitFor();
  const details = panel.getByRole('region', { name: 'Details' });
  await details.getByRole('heading', { level: 1 }).waitFor();
  // Until all of its parts are loaded, those below move.
  await details.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  return details;
}

/** Puts the fix of that request on trial; returns the details. */
export async function tryFix(panel: Frame | Page, url: string): Promise<Locator> {
  const details = await selectRequest(panel, url);
  await details.getByRole('button', { name: 'Try it here' }).click();
  await panel.getByText('Trying a fix in this tab').waitFor();
  return details;
}

/** What to paste for the server, unfolded. How it was left is remembered from one request to the next. */
export async function unfoldAdvice(details: Locator): Promise<Locator> {
  const advice = details.getByRole('region', { name: 'Paste for your server' });
  const choice = advice.getByRole('group', { name: 'Can you change this server?' });
  const part = advice.locator('details').first();
  if (!(await part.evaluate((element: HTMLDetailsElement) => element.open)))
    await part.locator('summary').first().click();
  await choice.waitFor();
  return advice;
}

/** The rows of exchanges in their order, each as its method and the path's last part; groups and the head are left out. */
export function listedRequests(panel: Frame | Page): Promise<string[]> {
  return panel.locator('tbody tr:not(.group)').evaluateAll((rows) =>
    rows.map((row) => {
      const [, method, address] = row.querySelectorAll('td');
      return `${method?.textContent} ${address?.querySelector('b')?.textContent}`;
    }),
  );
}
