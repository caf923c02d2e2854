import type { Runtime } from '../browser';
import { type BackgroundToPanel, PANEL_PORT, type PanelToBackground } from '../messages';

/** The open panels, by the tab that each watches. */
export class Panels {
  readonly #watched = new Map<Runtime.Port, number>();

  /** @param onWatch answers a panel that begins to watch a tab, with what is to be said to it first */
  connect(port: Runtime.Port, onWatch: (tabId: number) => Promise<BackgroundToPanel>): void {
    if (port.name !== PANEL_PORT) return;
    port.onMessage.addListener((message) => {
      const { tabId } = message as PanelToBackground;
      void onWatch(tabId).then((first) => {
        this.#watched.set(port, tabId);
        post(port, first);
      });
    });
    port.onDisconnect.addListener(() => this.#watched.delete(port));
  }

  /** The tabs that at least one panel watches. */
  get tabs(): Set<number> {
    return new Set(this.#watched.values());
  }

  tell(tabId: number, message: BackgroundToPanel): void {
    for (const [port, watched] of this.#watched) {
      if (watched === tabId) post(port, message);
    }
  }
}

/** A panel that closes at this moment has nobody left to read the message. */
function post(port: Runtime.Port, message: BackgroundToPanel): void {
  try {
    port.postMessage(message);
  } catch {
    port.disconnect();
  }
}
