import { diagnose } from '../../diagnosis/diagnose';
import type { BrowserFamily } from '../../exchange/exchange';
import { exportWords } from '../../words/export';
import type { Report } from '../report';
import type { ReportedEntry } from '../reported-log';
import { readDiagnosis } from './read-diagnosis';
import { readExchange } from './read-exchange';
import { flag, index, listOf, NotReadable, nullable, otherwise, type Reader, record, text, time } from './reader';

const words = exportWords.open;

/** A report that was read from a file. */
export interface OpenedReport {
  readonly generator: Report['generator'];
  /** Milliseconds since the epoch. */
  readonly exportedAt: number;
  readonly page: Report['page'];
  readonly redacted: boolean;
  readonly dropped: number;
  readonly entries: readonly ReportedEntry[];
  /** How many entries this version judged anew, since the file has findings that it does not know. */
  readonly judgedAnew: number;
}

const readHead = record({
  generator: record({ name: text, version: text, browser: text }),
  exportedAt: time,
  page: nullable(record({ url: text })),
  redacted: flag,
  dropped: otherwise(index, 0),
  exchanges: listOf((value) => value),
});

const readShared = record({ shared: otherwise(flag, false) });

/** Reads a JSON report, which anyone may have written. An `error` is a sentence for a person. */
export function readReport(json: string): OpenedReport | { readonly error: string } {
  try {
    return readParsed(parse(json));
  } catch (error) {
    if (error instanceof NotReadable) return { error: error.message };
    throw error;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotReadable(words.notJson);
  }
}

function readParsed(value: unknown): OpenedReport {
  const kind = typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : null;
  if (kind?.get('format') !== 'cors-diagnosis') throw new NotReadable(words.otherFile);
  if (kind.get('version') !== 1) throw new NotReadable(words.otherVersion);
  try {
    const { exchanges, ...head } = readHead(value, '');
    let judgedAnew = 0;
    const readEntry: Reader<ReportedEntry> = (given, at) => {
      const exchange = { ...readExchange(given, at), browser: browserOf(head.generator) };
      const told = readDiagnosis(given, at);
      if (told === null) judgedAnew++;
      return { exchange, diagnosis: told ?? diagnose(exchange), shared: readShared(given, at).shared };
    };
    const entries = listOf(readEntry)(exchanges, 'exchanges');
    refuseTwins(entries);
    return { ...head, entries, judgedAnew };
  } catch (error) {
    throw error instanceof NotReadable ? new NotReadable(words.damaged(error.message)) : error;
  }
}

/** The browser that a report was made in saw what is in it. */
function browserOf({ browser }: Report['generator']): BrowserFamily {
  return /Firefox/.test(browser) ? 'firefox' : 'chromium';
}

/** The panel knows a request by its id. */
function refuseTwins(entries: readonly ReportedEntry[]): void {
  const ids = new Set<string>();
  for (const { exchange } of entries) {
    if (ids.has(exchange.id)) throw new NotReadable(words.twins(exchange.id.slice(0, 40)));
    ids.add(exchange.id);
  }
}
