import type { Frame } from 'playwright/test';
import { selectRequest } from '../browser/panel';
import { ask, expect, test } from './lab';

/** The text of the place that is marked as the current one. */
const marked = (panel: Frame) =>
  panel.evaluate(() => [...(CSS.highlights.get('find-current') ?? [])].map((range) => String(range)).join());

test('Ctrl+F finds text in the details, folded away or not', async ({ inspectedLab: lab, servers: { api } }) => {
  const { panel } = lab;
  const value = '<b>needle-in-a-haystack</b>';
  const url = api.define('/find', { actual: { headers: [['x-trace', value]] } });
  await ask(lab.page, url);
  const details = await selectRequest(panel, url);

  await details.focus();
  await panel.page().keyboard.press('Control+f');
  const field = details.getByRole('searchbox', { name: 'Find' });
  await expect(field).toBeFocused();
  await field.fill('<B>needle');
  await expect(details.getByRole('search')).toContainText('1 of 1');
  await expect(details.getByText(value)).toBeInViewport();
  expect(await marked(panel)).toBe('<b>needle');

  await field.fill('access-control-allow-origin');
  await expect(details.getByRole('search')).toContainText(/^1 of \d/);
  await field.press('Enter');
  await expect(details.getByRole('search')).toContainText(/^2 of \d/);
  await field.press('Shift+Enter');
  await expect(details.getByRole('search')).toContainText(/^1 of \d/);
  await field.fill('no such text');
  await expect(details.getByRole('search')).toContainText('Not found');

  await field.press('Escape');
  await expect(field).toBeHidden();
  await expect(details).toBeFocused();
});

test('what was found stays in view when a part above it is there only later', async ({
  inspectedLab: lab,
  servers,
}) => {
  const url = servers.api.define('/find-early', { actual: {} });
  await ask(lab.page, url);
  const details = await selectRequest(lab.panel, url);
  await details.focus();
  await lab.panel.page().keyboard.press('Control+f');
  const heading = details.getByRole('heading', { level: 1 });
  await details.getByRole('searchbox', { name: 'Find' }).fill('The server answered');
  await expect(details.getByRole('search')).toContainText(/^1 of/);

  await heading.evaluate((found) => {
    const late = document.createElement('div');
    late.style.height = '3000px';
    found.closest('.summary')?.before(late);
  });
  await expect(heading).toBeInViewport();
});

test('what was not found is found when a part that holds it is there later', async ({ inspectedLab: lab, servers }) => {
  const url = servers.api.define('/find-later', { actual: {} });
  await ask(lab.page, url);
  const details = await selectRequest(lab.panel, url);
  await details.focus();
  await lab.panel.page().keyboard.press('Control+f');
  await details.getByRole('searchbox', { name: 'Find' }).fill('comes late');
  await expect(details.getByRole('search')).toContainText('Not found');

  await details.evaluate((pane) => pane.append('This comes late.'));
  await expect(details.getByRole('search')).toContainText('1 of 1');
});
