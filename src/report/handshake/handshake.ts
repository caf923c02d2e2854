/**
 * An exchange as a sequence picture: who sent what to whom, in order, and where the browser stopped it.
 * All texts are visible ones (`visibleText`), yet still hostile to the language that they are written in.
 */
export interface Handshake {
  /** One sentence about the whole. */
  readonly title: string;
  /** Your code, the browser, then each server by the order in which it was asked. */
  readonly lanes: readonly [Lane, Lane, ...Lane[]];
  readonly messages: readonly Message[];
}

export interface Lane {
  readonly kind: 'code' | 'browser' | 'server';
  readonly title: string;
  /** The host; empty for the browser. */
  readonly subtitle: string;
}

/** Indexes of the lanes that are always there. Servers follow. */
export const CODE = 0;
export const BROWSER = 1;

export type MessageState =
  /** It went its way, and nothing judges it: a request, an opaque answer. */
  | 'sent'
  /** An answer that the browser let pass. */
  | 'passed'
  /** An answer, or a request, that the browser stopped. `stop` says why. */
  | 'stopped'
  /** What would have followed, had the browser not stopped. */
  | 'never-sent'
  /** No answer came: the network failed. */
  | 'unanswered'
  /** What your code gets instead of an answer. */
  | 'refused'
  /** Still under way. */
  | 'waiting';

export interface Message {
  /** Index into the lanes. The same as `to` where the browser does something by itself. */
  readonly from: number;
  readonly to: number;
  readonly state: MessageState;
  /** Who does what, a sentence that `label` ends: `The server answers`. */
  readonly does: string;
  /** What is sent: `PUT /users/42`, `404 Not Found`. */
  readonly label: string;
  /** The headers that matter here. */
  readonly lines: readonly HandshakeLine[];
  /** Why the browser stopped here, in a few words; null where it did not. */
  readonly stop: string | null;
  /** Null: between your code and the browser, which no header tells of. */
  readonly about: Subject | null;
}

/** What a message carries, to look it up elsewhere. */
export interface Subject {
  readonly hop: number;
  readonly of: 'preflight-request' | 'preflight-answer' | 'request' | 'answer';
}

export interface HandshakeLine {
  /** `Access-Control-Allow-Origin: (absent)` */
  readonly text: string;
  /** Whether the browser found fault with it; null where it is not judged. */
  readonly mark: 'good' | 'bad' | null;
}
