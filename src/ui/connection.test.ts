import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundToViewer, Watch } from '../messages';
import { keepConnected, type Port } from './connection';
import { IDLE } from './testing/log-state';

const log: BackgroundToViewer = { type: 'log', entries: [], state: IDLE };

const hello: Watch = { type: 'watch', tabId: 7 };

/** A port in memory, with the other end's doings as methods. */
class TestPort implements Port {
  readonly said: unknown[] = [];
  closed = false;
  private readonly hearers: ((message: unknown) => void)[] = [];
  private readonly enders: (() => void)[] = [];
  readonly onMessage = { addListener: (listener: (message: unknown) => void) => void this.hearers.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => void this.enders.push(listener) };
  postMessage(message: unknown) {
    this.said.push(message);
  }
  disconnect() {
    this.closed = true;
  }
  say(message: BackgroundToViewer) {
    for (const hear of this.hearers) hear(message);
  }
  die() {
    for (const end of this.enders) end();
  }
}

const ports: TestPort[] = [];
const hear = vi.fn();
const onReconnecting = vi.fn();
const onLost = vi.fn();
let gone = false;

function connect(): Port {
  if (gone) {
    throw new Error('Extension context invalidated.');
  }
  const port = new TestPort();
  ports.push(port);
  return port;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  ports.length = 0;
  gone = false;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('keepConnected', () => {
  it('asks for the log of its tab and hears it', () => {
    keepConnected({ hello, connect, hear, onReconnecting, onLost });
    ports[0]?.say(log);
    expect(ports[0]?.said).toEqual([hello]);
    expect(hear).toHaveBeenCalledWith(log);
  });

  it('connects and asks again after a loss, without a word if it is quick', () => {
    keepConnected({ hello, connect, hear, onReconnecting, onLost });
    ports[0]?.die();
    vi.advanceTimersByTime(100);
    ports[1]?.say(log);
    vi.advanceTimersByTime(10_000);
    expect(ports[1]?.said).toEqual([hello]);
    expect(hear).toHaveBeenCalledTimes(1);
    expect(onReconnecting).not.toHaveBeenCalled();
  });

  it('says so when it takes longer, and pauses longer each time', () => {
    keepConnected({ hello, connect, hear, onReconnecting, onLost });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      ports.at(-1)?.die();
      vi.advanceTimersByTime(100 * 2 ** attempt - 1);
      expect(ports).toHaveLength(attempt + 1);
      vi.advanceTimersByTime(1);
      expect(ports).toHaveLength(attempt + 2);
    }
    expect(onReconnecting).toHaveBeenCalledTimes(1);
  });

  it('says so when nobody answers at first', () => {
    keepConnected({ hello, connect, hear, onReconnecting, onLost });
    vi.advanceTimersByTime(2_000);
    expect(onReconnecting).toHaveBeenCalledTimes(1);
  });

  it('gives up where the extension is gone', () => {
    keepConnected({ hello, connect, hear, onReconnecting, onLost });
    gone = true;
    ports[0]?.die();
    vi.advanceTimersByTime(60_000);
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(onReconnecting).not.toHaveBeenCalled();
  });

  it('ends for good', () => {
    const end = keepConnected({ hello, connect, hear, onReconnecting, onLost });
    end();
    expect(ports[0]?.closed).toBe(true);
    ports[0]?.say(log);
    vi.advanceTimersByTime(60_000);
    expect(ports).toHaveLength(1);
  });
});
