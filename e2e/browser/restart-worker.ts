import type { BrowserContext } from 'playwright';
import type { Background } from './background';
import { type Extension, findExtension } from './extension';
import { openPopupPage } from './extension-page';

/** Stops the worker, and starts another by the message of a popup; returns the extension with that one. */
export async function restartWorker(
  context: BrowserContext,
  background: Background,
  origin: string,
): Promise<Extension> {
  await background.stop();
  const popup = await openPopupPage(context, origin, -1);
  const extension = await findExtension(context);
  await popup.close();
  return extension;
}
