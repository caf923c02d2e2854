import { watchBackground } from '../browser/background';
import { findExtension } from '../browser/extension';
import { openPanelPage } from '../browser/extension-page';
import { launch } from '../browser/launch';
import { listedRequests } from '../browser/panel';
import { ask, expect, HTML, labPage, test } from './lab';

const TRIALS = 4;

test('a page that comes back from the back/forward cache has the log of what it asks from then on', async ({
  servers: { app, api },
}) => {
  console.log(`${TRIALS} restored pages`);
  const { context, close } = await launch({ without: ['--disable-back-forward-cache'] });
  try {
    const extension = await findExtension(context);
    const background = await watchBackground(context, extension.id);
    const page = await context.newPage();
    const script = "addEventListener('pageshow', ({ persisted }) => { if (persisted) document.title = 'restored'; })";
    const kept = app.define('/kept', { actual: { ...HTML, body: `${HTML.body}<script>${script}</script>` } });
    await page.goto(kept);
    const lab = labPage(page, await extension.tabIdOf(page), extension);
    const panel = await openPanelPage(context, extension.origin, lab.tabId);
    const logged = async () =>
      (await lab.exchanges()).map(({ request }) => `GET ${new URL(request.url).pathname.slice(1)}`);
    const badge = async () => (await findExtension(context)).badge(lab.tabId);
    for (let trial = 1; trial <= TRIALS; trial++) {
      await page.evaluate("document.title = 'lab'");
      await ask(page, api.define(`/kept-${trial}`, {}));
      await page.goto(app.url({ path: `/other-${trial}`, actual: HTML }));
      await ask(page, api.define(`/other-${trial}`, {}));
      await expect.poll(logged).toEqual([`GET other-${trial}`]);
      if (trial % 2 === 0) await background.stop();
      await page.goBack({ waitUntil: 'commit' });
      await expect(page).toHaveTitle('restored');
      await expect.poll(logged).toEqual([]);
      await expect.poll(badge).toBe('');
      await ask(page, api.define(`/restored-${trial}`, {}));
      await expect.poll(logged).toEqual([`GET restored-${trial}`]);
      await expect.poll(badge).toBe('1');
      await expect.poll(() => listedRequests(panel)).toEqual([`GET restored-${trial}`]);
      await ask(page, api.define(`/again-${trial}`, {}));
      await expect.poll(badge).toBe('2');
    }
  } finally {
    await close();
  }
});
