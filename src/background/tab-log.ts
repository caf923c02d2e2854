import type { Verdict } from '../diagnosis/diagnosis';
import { judge } from '../diagnosis/judge';
import { type AllowOriginLines, AllowOriginLinesTold } from '../exchange/allow-origin-lines';
import { compactExchange } from '../exchange/compact';
import type { DevToolsReport } from '../exchange/devtools-report';
import { DevToolsReports } from '../exchange/devtools-reports';
import { EarlierRequests } from '../exchange/earlier-credentials';
import type { Exchange } from '../exchange/exchange';
import type { LogEntry } from '../messages';
import { type Drops, NO_DROPS, withDropped, withoutDropped } from './drops';
import { entryKey, type Mirror, stateKey } from './mirror';
import {
  afterCommit,
  type CommittedNavigation,
  documentUrl,
  isOfShownPage,
  NO_PAGES,
  standingOf,
  type TabPages,
} from './tab-pages';
import { utf8Length } from './utf8';

interface StoredEntry extends LogEntry {
  readonly verdict: Verdict;
  /** Of its JSON in UTF-8. */
  readonly bytes: number;
}

/** What a tab's log is beside its entries. Plain data. */
export interface TabState extends Drops {
  readonly pages: TabPages;
  readonly preserve: boolean;
}

export const NEW_TAB: TabState = { pages: NO_PAGES, preserve: false, ...NO_DROPS };

/** What a navigation changed in a log. */
interface CommitStep {
  readonly isEmptied: boolean;
  /** What shows from now on. */
  readonly appeared: readonly LogEntry[];
  /** Ids of what stays in the log, and shows no more. */
  readonly hidden: readonly string[];
}

/** The exchanges of one tab. It knows no browser: who changes it tells the panels and the badge. */
export class TabLog {
  readonly #tabId: number;
  readonly #mirror: Mirror;
  #state: TabState;
  readonly #entries = new Map<string, StoredEntry>();
  readonly #earlier = new EarlierRequests();
  readonly #reports = new DevToolsReports();
  readonly #lines = new AllowOriginLinesTold();
  #bytes = 0;

  constructor(tabId: number, mirror: Mirror, state: TabState = NEW_TAB, entries: Iterable<LogEntry> = []) {
    this.#tabId = tabId;
    this.#mirror = mirror;
    this.#state = state;
    for (const { exchange, shared } of entries) this.#set({ exchange: this.#earlier.join(exchange), shared });
  }

  get state(): TabState {
    return this.#state;
  }

  /** The size of all its entries, as they are stored. */
  get bytes(): number {
    return this.#bytes;
  }

