import type { Runtime } from '../browser';
import type { Watch } from '../messages';

/** What is to be done as pages of one kind come, and come and go. */
interface WatchersOptions<Message> {
  /** The name of their ports. */
  readonly port: string;
  /** What a page that begins to watch a tab is told first. */
  readonly first: (tabId: number) => Promise<Message>;
  /** Called where a tab begins or ceases to be watched. */
  readonly onTabs?: () => void;
  /** Hears why a page could not be told anything. */
  readonly onError: (error: unknown) => void;
}

/** The open pages of one kind, by the tab that each watches. */
export class Watchers<Message> {
  readonly #connected = new Set<Runtime.Port>();
  readonly #watched = new Map<Runtime.Port, number>();
  readonly #options: WatchersOptions<Message>;

  constructor(options: WatchersOptions<Message>) {
    this.#options = options;
  }

  connect(port: Runtime.Port): void {
    if (port.name !== this.#options.port) return;
    port.onMessage.addListener((message) => {
      void this.#watch(port, (message as Watch).tabId);
    });
    port.onDisconnect.addListener(() => {
      this.#connected.delete(port);
      if (this.#watched.delete(port)) this.#options.onTabs?.();
    });
    this.#connected.add(port);
  }

  /** The tabs that at least one page watches. */
  get tabs(): Set<number> {
    return new Set(this.#watched.values());
  }

  tell(tabId: number, message: Message): void {
    for (const [port, watched] of this.#watched) {
      if (watched === tabId) post(port, message);
    }
  }

  async #watch(port: Runtime.Port, tabId: number): Promise<void> {
    try {
      const first = await this.#options.first(tabId);
      // It may have gone while its answer was made.
      if (!this.#connected.has(port)) return;
      this.#watched.set(port, tabId);
      this.#options.onTabs?.();
      post(port, first);
    } catch (error) {
      this.#options.onError(error);
      // It connects again, and says so where that takes long.
      this.#connected.delete(port);
      port.disconnect();
    }
  }
}

/** A page that closes at this moment has nobody left to read the message. */
function post<Message>(port: Runtime.Port, message: Message): void {
  try {
    port.postMessage(message);
  } catch {
    port.disconnect();
  }
}
