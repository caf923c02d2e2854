import { once } from 'node:events';
import { openDevTools } from '../browser/devtools';
import { launch } from '../browser/launch';
import { startPlayground } from '../playground/playground';

/** Opens the playground and DevTools on the CORS panel, and returns 0 when the person closes them or presses Ctrl+C. */
export async function runHeaded(): Promise<number> {
  const playground = await startPlayground();
  const { context, close } = await launch({ headed: true });
  const closed = context.waitForEvent('close', { timeout: 0 });
  const interrupted = once(process, 'SIGINT');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(playground.url);
  await openDevTools(page);
  console.log(`The playground is at ${playground.url}, with DevTools on the CORS panel beside it.`);
  console.log('Run a scenario and look at the panel. Close the browser or press Ctrl+C to end.');
  await Promise.race([closed, interrupted]);
  await close();
  await playground.stop();
  return 0;
}
