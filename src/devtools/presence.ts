import { browser } from '../browser';
import { type BackgroundToDevTools, DEVTOOLS_PORT, type Watch } from '../messages';
import { loadSettings, onSettings } from '../settings/stored-settings';
import { keepConnected } from '../ui/connection';

/**
 * Tells the background for as long as DevTools is open on the tab, where the settings ask for it: a port that is held
 * keeps the background busy.
 */
export function tellThatDevToolsIsOpen(tabId: number): void {
  let end: (() => void) | null = null;
  function follow(isAsked: boolean): void {
    if (!isAsked) {
      end?.();
      end = null;
      return;
    }
    end ??= keepConnected<Watch, BackgroundToDevTools>({
      hello: { type: 'watch', tabId },
      connect: () => browser.runtime.connect({ name: DEVTOOLS_PORT }),
      hear: () => undefined,
      // The panel says these things to a person; this page has no face.
      onReconnecting: () => undefined,
      onLost: () => undefined,
    });
  }
  onSettings(({ settings }) => follow(settings.record === 'devtools'));
  loadSettings().then(
    ({ settings }) => follow(settings.record === 'devtools'),
    // Without them it is better to be known than not.
    () => follow(true),
  );
}
