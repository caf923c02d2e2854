import { fileURLToPath } from 'node:url';
import { openDevTools } from './browser/devtools';
import { findExtension } from './browser/extension';
import { type DevToolsTheme, launch } from './browser/launch';
import { watchNetwork } from './browser/oracle';
import { selectRequest } from './browser/panel';
import { runScenario } from './browser/run-scenario';
import { type Playground, startPlayground } from './playground/playground';

/** In the order in which the list shows them. */
const SHOWN = [
  'simple-allowed',
  'preflight-404',
  'put-500',
  'acao-wildcard-credentials',
  'method-not-listed',
  'headers-not-listed',
  'redirect-origin-null',
  'connection-refused',
  'preflighted-allowed',
];
const SELECTED = 'put-500';

/** Pictures for the README, of the real panel in the real DevTools window. */
const playground = await startPlayground();
try {
  for (const theme of ['light', 'dark'] as const) await picture(playground, theme);
} finally {
  await playground.stop();
}

async function picture({ url, scenarios }: Playground, theme: DevToolsTheme): Promise<void> {
  const { context, close } = await launch({ theme, viewport: { width: 1240, height: 760 } });
  try {
    const extension = await findExtension(context);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    const { window, panel } = await openDevTools(page);
    const watched = { page, extension, tabId: await extension.tabIdOf(page), oracle: await watchNetwork(page) };
    for (const id of SHOWN) {
      const scenario = scenarios.find((candidate) => candidate.id === id);
      if (!scenario) throw new Error(`The playground has no scenario ${id}.`);
      await runScenario(watched, scenario);
      if (id === SELECTED) await selectRequest(panel, scenario.url);
    }
    const path = fileURLToPath(new URL(`../docs/panel-${theme}.png`, import.meta.url));
    await window.screenshot({ path });
    console.log(`docs/panel-${theme}.png`);
  } finally {
    await close();
  }
}
