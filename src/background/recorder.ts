import { parseUrl } from '../cors/parse-url';
import type { AllowOriginLines } from '../exchange/allow-origin-lines';
import type { DevToolsReport } from '../exchange/devtools-report';
import { type Beginning, type NetworkEvent, NO_BEGINNING, type RequestStarted } from '../exchange/events';
import type { Exchange } from '../exchange/exchange';
import { loggedRequest } from '../exchange/missed';
import type { TrackerStep } from '../exchange/tracked-items';
import { Tracker } from '../exchange/tracker';
import type { LogEntry, Pause } from '../messages';
import { isOnTrial } from '../trial/on-trial';
import type { Trial } from '../trial/trial';
import { LatelyGone } from './lately-gone';
import { keepWithin, LIMITS, type Limits } from './log-limits';
import { type Mirror, readEntryKey } from './mirror';
import type { Mirrored } from './mirrored';
import { OpenMirror } from './open-mirror';
import { isRecorded, pauseOf, type Recording, recordsAnything } from './recording';
import { TabLog } from './tab-log';
import { afterCommit, type CommittedNavigation, mainFrameCommit, NO_PAGES, placed, type TabPages } from './tab-pages';

/** Everything is recorded. */
const ALWAYS: Recording = { settings: { record: 'always', sites: [] }, inspected: new Set() };

/** Who wants to know what changes in the logs. */
export interface LogListener {
  changed(tabId: number, entries: readonly LogEntry[]): void;
  forgotten(tabId: number, ids: readonly string[]): void;
  cleared(tabId: number): void;
  /** What the log is beside its entries differs now. */
  stateChanged(tabId: number): void;
  /** All that was heard is in the logs now, and on its way to the mirror. */
  settled?(): void;
}

/**
 * Keeps the log of each tab: folds events into exchanges and puts each into the log that it belongs to. It knows no
 * browser.
 */
export class Recorder {
  readonly #tracker: Tracker;
  readonly #logs = new Map<number, TabLog>();
  readonly #mirror: Mirror;
  readonly #open: OpenMirror;
  readonly #listener: LogListener;
  #limits: Limits;
  #recording = ALWAYS;
  #trials: readonly Trial[] = [];
  #wasInterrupted = false;
  readonly #unlogged = new Map<string, Exchange>();
  readonly #touched = new Set<string>();
  /** What is still heard of a closed tab and its requests begins nothing. */
  readonly #closed = { tabs: new LatelyGone<number>(), requests: new LatelyGone<string>() };

  constructor(mirrored: Mirrored, mirror: Mirror, listener: LogListener, limits: Limits = LIMITS) {
    this.#mirror = mirror;
    this.#listener = listener;
    this.#limits = limits;
    const { open, pending } = mirrored;
    this.#tracker = new Tracker([...pending.map((one, nth) => loggedRequest(one, nth - pending.length)), ...open]);
    this.#open = new OpenMirror(mirrored, mirror, limits.open);
    for (const [tabId, { state, entries }] of mirrored.tabs) {
      this.#logs.set(tabId, new TabLog(tabId, mirror, state ?? undefined, entries));
    }
  }

  /** The log of a tab, to read; an empty one, which is not kept, where nothing was heard of it. */
  log(tabId: number): TabLog {
    return this.#logs.get(tabId) ?? new TabLog(tabId, this.#mirror);
  }

