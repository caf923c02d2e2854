/** The part of `runtime.Port` that is used here. */
export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface ConnectionOptions<Hello, Heard> {
  /** What the background is told first, on each new port. */
  readonly hello: Hello;
  /** A new port. Throws where the extension is gone: it was updated, reloaded or removed. */
  readonly connect: () => Port;
  readonly hear: (message: Heard) => void;
  /** Called where no answer has come for two seconds, at first or after a loss. The next message ends that state. */
  readonly onReconnecting: () => void;
  /** Called once; nothing is tried any more. */
  readonly onLost: () => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** The browser stops an idle background every half minute and starts it at once: that is nothing to talk about. */
const PATIENCE_MS = 2_000;

/** Talks with the background, connecting again for as long as the extension lives. Returns what ends it. */
export function keepConnected<Hello, Heard>({
  hello,
  connect,
  hear,
  onReconnecting,
  onLost,
}: ConnectionOptions<Hello, Heard>): () => void {
  let pause = FIRST_PAUSE_MS;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let current: Port | null = null;

  function open(): void {
    patience ??= setTimeout(onReconnecting, PATIENCE_MS);
    try {
      const port = connect();
      current = port;
      port.onMessage.addListener((message) => {
        pause = FIRST_PAUSE_MS;
        clearTimeout(patience);
        patience = undefined;
        // The other end is our own background; nobody else can connect to this port.
        hear(message as Heard);
      });
      port.onDisconnect.addListener(reopen);
      port.postMessage(hello);
    } catch {
      clearTimeout(patience);
      onLost();
    }
  }

  function reopen(): void {
    current = null;
    patience ??= setTimeout(onReconnecting, PATIENCE_MS);
    retry = setTimeout(open, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  open();
  return () => {
    clearTimeout(retry);
    clearTimeout(patience);
    current?.disconnect();
  };
}