  /** What a person sees: a page that is only prerendered is left out. */
  get entries(): LogEntry[] {
    return [...this.#entries.values()].filter((entry) => this.#isVisible(entry.exchange)).map(toLogEntry);
  }

  /** The requests that CORS blocked, those among them that the full log has let go too. A trial's do not count. */
  get blocked(): number {
    let count = this.#state.droppedBlocked;
    for (const { verdict, exchange } of this.#entries.values()) {
      if (verdict === 'blocked' && !exchange.tried && this.#isVisible(exchange)) count++;
    }
    return count;
  }

  entry(id: string): LogEntry | undefined {
    const entry = this.#entries.get(id);
    return entry && toLogEntry(entry);
  }

  /** Adds an exchange or its newer state. Null: it came from a page that is gone. Else the entry, and whether it shows. */
  put(exchange: Exchange, shared: boolean): { entry: LogEntry; isVisible: boolean } | null {
    const standing = standingOf(this.#state.pages, exchange);
    if (standing === 'gone' && !this.#state.preserve && !this.#entries.has(exchange.id)) return null;
    const known = this.#entries.get(exchange.id)?.exchange;
    const seen = {
      ...exchange,
      documentUrl: known?.documentUrl ?? documentUrl(this.#state.pages, exchange),
      callSite: known?.callSite ?? null,
      ...(known?.tried && { tried: known.tried }),
    };
    const entry = { exchange: this.#joined(seen), shared };
    const drops = withoutDropped(this.#state, exchange.id);
    if (drops !== this.#state) this.#setState(drops);
    this.#set(entry);
    return { entry, isVisible: standing !== 'prerendered' };
  }

  /** Adds what DevTools knows; returns the entries that it is about. */
  putReport(report: DevToolsReport): LogEntry[] {
    return this.#rejoin(this.#reports.add(report, this.#exchanges));
  }

  /** Adds what DevTools knows of header lines; returns the entries that it is about. */
  putAllowOriginLines(told: AllowOriginLines): LogEntry[] {
    const about = this.#lines.add(told, this.#exchanges);
    if (told.lines.length > 0) for (const exchange of about) this.#earlier.unlearn(exchange);
    return this.#rejoin(about);
  }

  get #exchanges(): Exchange[] {
    return [...this.#entries.values()].map(({ exchange }) => exchange);
  }

  #rejoin(exchanges: readonly Exchange[]): LogEntry[] {
    return exchanges.map((exchange) => {
      const shared = this.#entries.get(exchange.id)?.shared ?? false;
      const entry = { exchange: this.#joined(exchange), shared };
      this.#set(entry);
      return entry;
    });
  }

  /** With what DevTools tells of it, and earlier requests. */
  #joined(exchange: Exchange): Exchange {
    return this.#earlier.join(this.#lines.join(this.#reports.join(exchange)));
  }

  /** Takes an exchange out again that turned out to be none. */
  forget(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined) return false;
    this.#bytes -= entry.bytes;
    this.#mirror.remove(entryKey(this.#tabId, id));
    return this.#entries.delete(id);
  }

  /** Takes the log out of the mirror: its tab is gone. */
  unmirror(): void {
    for (const id of this.#entries.keys()) this.#mirror.remove(entryKey(this.#tabId, id));
    this.#mirror.remove(stateKey(this.#tabId));
  }

  /** The log under the id of the tab that the browser has put in this one's place. This one goes out of the mirror. */
  movedTo(tabId: number): TabLog {
    this.unmirror();
    const entries = [...this.#entries.values()].map(({ exchange, shared }) => ({
      exchange: exchange.tabId === this.#tabId ? { ...exchange, tabId } : exchange,
      shared,
    }));
    const moved = new TabLog(tabId, this.#mirror, this.#state, entries);
    moved.#setState({});
    return moved;
  }

  /** Empties the log; returns the ids that went. */
  clear(): string[] {
    return this.#removeAllBut(() => false);
  }

  /** Learns that what was on its way to an earlier worker may be missing. */
  setInterrupted(): void {
    this.#setState({ interrupted: true });
  }

  setPreserve(preserve: boolean): void {
    this.#setState({ preserve });
  }

  /** Learns of a page that a tab showed before the log began. */
  setPages(pages: TabPages): void {
    this.#setState({ pages });
  }

  /**
   * Follows a committed navigation. One of the main frame empties the log, save for what the new page has asked already,
   * unless the log is preserved. What a prerendered page has asked appears when that page is shown; what was heard of it
   * before it committed, and so before anybody could know, is hidden again.
   */
  commit(navigation: CommittedNavigation): CommitStep {
    const wasVisible = new Set(this.entries.map(({ exchange }) => exchange.id));
    this.#setState({ pages: afterCommit(this.#state.pages, navigation) });
    if (navigation.frameId !== 0) {
      for (const { exchange } of this.entries) wasVisible.delete(exchange.id);
      return { isEmptied: false, appeared: [], hidden: [...wasVisible] };
    }
    const { pages, preserve } = this.#state;
    const isOfNewPage = (exchange: Exchange) => isOfShownPage(pages, exchange);
    const gone = preserve
      ? this.#remove((exchange) => wasVisible.has(exchange.id) || isOfNewPage(exchange))
      : this.#removeAllBut(isOfNewPage);
    return {
      isEmptied: !preserve || gone.length > 0,
      appeared: this.entries.filter(({ exchange }) => !wasVisible.has(exchange.id)),
      hidden: [],
    };
  }

  /**
   * Lets go one exchange: the oldest that the browser allowed, or else the oldest that has ended otherwise than blocked,
   * or else the oldest that is still open, which may come again, or else the oldest. Returns its id, or null where the
   * log is empty.
   */
  drop(): string | null {
    const victim =
      this.#oldest((v) => v === 'allowed' || v === 'opaque') ??
      this.#oldest((v) => v !== 'blocked' && v !== 'pending') ??
      this.#oldest((v) => v === 'pending') ??
      this.#oldest(() => true);
    if (victim === undefined) return null;
    const { exchange, verdict } = victim;
    this.forget(exchange.id);
    this.#setState(withDropped(this.#state, exchange, verdict));
    return exchange.id;
  }

  /** Makes room for an entry that the mirror did not take: lets go another one and tries again, or lets go itself. */
  makeRoomFor(id: string): void {
    if (!this.#entries.has(id)) return;
    this.drop();
    this.#setState({ storageFull: true });
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#mirror.set(entryKey(this.#tabId, id), JSON.stringify(toLogEntry(entry)));
  }

  #removeAllBut(keep: (exchange: Exchange) => boolean): string[] {
    this.#setState(NO_DROPS);
    return this.#remove(keep);
  }

  #remove(keep: (exchange: Exchange) => boolean): string[] {
    const gone = [...this.#entries.values()]
      .filter(({ exchange }) => !keep(exchange))
      .map(({ exchange }) => exchange.id);
    for (const id of gone) this.forget(id);
    return gone;
  }

  #setState(patch: Partial<TabState>): void {
    this.#state = { ...this.#state, ...patch };
    // Thousands of drops may come between two writes, and the state names all open ones among them.
    this.#mirror.set(stateKey(this.#tabId), () => JSON.stringify(this.#state));
  }

  #set({ exchange, shared }: LogEntry): void {
    const before = this.#entries.get(exchange.id);
    const { verdict } = judge(exchange);
    const stored = verdict === 'allowed' || verdict === 'opaque' ? compactExchange(exchange) : exchange;
    const text = JSON.stringify({ exchange: stored, shared } satisfies LogEntry);
    const bytes = utf8Length(text);
    this.#bytes += bytes - (before?.bytes ?? 0);
    this.#entries.set(exchange.id, { exchange: stored, shared, verdict, bytes });
    this.#mirror.set(entryKey(this.#tabId, exchange.id), text);
  }

  #isVisible(exchange: Exchange): boolean {
    return standingOf(this.#state.pages, exchange) !== 'prerendered';
  }

  #oldest(is: (verdict: Verdict) => boolean): StoredEntry | undefined {
    for (const entry of this.#entries.values()) if (is(entry.verdict)) return entry;
    return undefined;
  }
}

function toLogEntry({ exchange, shared }: LogEntry): LogEntry {
  return { exchange, shared };
}
