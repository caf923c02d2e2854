import { once } from 'node:events';
import { findFirefoxExtension } from '../firefox/extension';
import { launchFirefox } from '../firefox/launch';
import { runInFirefox } from '../firefox/run-scenario';
import { startPlayground } from '../playground/playground';
import { lineWriter } from './lines';

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
  const { url, scenarios, stop } = await startPlayground();
  try {
    const firefox = await launchFirefox();
    const extension = await findFirefoxExtension(firefox);
    const page = await firefox.browser.newPage();
    await page.goto(url);
    const watched = { page, extension, tabId: await extension.tabIdOf(page) };
    const { head, line } = lineWriter(scenarios);
    console.log(head);
    let wrong = 0;
    for (const scenario of scenarios) {
      // One that does not come to its end is told with the others; it must not hide them.
      const result = await runInFirefox(watched, scenario).catch((error: unknown) => String(error));
      console.log(line(scenario, result));
      if (typeof result === 'string' || result.exchange.diagnosis.verdict !== scenario.expected.verdict) wrong += 1;
    }
    await firefox.close();
    console.log(`\n${scenarios.length} scenarios, ${wrong} with another verdict than expected.`);
    return wrong === 0 ? 0 : 1;
  } finally {
    await stop();
  }
}
