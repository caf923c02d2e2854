import { once } from 'node:events';
import type { BrowserContext } from 'playwright';
import { openDevTools } from '../browser/devtools';
import { launch } from '../browser/launch';
import { startPlayground } from '../playground/playground';

/** Opens the playground and DevTools on the CORS panel; returns 0 when the person closes them or presses Ctrl+C. */
export async function runHeaded(): Promise<number> {
  const playground = await startPlayground();
  try {
    const { context, close } = await launch({ headed: true });
    try {
      await Promise.race([
        once(process, 'SIGINT'),
        context.waitForEvent('close', { timeout: 0 }),
        show(playground.url, context),
      ]);
    } finally {
      await close();
    }
  } finally {
    await playground.stop();
  }
  return 0;
}

/** Never returns: the person ends it. */
async function show(url: string, context: BrowserContext): Promise<never> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await openDevTools(page);
  console.log(`The playground is at ${url}, with DevTools on the CORS panel beside it.`);
  console.log('Run a scenario and look at the panel. Close the browser or press Ctrl+C to end.');
  return new Promise(() => undefined);
}
