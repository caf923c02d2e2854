import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Exchange } from '../exchange/exchange';
import { reportWords } from '../words/report';
import { isoTime } from './iso-time';

const words = reportWords.document;

export interface Fact {
  readonly label: string;
  /** What the network or the browser said, as it is; null where there is nothing but the note. */
  readonly value: string;
  /** A sentence of ours. */
  readonly note: string | null;
}

/** What is to be known of a request beside its messages. */
export function factsOf(exchange: Exchange, { credentials }: Diagnosis): Fact[] {
  const { origin, documentUrl, mode, callSite, startedAt, tried, missed } = exchange;
  const facts: Fact[] = [
    { label: words.askedFrom, value: documentUrl ?? origin, note: null },
    { label: words.mode, value: mode, note: null },
    { label: words.credentials, value: credentials.mode, note: credentials.evidence },
    { label: words.time, value: isoTime(startedAt), note: null },
    ...(tried ? [{ label: words.tried, value: words.yes, note: words.onTrialNote }] : []),
    ...(missed ? [{ label: words.missed, value: words.yes, note: words.missedNote }] : []),
  ];
  if (callSite === null) return facts;
  const { url, line, column } = callSite;
  const value = `${url}:${line}${column === null ? '' : `:${column}`}`;
  return [...facts, { label: words.callSite, value, note: null }];
}
