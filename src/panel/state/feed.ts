import { batch, computed, signal } from '@preact/signals';
import type { BackgroundToViewer, LogState } from '../../messages';
import type { Diagnose, Entry } from '../model/entry';
import { Held } from '../model/held';
import { Log } from '../model/log';

/** `lost`: no reconnecting helps, for instance after the extension was updated. */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'lost';

/** When what was heard is to be shown, and for how long it may be worked on then. */
export interface Pace {
  /** Calls `run` once, soon. */
  readonly schedule: (run: () => void) => void;
  /** Begins a piece of work; the function that it returns says whether there is time for more. */
  readonly begin: () => () => boolean;
}

/** Everything at once, as tests want it. */
export const AT_ONCE: Pace = { schedule: (run) => run(), begin: () => () => true };

/** The log as the panel follows it: what the background says is gathered, and taken in at the pace of the screen. */
export function createFeed(diagnose: Diagnose, limit: number, pace: Pace) {
  const log = new Log(diagnose, limit);
  const held = new Held(limit);
  let isScheduled = false;
  /** The whole log came: with it, the list shows that there is a connection. */
  let isAnswered = false;

  const version = signal(0);
  const state = signal<LogState | null>(null);
  const connection = signal<Connection>('connecting');
  const paused = signal(false);
  /** Exchanges that have come since the pause began. */
  const heldBack = signal(0);

  const current = computed(() => ({ log, version: version.value }));
  const entries = computed(() => current.value.log.entries);
  const counts = computed(() => current.value.log.counts);
  const dropped = computed(() => current.value.log.dropped);

  /** Takes what the background says. */
  function hear(message: BackgroundToViewer): void {
    if (message.type === 'log' || message.type === 'cleared' || message.type === 'state') state.value = message.state;
    if (message.type === 'log') isAnswered = true;
    if (message.type !== 'state') {
      held.push(message);
      wake();
    }
  }

  function wake(): void {
    if (isScheduled) return;
    isScheduled = true;
    pace.schedule(work);
  }

  function work(): void {
    isScheduled = false;
    batch(() => {
      if (isAnswered) connection.value = 'live';
      isAnswered = false;
      if (paused.value) {
        heldBack.value = held.newTo(log).size;
        return;
      }
      held.release(log);
      const isDone = log.judge(pace.begin());
      version.value++;
      if (!isDone) wake();
    });
  }

  function setPaused(pause: boolean): void {
    batch(() => {
      paused.value = pause;
      heldBack.value = 0;
      if (!pause) wake();
    });
  }

  /** Empties the list, and what a pause holds back with it. */
  function empty(): void {
    held.discard();
    log.keep(new Set());
    heldBack.value = 0;
    version.value++;
  }

  /** Reports whether the entry has been judged: to look at the others' diagnosis takes time. */
  const isJudged = (entry: Entry) => log.isJudged(entry.exchange.id);

  return { isJudged, log, state, connection, paused, heldBack, entries, counts, dropped, hear, setPaused, empty };
}
