import { defineHeld, KINDS } from '../faults/kinds';
import { HTML } from '../lab/html';
import { served } from '../tests/served';
import { findFirefoxExtension } from './extension';
import { expect } from './fixtures';
import { launchFirefox } from './launch';

/** The browser stops a background that has had nothing to do for so long; half a minute, where nobody says otherwise. */
const IDLE = 300;

served(
  'requests that are open while the idle background is stopped have the verdict that they have without',
  async ({ servers: { app, api } }) => {
    const firefox = await launchFirefox({ preferences: { 'extensions.background.idle.timeout': IDLE } });
    // A page that holds no port.
    const extension = await findFirefoxExtension(firefox, 'src/settings/settings.html');
    const tab = await firefox.browser.newPage();
    await tab.goto(app.url({ actual: HTML }));
    const tabId = await extension.tabIdOf(tab);
    const stopped = () => expect.poll(extension.isBackgroundRunning).toBe(false);

    const asked = Object.entries(KINDS).map(([name, kind]) => {
      const { method, verdict, hops } = kind;
      return { url: defineHeld(api, kind, `/${name}`, ['first', 'second']), method, verdict, hops };
    });
    const ends = tab.evaluate(
      (all) =>
        Promise.all(
          all.map(({ url, method }) =>
            fetch(url, { method }).then(
              ({ status }) => status,
              () => 0,
            ),
          ),
        ),
      asked.map(({ url, method }) => ({ url, method })),
    );
    for (const wait of ['first', 'second']) {
      await stopped();
      api.release(wait);
    }
    await ends;
    const ended = async () => {
      const { exchanges } = await extension.exportReport(tabId);
      return exchanges
        .map(({ request, diagnosis, hops }) => `${request.url} ${diagnosis.verdict} ${hops.length}`)
        .sort();
    };
    await expect.poll(ended).toEqual(asked.map(({ url, verdict, hops }) => `${url} ${verdict} ${hops}`).sort());
    await firefox.close();
  },
);
