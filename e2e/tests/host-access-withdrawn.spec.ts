import { ask } from './lab';
import { expect, test } from './own-browser';

/** The browser's own API of its page of extensions, where a person chooses the sites. */
declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

test('host access that is taken away while the panel is open is said, and given again it records on', async ({
  own,
  servers: { api },
}) => {
  const { page, tabId } = await own.openTab();
  const { id } = await own.extension();
  const extensions = await own.context.newPage();
  await extensions.goto('chrome://extensions');
  const setAccess = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') =>
    extensions.evaluate(
      ([extensionId, access]) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
      [id, hostAccess] as const,
    );
  const panel = await own.context.newPage();
  await panel.goto(`chrome-extension://${id}/src/panel/panel.html?tabId=${tabId}`);
  await panel.getByRole('main').waitFor();
  const alert = panel.getByRole('alert').filter({ hasText: /access/i });
  await expect(alert).toHaveCount(0);

  await setAccess('ON_CLICK');
  await expect(alert).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Allow access' })).toBeVisible();
  const popup = await own.openPopup(tabId);
  await expect(popup.getByRole('alert')).toContainText(/access/i);
  await popup.close();

  await setAccess('ON_ALL_SITES');
  await expect(alert).toHaveCount(0);
  await ask(page, api.define('/access-again', { actual: {} }));
  await expect(panel.getByRole('row').filter({ hasText: 'access-again' })).toHaveCount(1);
});
