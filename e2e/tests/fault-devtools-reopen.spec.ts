import { listedRequests } from '../browser/panel';
import { ask } from './lab';
import { expect, test } from './own-browser';

const TRIALS = 3;

test('DevTools that closes and opens again shows the log, with what was asked meanwhile', async ({
  own,
  servers: { api },
}) => {
  test.setTimeout(120_000);
  console.log(`DevTools opened ${TRIALS} times`);
  const { page, tabId } = await own.openTab();
  const listed: string[] = [];
  const asks = async (name: string) => {
    await ask(page, api.define(`/${name}`, {}));
    listed.push(`GET ${name}`);
  };
  await asks('before-devtools');
  for (let trial = 1; trial <= TRIALS; trial++) {
    const { window, panel } = await own.openDevTools(page);
    await expect.poll(() => listedRequests(panel)).toEqual(listed);
    await asks(`open-${trial}`);
    await expect.poll(() => listedRequests(panel)).toEqual(listed);
    await window.close();
    // With DevTools, the last that keeps the worker goes.
    if (trial === TRIALS - 1) await own.background.stop();
    await asks(`closed-${trial}`);
    await expect.poll(async () => (await own.extension()).badge(tabId)).toBe(String(listed.length));
  }
});
