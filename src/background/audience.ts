import type { Runtime } from '../browser';
import {
  type BackgroundToDevTools,
  type BackgroundToViewer,
  DEVTOOLS_PORT,
  type LogEntry,
  type LogState,
  PANEL_PORT,
  POPUP_PORT,
} from '../messages';
import type { LogListener, Recorder } from './recorder';
import { Watchers } from './watchers';

interface AudienceOptions {
  readonly recorder: () => Promise<Recorder>;
  readonly stateOf: (tabId: number) => Promise<LogState>;
  /** Called where DevTools, or a panel, opens or closes on a tab. */
  readonly onInspected: () => void;
  readonly onError: (error: unknown) => void;
}

/** The extension's open pages, each told of the tab that it watches. */
export class Audience implements LogListener {
  readonly #options: AudienceOptions;
  readonly #panels: Watchers<BackgroundToViewer>;
  readonly #popups: Watchers<BackgroundToViewer>;
  readonly #devtools: Watchers<BackgroundToDevTools>;

  constructor(options: AudienceOptions) {
    const { onInspected: onTabs, onError } = options;
    this.#options = options;
    this.#panels = new Watchers({ port: PANEL_PORT, first: (tabId) => this.#log(tabId), onTabs, onError });
    this.#popups = new Watchers({ port: POPUP_PORT, first: (tabId) => this.#log(tabId), onError });
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
    this.#tell(tabId, { type: 'entries', entries });
  }

  forgotten(tabId: number, ids: readonly string[]): void {
    this.#tell(tabId, { type: 'forgotten', ids });
  }

  cleared(tabId: number): void {
    if (this.#viewed.has(tabId)) this.#tellCleared(tabId).catch(this.#options.onError);
  }

  stateChanged(tabId: number): void {
    if (this.#viewed.has(tabId)) this.#tellState(tabId).catch(this.#options.onError);
  }

  /** Tells every page the state of its tab: what it depends on has changed for all. */
  allStatesChanged(): void {
    for (const tabId of this.#viewed) this.stateChanged(tabId);
  }

  /** The tabs that a panel or a popup shows. */
  get #viewed(): Set<number> {
    return new Set([...this.#panels.tabs, ...this.#popups.tabs]);
  }

  #tell(tabId: number, message: BackgroundToViewer): void {
    for (const watchers of [this.#panels, this.#popups]) watchers.tell(tabId, message);
  }

  async #log(tabId: number): Promise<BackgroundToViewer> {
    const [recorder, state] = await Promise.all([this.#options.recorder(), this.#options.stateOf(tabId)]);
    recorder.flush();
    return { type: 'log', entries: recorder.log(tabId).entries, state };
  }

  async #tellState(tabId: number): Promise<void> {
    this.#tell(tabId, { type: 'state', state: await this.#options.stateOf(tabId) });
  }

  async #tellCleared(tabId: number): Promise<void> {
    const [recorder, state] = await Promise.all([this.#options.recorder(), this.#options.stateOf(tabId)]);
    // Read after the wait, so that what was added meanwhile is kept.
    const kept = recorder.log(tabId).entries.map(({ exchange }) => exchange.id);
    this.#tell(tabId, { type: 'cleared', kept, state });
  }
}
