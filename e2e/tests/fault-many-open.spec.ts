import { ALLOW } from './lab';
import { expect, test, until } from './own-browser';

/** More than the storage has room for, and less than a page may have open. */
const REQUESTS = 1300;

test('more open requests than the storage has room for: where the worker stops, all are in the log with their ends, those it had no room for marked', async ({
  own,
  servers: { api },
}) => {
  test.setTimeout(180_000);
  // Not the log is to let any of them go.
  await own.choose({ logMegabytes: 4 });
  const { page, tabId } = await own.openTab();
  const { worker } = await own.extension();
  const url = api.define('/many-open', { actual: { ...ALLOW, hold: 'many-open' } });
  await page.evaluate(
    ([address, count]) => {
      for (let n = 0; n < count; n++) void fetch(`${address}?${n}`).catch(() => undefined);
    },
    [url, REQUESTS] as const,
  );
  const stored = () =>
    worker.evaluate(async () => {
      const all = Object.entries(await chrome.storage.session.get(null));
      const logged = all.filter(([key, text]) => key.startsWith('entry/') && String(text).includes('"sent":true'));
      return { logged: logged.length, open: all.filter(([key]) => key.startsWith('open/')).length };
    });
  const { open } = await until(
    'all are in the log, with the headers that leave',
    async () => {
      const now = await stored();
      return now.logged === REQUESTS ? now : null;
    },
    60_000,
  );
  expect(open).toBeGreaterThan(100);
  expect(open).toBeLessThan(REQUESTS);

  await own.background.stop();
  api.release('many-open');
  const extension = await own.extension();
  const exchanges = await until(
    'all have ended',
    async () => {
      const log = await extension.exportReport(tabId);
      expect(log.dropped).toBe(0);
      return log.exchanges.every(({ outcome }) => outcome.kind !== 'pending') ? log.exchanges : null;
    },
    60_000,
  );
  expect(new Set(exchanges.map(({ request }) => request.url)).size).toBe(REQUESTS);
  expect(exchanges).toHaveLength(REQUESTS);
  const marked = exchanges.filter(({ missed }) => missed);
  const verdicts = exchanges.map(({ diagnosis, missed }) => `${diagnosis.verdict}${missed ? ', marked' : ''}`);
  const known = ['allowed', 'allowed, marked', 'undetermined, marked'];
  expect(verdicts.filter((verdict) => !known.includes(verdict))).toEqual([]);
  // Of those that the storage had when it was asked, some may have gone from it since.
  expect(marked.length).toBeGreaterThanOrEqual(REQUESTS - open);
  expect(exchanges.length - marked.length).toBeGreaterThan(100);
  const popup = await own.openPopup(tabId);
  await expect(popup.getByRole('alert')).toContainText('some requests may be missing');
});
