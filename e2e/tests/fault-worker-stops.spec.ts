import { newTally, playRound } from '../faults/stop-rounds';
import { expect, test } from './own-browser';

/** Each has three stops. `npm run faults` plays more. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 14);

test('a worker that is stopped again and again doubles no request, claims nothing wrong, and says what is missing', async ({
  own,
  servers: { api },
}) => {
  test.setTimeout(60_000 + ROUNDS * 10_000);
  const { page, tabId } = await own.openTab();
  const extension = await own.extension();
  const tally = newTally();
  for (let round = 1; round <= ROUNDS; round++) {
    await playRound({ ...own, extension, page, tabId, api }, round, tally);
  }
  const { stops, requests, right, marked, begunLate, missing, wrong } = tally;
  console.log(
    `${stops} stops of the worker, ${requests} requests: ${right} as without a stop, ${marked} marked as incomplete, ` +
      `${begunLate} begun late, ${missing} missing, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
  const popup = await own.openPopup(tabId);
  await expect(popup.getByRole('alert')).toContainText('some requests may be missing');
  const { panel } = await own.openDevTools(page);
  await expect(panel.getByRole('alert')).toContainText('some requests may be missing');

  // All is well again.
  await page.reload();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await page.evaluate((url) => fetch(url).catch(String), api.url({ path: '/after', actual: {} }));
  await expect.poll(async () => (await own.extension()).badge(tabId)).toBe('1');
});
