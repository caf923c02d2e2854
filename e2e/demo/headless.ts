import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright';
import { openDevTools } from '../browser/devtools';
import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { watchNetwork } from '../browser/oracle';
import { selectRequest } from '../browser/panel';
import { expectValidReport } from '../browser/report-schema';
import { runScenario } from '../browser/run-scenario';
import { type Playground, startPlayground } from '../playground/playground';
import { printRuns } from './lines';

const ARTIFACTS = fileURLToPath(new URL('../../artifacts', import.meta.url));
/** Selected in the picture: the preflight passes, and a 500 hides behind the CORS error. */
const PICTURED = 'put-500';

/**
 * Runs every scenario and prints a line for each; writes the JSON report and a picture of the real panel.
 * @returns 0, or 1 where a verdict is not the one that the scenario expects
 */
export async function runHeadless(): Promise<number> {
  const playground = await startPlayground();
  try {
    const launched = await launch();
    try {
      return await runAll(playground, launched.context);
    } finally {
      await launched.close();
    }
  } finally {
    await playground.stop();
  }
}

async function runAll({ url, scenarios }: Playground, context: BrowserContext): Promise<number> {
  const extension = await findExtension(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  // Before the first request: DevTools does not know the lines of code of those that were made earlier.
  const { window, panel } = await openDevTools(page);
  const watched = { page, extension, tabId: await extension.tabIdOf(page), oracle: await watchNetwork(page) };

  const wrong = await printRuns(scenarios, (scenario) => runScenario(watched, scenario));

  await mkdir(ARTIFACTS, { recursive: true });
  const report = await extension.exportReport(watched.tabId);
  expectValidReport(report);
  await writeFile(path.join(ARTIFACTS, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const pictured = scenarios.find(({ id }) => id === PICTURED);
  if (pictured) await selectRequest(panel, pictured.url);
  await window.screenshot({ path: path.join(ARTIFACTS, 'panel.png') });

  console.log(`\n${scenarios.length} scenarios, ${wrong} with another verdict than expected.`);
  console.log('The report is in artifacts/report.json, a picture of the panel in artifacts/panel.png.');
  return wrong === 0 ? 0 : 1;
}
