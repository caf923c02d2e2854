import { diagnose } from '../diagnosis/diagnose';
import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Exchange } from '../exchange/exchange';
import { redactExchange } from './redact';
import { redactUrl } from './redact-url';
import type { Report } from './report';

/** One exchange as a tab's log holds it. */
export interface LoggedExchange {
  readonly exchange: Exchange;
  /** Made by a service worker that serves several tabs. */
  readonly shared: boolean;
}

export interface ReportInput {
  readonly generator: Report['generator'];
  /** Milliseconds since the epoch. */
  readonly exportedAt: number;
  readonly page: { readonly url: string } | null;
  readonly dropped: number;
  readonly redact: boolean;
  readonly entries: readonly LoggedExchange[];
}

export interface ReportedEntry extends LoggedExchange {
  readonly diagnosis: Diagnosis;
}

/** What every format is written from. */
export interface ReportedLog extends Omit<ReportInput, 'redact' | 'entries'> {
  readonly redacted: boolean;
  readonly entries: readonly ReportedEntry[];
}

/** The log as it is told. Secrets go before the diagnosis is made, so that none of its words can hold one. */
export function reportedLog({ redact, entries, page, ...head }: ReportInput): ReportedLog {
  return {
    ...head,
    page: page === null || !redact ? page : { url: redactUrl(page.url) },
    redacted: redact,
    entries: entries.map(({ exchange, shared }) => {
      const told = redact ? redactExchange(exchange) : exchange;
      return { exchange: told, shared, diagnosis: diagnose(told) };
    }),
  };
}
