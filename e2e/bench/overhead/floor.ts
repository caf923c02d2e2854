import { networkListeners } from '../../../src/background/listen';
import { browser } from '../../../src/browser';

/*
 * The worker of an extension that registers the listeners that Preflight registers, and does nothing in them.
 */

interface Listened {
  addListener(listener: () => undefined, ...filters: readonly unknown[]): void;
}

const nothing = () => undefined;

for (const event of Object.values(browser.webRequest) as readonly unknown[]) {
  if (!isListened(event)) continue;
  const add = event.addListener.bind(event);
  event.addListener = (_, ...filters) => add(nothing, ...filters);
}
networkListeners(nothing).start();

function isListened(event: unknown): event is Listened {
  return typeof event === 'object' && event !== null && 'addListener' in event;
}
