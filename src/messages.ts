import type { DevToolsReport } from './exchange/devtools-report';
import type { Exchange } from './exchange/exchange';

/**
 * Every message between the extension's parts.
 *
 * Two kinds of talk: a request that gets one reply (`runtime.sendMessage`), and a port that an open panel
 * holds to hear of its tab's log as it changes.
 */

export type ExportFormat = 'json' | 'markdown' | 'html' | 'har';

export interface ExportedReport {
  readonly filename: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A sentence for a person: what went wrong and what to do about it. */
export interface Failure {
  readonly error: string;
}

/** Each request by its `type`, with its reply. */
export interface Requests {
  'export-report': {
    request: {
      type: 'export-report';
      tabId: number;
      format: ExportFormat;
      /** All of the log where left out. */
      exchangeIds?: readonly string[];
      /** True where left out. */
      redact?: boolean;
    };
    reply: ExportedReport | Failure;
  };
  clear: { request: { type: 'clear'; tabId: number }; reply: { cleared: true } | Failure };
  'preserve-log': {
    request: { type: 'preserve-log'; tabId: number; preserve: boolean };
    reply: { preserve: boolean } | Failure;
  };
  /** What only DevTools knows of a request that has ended. */
  'har-entry': {
    request: { type: 'har-entry'; tabId: number; entry: DevToolsReport };
    reply: { heard: true } | Failure;
  };
}

export type Request = Requests[keyof Requests]['request'];
export type Reply<R extends Request> = Requests[R['type']]['reply'];

/** The name of a panel's port; the tab's id follows in the first message. */
export const PANEL_PORT = 'panel';

/** What a panel says over its port. */
export type PanelToBackground = { readonly type: 'watch'; readonly tabId: number };

/** A page of the log as the panel is told of it. */
export interface LogEntry {
  readonly exchange: Exchange;
  /** Made by a service worker that serves several tabs: it stands in each one's log. */
  readonly shared: boolean;
}

/** What the background says over a panel's port. */
export type BackgroundToPanel =
  /** The whole log as it stands; answers `watch`. */
  | {
      readonly type: 'log';
      readonly entries: readonly LogEntry[];
      readonly state: LogState;
    }
  /** Exchanges that are new or have changed. */
  | { readonly type: 'entries'; readonly entries: readonly LogEntry[] }
  /** Ids whose exchanges turned out not to be CORS's business, or belong to another page. */
  | { readonly type: 'forgotten'; readonly ids: readonly string[] }
  /** The log was emptied, by a person or by a navigation; `kept` is what belongs to the new page already. */
  | { readonly type: 'cleared'; readonly kept: readonly string[]; readonly state: LogState }
  | { readonly type: 'state'; readonly state: LogState };

export interface LogState {
  /** Null: there is no such tab. */
  readonly page: { readonly url: string } | null;
  readonly preserve: boolean;
  /** Exchanges that the background let go because its log was full. */
  readonly dropped: number;
  /** False: the browser does not let Preflight see the requests of pages. */
  readonly hostAccess: boolean;
}
