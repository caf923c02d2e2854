import { rowOf } from '../browser/panel';
import { ask } from './lab';
import { expect, test } from './own-browser';

test("'only while DevTools is open' records from its opening to its closing, and in no other tab", async ({
  own,
  servers,
}) => {
  await own.choose({ record: 'devtools' });
  await expect.poll(own.isListening).toBe(false);
  const { page, tabId } = await own.openTab();
  const popup = await own.openPopup(tabId);
  await ask(page, servers.api.url({ path: '/before', actual: {} }));
  await expect(popup.getByRole('alert')).toContainText('Open DevTools on this tab, then reload the page.');

  const { window, panel } = await own.openDevTools(page);
  await expect.poll(own.isListening).toBe(true);
  await expect(popup.getByRole('alert')).toHaveCount(0);
  const url = servers.api.url({ path: '/while', actual: {} });
  await ask(page, url);
  await expect(rowOf(panel, url)).toBeVisible();
  await expect(panel.getByText('Recording while DevTools is open')).toBeVisible();
  const other = await own.openTab();
  await ask(other.page, servers.api.url({ path: '/other-tab', actual: {} }));
  await expect(popup.getByRole('listitem')).toHaveCount(1);
  await expect(popup.getByRole('listitem')).toContainText('while');
  const otherPopup = await own.openPopup(other.tabId);
  await expect(otherPopup.getByRole('alert')).toContainText('record only while DevTools is open');
  await expect(otherPopup.getByRole('listitem')).toHaveCount(0);

  await window.close();
  await expect.poll(own.isListening).toBe(false);
  await expect(popup.getByRole('alert')).toContainText('record only while DevTools is open');
});
