import { extensionErrors } from '../browser/errors';
import { ALLOW, expect, test } from './lab';

test('none of its pages can connect, load or make markup of a text, whatever runs in it', async ({
  extension,
  context,
  servers: { api },
}) => {
  const url = api.define('/never', { actual: ALLOW });
  for (const path of ['panel/panel', 'popup/popup', 'settings/settings', 'devtools/devtools', 'offscreen/offscreen']) {
    const page = await context.newPage();
    // These two expect to be opened by DevTools and by the worker: without them, they say so.
    if (/devtools|offscreen/.test(path)) await page.route('**/*.js', (route) => route.abort());
    await page.goto(`chrome-extension://${extension.id}/src/${path}.html?tabId=-1`);
    const refused = await page.evaluate(async (to) => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      const outcomes = [
        await fetch(to).then(String, () => 'refused'),
        await new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('loaded');
          image.onerror = () => resolve('refused');
          image.src = to;
        }),
      ];
      navigator.sendBeacon(to);
      try {
        document.body.innerHTML = '<b>x</b>';
        outcomes.push('written');
      } catch {
        outcomes.push('refused');
      }
      return { outcomes, blocked: [...new Set(blocked)].sort().slice(0, 2) };
    }, url);
    expect(refused.blocked, path).toEqual(['connect-src', 'img-src']);
    expect(refused.outcomes, path).toEqual(['refused', 'refused', 'refused']);
    await page.close();
  }
  // The browser's words of what was tried here are no errors of the extension.
  expect(
    extensionErrors.splice(0).filter((error) => !/Content Security Policy|TrustedHTML|ERR_FAILED/.test(error)),
  ).toEqual([]);
  expect(api.received.filter(({ url: path }) => path.startsWith('/never'))).toEqual([]);
});
