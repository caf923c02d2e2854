import { parseUrl } from '../../cors/parse-url';
import type { FindingCode } from '../../diagnosis/codes';
import type { Finding } from '../../diagnosis/diagnosis';
import { addressOf } from '../../view/address';
import { isNotCorsCode } from '../../view/problem';
import type { Entry } from './entry';

/** Requests to one server that failed for the same reason. */
export interface FaultGroup {
  readonly key: string;
  /** In the list's order; at least two. */
  readonly entries: readonly [Entry, ...Entry[]];
  readonly code: FindingCode;
  /** Of the preflights' answers, and not of those to the requests themselves. */
  readonly isOnPreflight: boolean;
  /** Host with port. */
  readonly host: string;
}

/** A row of the list. */
export type Listed =
  | { readonly kind: 'exchange'; readonly key: string; readonly entry: Entry; readonly group: string | null }
  | { readonly kind: 'group'; readonly key: string; readonly group: FaultGroup; readonly isOpen: boolean };

interface Fault {
  readonly key: string;
  readonly finding: Finding;
  readonly host: string;
}

const known = new WeakMap<Entry, Fault | null>();

/**
 * The groups among the entries by their keys, in the order of their first entries. `isJudged` says which entries may be
 * looked at: to group them is not worth to judge them for.
 */
export function groupByFault(
  entries: readonly Entry[],
  isJudged: (entry: Entry) => boolean,
): ReadonlyMap<string, FaultGroup> {
  const byFault = new Map<string, { fault: Fault; entries: [Entry, ...Entry[]] }>();
  for (const entry of entries) {
    const fault = known.get(entry) ?? (isJudged(entry) ? faultOf(entry) : null);
    if (fault === null) continue;
    const same = byFault.get(fault.key);
    if (same === undefined) byFault.set(fault.key, { fault, entries: [entry] });
    else same.entries.push(entry);
  }
  const groups = new Map<string, FaultGroup>();
  for (const [key, { fault, entries: same }] of byFault) {
    if (same.length < 2) continue;
    const { code, on } = fault.finding;
    groups.set(key, { key, entries: same, code, isOnPreflight: on === 'preflight', host: fault.host });
  }
  return groups;
}

/** The rows of the list: a group stands where its first entry does, and has its entries under it unless it is folded. */
export function listed(
  entries: readonly Entry[],
  groups: ReadonlyMap<string, FaultGroup>,
  folded: ReadonlySet<string>,
): Listed[] {
  const rows: Listed[] = [];
  for (const entry of entries) {
    const group = groups.get(known.get(entry)?.key ?? '');
    if (group === undefined) rows.push({ kind: 'exchange', key: entry.exchange.id, entry, group: null });
    else if (group.entries[0] === entry) {
      const isOpen = !folded.has(group.key);
      rows.push({ kind: 'group', key: group.key, group, isOpen });
      if (!isOpen) continue;
      for (const each of group.entries) {
        rows.push({ kind: 'exchange', key: each.exchange.id, entry: each, group: group.key });
      }
    }
  }
  return rows;
}

/** What an exchange failed for, where one fix could mend others with it; it is found out once. */
function faultOf(entry: Entry): Fault | null {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const fault = findOut(entry);
  known.set(entry, fault);
  return fault;
}

function findOut({ exchange, diagnosis: { verdict, findings, fix } }: Entry): Fault | null {
  if (exchange.tried) return null;
  const finding =
    verdict === 'blocked'
      ? findings.find(({ severity }) => severity === 'blocking')
      : verdict === 'not-cors'
        ? findings.find(({ code }) => isNotCorsCode(code))
        : undefined;
  const hop = finding === undefined ? undefined : exchange.hops[finding.hop];
  if (finding === undefined || hop === undefined) return null;
  const { protocol, host } = parseUrl(hop.url) ?? { protocol: '', host: addressOf(hop.url).host };
  const parts = [finding.code, finding.on, finding.header, protocol, host, hop.origin, fix !== null];
  return { key: `group ${JSON.stringify(parts)}`, finding, host };
}
