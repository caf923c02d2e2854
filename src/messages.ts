import type { AllowOriginLines } from './exchange/allow-origin-lines';
import type { DevToolsReport } from './exchange/devtools-report';
import type { Exchange } from './exchange/exchange';
import type { ReportFormat } from './report/report-format';
import type { ReportInput } from './report/reported-log';
import type { RecordWhen } from './settings/settings';
import type { WireAnswer } from './tester/wire';
import type { TrialOn, TrialPlan } from './trial/trial';

/**
 * Every message between the extension's parts.
 *
 * Two kinds of talk: a request that gets one reply (`runtime.sendMessage`), and a port that an open page of the
 * extension holds: panel and popup to hear of a tab's log as it changes, DevTools' page to tell that it is open.
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
      /** As the settings say where left out. */
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
  /** What only DevTools knows of an answer's header lines. */
  'allow-origin-lines': {
    request: { type: 'allow-origin-lines'; tabId: number; told: AllowOriginLines };
    reply: { heard: true } | Failure;
  };
  /** Tries a fix in the tab; the reply comes when it is in force. */
  'start-trial': {
    request: { type: 'start-trial'; tabId: number; plan: TrialPlan };
    reply: { started: true } | Failure;
  };
  /** Ends all trials of the tab. */
  'end-trials': { request: { type: 'end-trials'; tabId: number }; reply: { ended: true } | Failure };
  /** Whether the tab is of a private window, of which nothing is to be kept. */
  'is-private': { request: { type: 'is-private'; tabId: number }; reply: { isPrivate: boolean } | Failure };
  'open-settings': { request: { type: 'open-settings' }; reply: { opened: true } | Failure };
}

export type Request = Requests[keyof Requests]['request'];
export type Reply<R extends Request> = Requests[R['type']]['reply'];

/** The names of the ports; the tab's id follows in the first message. */
export const PANEL_PORT = 'panel';
export const POPUP_PORT = 'popup';
export const DEVTOOLS_PORT = 'devtools';
/** The Tester's, for as long as it tries one request out: the background serves one of them at a time. */
export const TESTER_PORT = 'tester';
/** The offscreen document's, which gets one job and replies once. */
export const REPORT_WRITER_PORT = 'report-writer';

/** What the background says over the port of the offscreen document. */
export interface WriteReport {
  readonly input: ReportInput;
  readonly format: ReportFormat;
}

export type WrittenReport = ExportedReport | Failure;

/** What a page says over its port first. */
export type Watch = { readonly type: 'watch'; readonly tabId: number };

/** A page of the log as the panel is told of it. */
export interface LogEntry {
  readonly exchange: Exchange;
  /** Made by a service worker that serves several tabs: it stands in each one's log. */
  readonly shared: boolean;
}

/** What the background says over the port of a panel or a popup. */
export type BackgroundToViewer =
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

/** One request that the background is to send, after it has said that it is ready. */
export interface TesterJob {
  readonly url: string;
  readonly init: RequestInit;
  /** What a rule is to write on it beside; without a value, it leaves the header out. */
  readonly browserHeaders: readonly {
    readonly header: string;
    readonly operation: 'set' | 'remove';
    readonly value?: string;
  }[];
}

/** What the background says over the Tester's port: it is this Tester's turn; or what came of the job. */
export type BackgroundToTester = { readonly type: 'ready' } | TesterReply;

export type TesterReply =
  | { readonly type: 'sent'; readonly answer: WireAnswer }
  /** The browser has told nothing of the request. */
  | { readonly type: 'unseen' }
  /** In the browser's own words: it did not set the rule, and nothing was sent. */
  | { readonly type: 'refused'; readonly reason: string };

/** What the background says over the port of DevTools' page: it knows now that DevTools is open. */
export interface BackgroundToDevTools {
  readonly type: 'noted';
}

/** Why a tab's requests are not recorded. */
export type Pause = 'devtools-closed' | 'site-not-listed';

export interface LogState {
  /** Null: there is no such tab. */
  readonly page: { readonly url: string } | null;
  readonly preserve: boolean;
  /** Exchanges that the background let go because its log was full. */
  readonly dropped: number;
  /** False: the browser does not let Preflight see the requests of pages. */
  readonly hostAccess: boolean;
  readonly recording: { readonly when: RecordWhen; readonly paused: Pause | null };
  /** The browser's storage did not take all that was to be kept; `dropped` counts what went for it. */
  readonly storageFull: boolean;
  /** The browser stopped the background in the midst of things: requests, or parts of them, may be missing. */
  readonly interrupted: boolean;
  /** The fixes that are tried in this tab; the newest last. */
  readonly trials: readonly TrialOn[];
  /** Whether a report is redacted where nobody says otherwise. */
  readonly redact: boolean;
}
