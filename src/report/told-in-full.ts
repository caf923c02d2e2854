import type { Verdict } from '../diagnosis/diagnosis';
import type { ReportedEntry } from './reported-log';

/** What people look for comes first. */
const RANK: Readonly<Record<Verdict, number>> = {
  blocked: 0,
  'not-cors': 1,
  undetermined: 1,
  canceled: 2,
  pending: 2,
  opaque: 3,
  allowed: 4,
};

/** At most `limit` of the entries, those first that went wrong; in their old order. */
export function toldInFull(entries: readonly ReportedEntry[], limit: number): readonly ReportedEntry[] {
  if (entries.length <= limit) return entries;
  const ranked = entries.toSorted((a, b) => RANK[a.diagnosis.verdict] - RANK[b.diagnosis.verdict]);
  const kept = new Set(ranked.slice(0, limit));
  return entries.filter((entry) => kept.has(entry));
}
