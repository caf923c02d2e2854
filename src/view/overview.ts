import { diagnose } from '../diagnosis/diagnose';
import type { Diagnosis } from '../diagnosis/diagnosis';
import { type Exchange, firstHop, lastHop } from '../exchange/exchange';
import { addressOf } from './address';
import { groupChanges } from './changes';
import { headerText } from './header-name';

/** The first thing to change, and how much more there is. */
export interface FirstChange {
  /** Which answer, e.g. `On the answer to OPTIONS (the preflight)`. */
  readonly where: string;
  /** A header line, or a status, as it has to be; null where `name` has to go. */
  readonly line: string | null;
  readonly name: string;
  readonly more: number;
}

/** Requests that failed, or pass with a warning, for the same reason. */
export interface OverviewItem {
  /** Of its newest exchange. */
  readonly id: string;
  readonly method: string;
  readonly name: string;
  readonly host: string;
  /** At most 500 characters. */
  readonly url: string;
  readonly summary: string;
  readonly change: FirstChange | null;
  readonly count: number;
}

/** What is to be known of a tab's log in short. */
export interface Overview {
  /** The newest first. */
  readonly blocked: readonly OverviewItem[];
  readonly failed: readonly OverviewItem[];
  readonly warnings: readonly OverviewItem[];
  /** How many requests there are; groups count each. */
  readonly counts: Readonly<Record<'all' | 'blocked' | 'failed' | 'warnings', number>>;
}

/** Groups beyond these are counted, and seen in the panel. */
const MAX_ITEMS = 50;
const MAX_URL = 500;
const MAX_SUMMARY = 600;

/** Sums up exchanges, in the order in which they were made. */
export function overviewOf(exchanges: readonly Exchange[]): Overview {
  const blocked = new Groups();
  const failed = new Groups();
  const warnings = new Groups();
  for (const exchange of exchanges) {
    // What our own edits made of it is no news.
    if (exchange.tried) continue;
    const diagnosis = diagnosisOf(exchange);
    const warning = diagnosis.findings.find(({ severity }) => severity === 'warning');
    if (diagnosis.verdict === 'blocked') blocked.add(exchange, diagnosis.summary, firstChange(exchange, diagnosis));
    else if (diagnosis.verdict === 'not-cors') failed.add(exchange, diagnosis.summary, null);
    else if (diagnosis.verdict === 'allowed' && warning !== undefined) warnings.add(exchange, warning.message, null);
  }
  const counts = { all: exchanges.length, blocked: blocked.count, failed: failed.count, warnings: warnings.count };
  return { blocked: blocked.items(), failed: failed.items(), warnings: warnings.items(), counts };
}

/** Made once of each: as the log grows, all of it is summed up again. */
const diagnoses = new WeakMap<Exchange, Diagnosis>();

function diagnosisOf(exchange: Exchange): Diagnosis {
  const diagnosis = diagnoses.get(exchange) ?? diagnose(exchange);
  diagnoses.set(exchange, diagnosis);
  return diagnosis;
}

/** Exchanges that are alike, in the order of the newest of each. */
class Groups {
  readonly #items = new Map<string, OverviewItem>();
  count = 0;

  add(exchange: Exchange, summary: string, change: FirstChange | null): void {
    const { method, url } = firstHop(exchange);
    const { name, host } = addressOf(url);
    const key = JSON.stringify([method, lastHop(exchange).origin, host, summary, change]);
    const count = (this.#items.get(key)?.count ?? 0) + 1;
    this.#items.delete(key);
    const cut = { url: url.slice(0, MAX_URL), summary: summary.slice(0, MAX_SUMMARY) };
    this.#items.set(key, { id: exchange.id, method, name, host, ...cut, change, count });
    this.count++;
  }

  items(): OverviewItem[] {
    return [...this.#items.values()].slice(-MAX_ITEMS).reverse();
  }
}

function firstChange(exchange: Exchange, { fix }: Diagnosis): FirstChange | null {
  const [group] = fix === null ? [] : groupChanges(exchange, fix);
  const line = group?.lines[0];
  if (fix === null || group === undefined || line === undefined) return null;
  const { name, needed } = line;
  const text = needed === null ? null : headerText(name, needed).slice(0, MAX_SUMMARY);
  return { where: group.title, line: text, name, more: fix.changes.length - 1 };
}
