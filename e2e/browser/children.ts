import { EventEmitter } from 'node:events';
import type { CDPSession, Page } from 'playwright';
import { listenTo, type NetworkSession, type Oracle } from './oracle';

/** What a page has opened that has a network session of its own: frames in another process, and workers. */
export type ChildType = 'iframe' | 'worker' | 'service_worker';

export interface Children {
  /** Of the first child of this type; null: there is none. */
  oracleOf(type: ChildType): Oracle | null;
  stop(): Promise<void>;
}

/** Listens to the requests of every child that the page has by now, and to none that comes later. */
export async function watchChildren(page: Page): Promise<Children> {
  const session = await page.context().newCDPSession(page);
  const children = new Map<string, Child>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    children.set(sessionId, new Child(session, sessionId, targetInfo.type));
  });
  // Playwright speaks to sessions that it has opened itself; a child's messages go through its page's.
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => children.get(sessionId)?.hear(message));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await Promise.all([...children.values()].map((child) => child.enableNetwork()));
  return {
    oracleOf: (type) => [...children.values()].find((child) => child.type === type)?.oracle ?? null,
    stop: () => session.detach(),
  };
}

const ENABLED = 1;

class Child {
  readonly oracle: Oracle;
  readonly type: string;
  readonly #page: CDPSession;
  readonly #sessionId: string;
  readonly #events = new EventEmitter();

  constructor(page: CDPSession, sessionId: string, type: string) {
    this.#page = page;
    this.#sessionId = sessionId;
    this.type = type;
    // It emits just what the session would.
    this.oracle = listenTo(this.#events as unknown as NetworkSession, async () => {});
  }

  hear(message: string): void {
    const { id, method, params } = JSON.parse(message) as { id?: number; method?: string; params?: unknown };
    if (id === ENABLED) this.#events.emit('enabled');
    else if (method !== undefined) this.#events.emit(method, params);
  }

  async enableNetwork(): Promise<void> {
    const enabled = new Promise((resolve) => this.#events.once('enabled', resolve));
    const message = JSON.stringify({ id: ENABLED, method: 'Network.enable' });
    await this.#page.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message });
    await enabled;
  }
}