  /** The log of a tab, to write: from now on the tab has one. */
  #logOf(tabId: number): TabLog {
    const log = this.log(tabId);
    this.#logs.set(tabId, log);
    return log;
  }

  /** The tabs that have a log. */
  get tabs(): number[] {
    return [...this.#logs.keys()];
  }

  /**
   * Takes an event in. What it changes waits for `flush`; false: it is nothing that is recorded.
   *
   * @param begun it counts where the request's beginning may have been missed
   */
  hear(told: NetworkEvent, begun: Beginning = NO_BEGINNING): boolean {
    const event = told.type === 'request-started' ? placed(told, this.#pagesOf(told)) : told;
    if (this.#tracker.item(event.requestId) !== undefined) {
      this.#tracker.hear(event);
      return true;
    }
    if (this.#closed.requests.has(event.requestId)) {
      if (event.type === 'request-completed' || event.type === 'request-failed') {
        this.#closed.requests.delete(event.requestId);
      }
      return false;
    }
    const beginning = event.type === 'request-started' ? event : this.#missedBeginning(begun);
    if (beginning === null || !this.#isOfInterest(beginning)) return false;
    this.#tracker.hear(event, event === beginning ? null : beginning);
    return true;
  }

  /** Follows a worker that was stopped in the midst of things: of what is open, an event may be missing. */
  interrupt(): void {
    this.#wasInterrupted = true;
    for (const [tabId, log] of this.#logs) {
      log.setInterrupted();
      this.#listener.stateChanged(tabId);
    }
    this.#follow(this.#tracker.interrupt());
  }

  /** Records by these rules from now on. Where nothing is recorded, what is under way is let go: nobody hears its end. */
  setRecording(recording: Recording): void {
    this.#recording = recording;
    if (recordsAnything(recording)) return;
    this.flush();
    this.#follow(this.#tracker.abandon());
    this.flush();
  }

  /** The trials that are, or lately were, on: what they may have edited is marked. */
  setTrials(trials: readonly Trial[]): void {
    this.#trials = trials;
  }

  /** Why nothing is recorded of this tab, or null: it is. */
  pauseOf(tabId: number): Pause | null {
    return pauseOf(this.#recording, tabId, this.#logs.get(tabId)?.state.pages.url ?? null);
  }

  /** @param perTab bytes */
  setLogSize(perTab: number): void {
    this.#limits = { ...this.#limits, perTab };
    this.#keepWithinLimits();
  }

  /** Puts what has changed since the last time into the logs and the mirror: a request's events are one change. */
  flush(): void {
    this.#follow(this.#tracker.take());
    for (const id of this.#touched) this.#open.put(id, this.#tracker.item(id));
    this.#touched.clear();
    this.#open.settle();
    const changed = new Map<number, LogEntry[]>();
    for (const seen of this.#unlogged.values()) {
      const exchange: Exchange = isOnTrial(seen, this.#trials) ? { ...seen, tried: true } : seen;
      for (const tabId of this.#tabsOf(exchange)) {
        const put = this.#logOf(tabId).put(exchange, exchange.tabId === -1);
        if (put?.isVisible) changed.set(tabId, [...(changed.get(tabId) ?? []), put.entry]);
      }
    }
    this.#unlogged.clear();
    for (const [tabId, entries] of changed) this.#listener.changed(tabId, entries);
    this.#keepWithinLimits();
    this.#listener.settled?.();
  }

  /** Follows a mirror that did not take these keys' texts: what it cannot hold goes here too, the least of it first. */
  makeRoom(keys: readonly string[]): void {
    const tabs = new Set<number>();
    for (const key of keys) {
      const entry = readEntryKey(key);
      if (entry === null) continue;
      this.#logs.get(entry.tabId)?.makeRoomFor(entry.exchangeId);
      tabs.add(entry.tabId);
    }
    for (const tabId of tabs) this.#listener.stateChanged(tabId);
  }

  commit(tabId: number, navigation: CommittedNavigation): void {
    this.flush();
    const log = this.#logOf(tabId);
    const { isEmptied, appeared, hidden } = log.commit(navigation);
    if (isEmptied) this.#listener.cleared(tabId);
    if (appeared.length > 0) this.#listener.changed(tabId, appeared);
    if (hidden.length > 0) {
      this.#listener.forgotten(tabId, hidden);
      this.#listener.stateChanged(tabId);
    }
    if (navigation.frameId === 0) this.#listener.stateChanged(tabId);
  }

  /** Tells of the page that a tab shows, where its navigation was before our time: what is known already stays. */
  showsPage(tabId: number, { url, documentId }: Pick<CommittedNavigation, 'url' | 'documentId'>): void {
    const log = this.#logOf(tabId);
    const { pages } = log.state;
    if (pages.current !== null || (pages.url !== null && documentId === null)) return;
    log.setPages(afterCommit(pages, mainFrameCommit(url, documentId)));
  }

  clear(tabId: number): void {
    this.flush();
    this.#logOf(tabId).clear();
    this.#listener.cleared(tabId);
  }

  setPreserve(tabId: number, preserve: boolean): void {
    this.#logOf(tabId).setPreserve(preserve);
    this.#listener.stateChanged(tabId);
  }

  putReport(tabId: number, report: DevToolsReport): void {
    this.#put(tabId, (log) => log.putReport(report));
  }

  putAllowOriginLines(tabId: number, told: AllowOriginLines): void {
    this.#put(tabId, (log) => log.putAllowOriginLines(told));
  }

  #put(tabId: number, put: (log: TabLog) => readonly LogEntry[]): void {
    this.flush();
    const entries = put(this.#logOf(tabId));
    if (entries.length > 0) this.#listener.changed(tabId, entries);
  }

  /** Follows a tab that got another id, as one does that is discarded. Its log and what it has open go on under that. */
  replaceTab(tabId: number, by: number): void {
    this.flush();
    const log = this.#logs.get(tabId);
    if (log === undefined) return;
    this.#logs.delete(tabId);
    this.#logs.set(by, log.movedTo(by));
    this.#follow(this.#tracker.moveTab(tabId, by));
    this.#closed.tabs.add(tabId);
    this.#listener.stateChanged(tabId);
    this.#listener.stateChanged(by);
  }

  removeTab(tabId: number): void {
    this.#follow(this.#tracker.take());
    const left = this.#tracker.forgetTab(tabId);
    this.#follow(left);
    this.#closed.tabs.add(tabId);
    for (const id of left.touched) this.#closed.requests.add(id);
    // What has changed since the last flush would make it a new log.
    for (const [id, exchange] of this.#unlogged) if (exchange.tabId === tabId) this.#unlogged.delete(id);
    this.#logs.get(tabId)?.unmirror();
    this.#logs.delete(tabId);
  }

  #follow({ updated, forgotten, touched }: TrackerStep): void {
    for (const id of touched) this.#touched.add(id);
    for (const exchange of updated) this.#unlogged.set(exchange.id, exchange);
    for (const id of forgotten) {
      this.#unlogged.delete(id);
      for (const [tabId, log] of this.#logs) {
        if (log.forget(id)) this.#listener.forgotten(tabId, [id]);
      }
    }
  }

  /**
   * The later events of a request that began unrecorded tell nothing without its beginning. Where a worker was stopped,
   * that may be what is missing; of a preflight, the request that it was for tells it.
   */
  #missedBeginning(begun: Beginning): RequestStarted | null {
    const beginning = this.#wasInterrupted ? begun() : null;
    if (beginning === null || this.#closed.tabs.has(beginning.tabId)) return null;
    return beginning.method === 'OPTIONS' ? null : beginning;
  }

  #pagesOf({ tabId }: RequestStarted): TabPages {
    return this.#logs.get(tabId)?.state.pages ?? NO_PAGES;
  }

  #isOfInterest(request: RequestStarted): boolean {
    return isRecorded(this.#recording, request, this.#pagesOf(request));
  }

  /** A request without a tab was made by a service worker, or by a worker that tabs share: it is in each one's log. */
  #tabsOf({ tabId, origin, id }: Exchange): number[] {
    if (tabId !== -1) return [tabId];
    const tabs: number[] = [];
    for (const [key, log] of this.#logs) {
      const { url } = log.state.pages;
      const isOfOrigin = url !== null && parseUrl(url)?.origin === origin;
      const isNew = isOfOrigin && pauseOf(this.#recording, key, url) === null;
      if (isNew || log.entry(id) !== undefined) tabs.push(key);
    }
    return tabs;
  }

  #keepWithinLimits(): void {
    for (const tabId of keepWithin(this.#limits, this.#logs)) this.#listener.stateChanged(tabId);
  }
}
