import { once } from 'node:events';
import { findFirefoxExtension } from '../firefox/extension';
import { type LaunchedFirefox, launchFirefox } from '../firefox/launch';
import { runInFirefox } from '../firefox/run-scenario';
import { type Playground, startPlayground } from '../playground/playground';
import { printRuns } from './lines';

/** Opens the playground in a stock Firefox; returns 0 when the person closes it or presses Ctrl+C. */
export async function runFirefoxHeaded(): Promise<number> {
  const playground = await startPlayground();
  try {
    const { browser, close } = await launchFirefox({ headed: true });
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    await page.goto(playground.url);
    console.log(`The playground is at ${playground.url}. Press F12 and choose the CORS panel.`);
    console.log('Run a scenario and look at the panel. Close the browser or press Ctrl+C to end.');
    await Promise.race([once(process, 'SIGINT'), new Promise((resolve) => browser.once('disconnected', resolve))]);
    await close();
  } finally {
    await playground.stop();
  }
  return 0;
}

/**
 * Runs every scenario in a stock Firefox and prints a line for each.
 * @returns 0, or 1 where a verdict is not the one that the scenario expects
 */
export async function runFirefoxHeadless(): Promise<number> {
  const playground = await startPlayground();
  try {
    const firefox = await launchFirefox();
    try {
      return await runAll(playground, firefox);
    } finally {
      await firefox.close();
    }
  } finally {
    await playground.stop();
  }
}

async function runAll({ url, scenarios }: Playground, firefox: LaunchedFirefox): Promise<number> {
  const extension = await findFirefoxExtension(firefox);
  const page = await firefox.browser.newPage();
  await page.goto(url);
  const watched = { page, extension, tabId: await extension.tabIdOf(page) };
  const wrong = await printRuns(scenarios, (scenario) => runInFirefox(watched, scenario));
  console.log(`\n${scenarios.length} scenarios, ${wrong} with another verdict than expected.`);
  return wrong === 0 ? 0 : 1;
}
