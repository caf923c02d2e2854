import type { Runtime } from '../browser';
import {
  type BackgroundToDevTools,
  type BackgroundToPanel,
  type BackgroundToPopup,
  DEVTOOLS_PORT,
  type LogEntry,
  type LogState,
  PANEL_PORT,
  POPUP_PORT,
} from '../messages';
import { overviewOf } from '../view/overview';
import { batched } from './batch';
import type { LogListener, Recorder } from './recorder';
import { Watchers } from './watchers';

interface AudienceOptions {
  readonly recorder: () => Promise<Recorder>;
  readonly stateOf: (tabId: number) => Promise<LogState>;
  /** Called where DevTools, or a panel, opens or closes on a tab. */
  readonly onInspected: () => void;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds after which an open popup is told of changes: an overview is made of the whole log. */
const POPUP_PAUSE = 100;

/** The extension's open pages, each told of the tab that it watches. */
export class Audience implements LogListener {
  readonly #options: AudienceOptions;
  readonly #panels: Watchers<BackgroundToPanel>;
  readonly #popups: Watchers<BackgroundToPopup>;
  readonly #devtools: Watchers<BackgroundToDevTools>;
  readonly #tellPopups = batched(
    () => this.#forEach(this.#popups.tabs, (tabId) => this.#tellPopup(tabId)),
    POPUP_PAUSE,
  );

  constructor(options: AudienceOptions) {
    const { onInspected: onTabs, onError } = options;
    this.#options = options;
    this.#panels = new Watchers({ port: PANEL_PORT, first: (tabId) => this.#log(tabId), onTabs, onError });
    this.#popups = new Watchers({ port: POPUP_PORT, first: (tabId) => this.#overview(tabId), onError });
    this.#devtools = new Watchers({ port: DEVTOOLS_PORT, first: async () => ({ type: 'noted' }), onTabs, onError });
  }

  connect(port: Runtime.Port): void {
    for (const watchers of [this.#panels, this.#popups, this.#devtools]) watchers.connect(port);
  }

  /** The tabs that DevTools, or a panel in a tab of its own, looks into. */
  get inspected(): Set<number> {
    return new Set([...this.#devtools.tabs, ...this.#panels.tabs]);
  }

  changed(tabId: number, entries: readonly LogEntry[]): void {
    this.#panels.tell(tabId, { type: 'entries', entries });
    this.#tellPopups();
  }

  forgotten(tabId: number, ids: readonly string[]): void {
    this.#panels.tell(tabId, { type: 'forgotten', ids });
    this.#tellPopups();
  }

  cleared(tabId: number): void {
    if (this.#panels.tabs.has(tabId)) this.#forEach([tabId], () => this.#tellCleared(tabId));
    this.#tellPopups();
  }

  stateChanged(tabId: number): void {
    if (this.#panels.tabs.has(tabId)) this.#forEach([tabId], () => this.#tellState(tabId));
    this.#tellPopups();
  }

  /** Tells every page the state of its tab: what it depends on has changed for all. */
  allStatesChanged(): void {
    for (const tabId of this.#panels.tabs) this.stateChanged(tabId);
    this.#tellPopups();
  }

  async #log(tabId: number): Promise<BackgroundToPanel> {
    const [recorder, state] = await Promise.all([this.#options.recorder(), this.#options.stateOf(tabId)]);
    recorder.flush();
    return { type: 'log', entries: recorder.log(tabId).entries, state };
  }

  async #overview(tabId: number): Promise<BackgroundToPopup> {
    const [recorder, state] = await Promise.all([this.#options.recorder(), this.#options.stateOf(tabId)]);
    recorder.flush();
    const exchanges = recorder.log(tabId).entries.map(({ exchange }) => exchange);
    return { type: 'overview', overview: overviewOf(exchanges), state };
  }

  async #tellPopup(tabId: number): Promise<void> {
    this.#popups.tell(tabId, await this.#overview(tabId));
  }

  async #tellState(tabId: number): Promise<void> {
    this.#panels.tell(tabId, { type: 'state', state: await this.#options.stateOf(tabId) });
  }

  async #tellCleared(tabId: number): Promise<void> {
    const [recorder, state] = await Promise.all([this.#options.recorder(), this.#options.stateOf(tabId)]);
    // Read after the wait, so that what was added meanwhile is kept.
    const kept = recorder.log(tabId).entries.map(({ exchange }) => exchange.id);
    this.#panels.tell(tabId, { type: 'cleared', kept, state });
  }

  #forEach(tabs: Iterable<number>, tell: (tabId: number) => Promise<void>): void {
    for (const tabId of tabs) tell(tabId).catch(this.#options.onError);
  }
}
