import type { Frame, Locator, Page } from 'playwright';

/** What is to be tried. What is left out stays as the fields have it. */
export interface Try {
  readonly url: string;
  readonly origin?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly cookies?: boolean;
}

/** Opens the Tester in the CORS panel. */
export async function openTester(panel: Frame | Page): Promise<Locator> {
  await panel.getByRole('button', { name: 'Tester', exact: true }).click();
  const form = panel.getByRole('form', { name: 'Request to try' });
  await form.waitFor();
  return form;
}

/** Fills the fields as a person does. */
export async function fillTester(form: Locator, { url, origin, method, headers, body, cookies }: Try): Promise<void> {
  await form.getByLabel('Endpoint').fill(url);
  if (origin !== undefined) await form.getByLabel('Origin of the page').fill(origin);
  if (method !== undefined) await form.getByLabel('Method').fill(method);
  if (headers !== undefined) {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    await form.getByLabel('Headers that your code sets').fill(lines.join('\n'));
  }
  if (body !== undefined) await form.getByLabel('Body', { exact: true }).fill(body);
  if (cookies !== undefined) await form.getByLabel('With cookies').setChecked(cookies);
}

/** Sends it, with a yes where one is asked for, and waits for the verdict: the `count`th of this Tester. */
export async function sendTry(panel: Frame | Page, form: Locator, method: string, count: number): Promise<void> {
  await form.getByRole('button', { name: `Send ${method}`, exact: true }).click();
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) {
    await form.getByRole('button', { name: `Send the ${method} now` }).click();
  }
  await panel
    .getByRole('region', { name: 'Tried' })
    .getByRole('listitem')
    .nth(count - 1)
    .waitFor();
}
