import type { Header } from '../../cors/headers';
import type { Finding, Severity, Subject } from '../../diagnosis/diagnosis';

export type Mark = 'bad' | 'warn';

/** One line of a header list as it is shown. */
export interface HeaderLine {
  readonly name: string;
  /** Null: the line that a finding is about is not there. */
  readonly value: string | null;
  readonly mark: Mark | null;
  /** Values that would pass, of the findings about this line. */
  readonly needed: readonly string[];
}

/** A list of headers is told by the hop and by whose it is. */
export interface Place {
  readonly hop: number;
  readonly on: Subject;
}

const MARKS: Readonly<Record<Severity, Mark | null>> = { blocking: 'bad', next: 'bad', warning: 'warn', note: null };

/**
 * The lines in the order of the wire, those that a finding is about marked. A header that a finding misses
 * follows as an absent line.
 */
export function markHeaders(headers: readonly Header[], findings: readonly Finding[], place: Place): HeaderLine[] {
  const marked = new Map<string, { mark: Mark; needed: string[] }>();
  for (const finding of findingsAt(findings, place)) {
    const mark = MARKS[finding.severity];
    if (finding.header === null || mark === null) {
      continue;
    }
    const known = marked.get(finding.header);
    const needed = known?.needed ?? [];
    if (finding.expected !== null && !needed.includes(finding.expected)) {
      needed.push(finding.expected);
    }
    marked.set(finding.header, { mark: known?.mark === 'bad' ? 'bad' : mark, needed });
  }
  const lines = headers.map(({ name, value }) => {
    const about = marked.get(name.toLowerCase());
    return { name, value, mark: about?.mark ?? null, needed: about?.needed ?? [] };
  });
  const present = new Set(headers.map((header) => header.name.toLowerCase()));
  const absent = [...marked].filter(([name]) => !present.has(name));
  return [...lines, ...absent.map(([name, about]) => ({ name, value: null, ...about }))];
}

/** The mark of the status line: a finding that is about an answer, but about none of its headers. */
export function markStatus(findings: readonly Finding[], place: Place): Mark | null {
  const marks = findingsAt(findings, place)
    .filter((finding) => finding.header === null)
    .map((finding) => MARKS[finding.severity]);
  return marks.includes('bad') ? 'bad' : marks.includes('warn') ? 'warn' : null;
}

function findingsAt(findings: readonly Finding[], { hop, on }: Place): Finding[] {
  return findings.filter((finding) => finding.hop === hop && finding.on === on);
}
