import { until } from '../browser/until';
import { openFirefoxDevTools } from './devtools';
import { expect, test } from './fixtures';

test('the panel in Firefox’s own DevTools shows what was blocked, and what to send', async ({ tab, playground }) => {
  await tab.goto(playground.url);
  const panel = await openFirefoxDevTools(tab);
  for (const id of ['put-500', 'simple-allowed']) {
    await tab.$eval(`[data-scenario="${id}"] button`, (button) => (button as HTMLButtonElement).click());
    await tab.waitForSelector(`[data-scenario="${id}"] output[data-outcome]`);
  }
  await until('both are in the list', async () => (/2 requests\s*1 blocked/.test(await panel.text()) ? true : null));
  expect(await panel.text()).toMatch(/no Access-Control-Allow-Origin\s*204\s*→\s*500/);

  await panel.click('tbody tr', 'no Access-Control-Allow-Origin');
  await panel.click('summary', 'Findings');
  const text = await until('it tells what to change', async () => {
    const text = await panel.text();
    return text.includes('CORSMissingAllowOrigin') ? text : null;
  });
  expect(text).toContain('500');
  expect(text.indexOf('CORSMissingAllowOrigin'), 'Firefox’s own name is there').toBeGreaterThan(-1);
  expect(text.indexOf('CORSMissingAllowOrigin')).toBeLessThan(text.indexOf('MissingAllowOriginHeader'));
  await test.info().attach('panel', { body: await panel.picture(), contentType: 'image/png' });
  await panel.close();
});

test('the panel follows the theme of DevTools as it changes', async ({ tab, playground }) => {
  await tab.goto(playground.url);
  const panel = await openFirefoxDevTools(tab);
  for (const theme of ['dark', 'light'] as const) {
    await panel.chooseTheme(theme);
    await until(`the panel is ${theme}`, async () => ((await panel.theme()) === theme ? true : null));
  }
  await panel.close();
});
