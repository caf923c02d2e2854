import type { FindingCode } from './codes';
import type { Finding, Severity, Subject } from './diagnosis';
import { finding } from './findings';

type Extra = Partial<Pick<Finding, 'header' | 'actual' | 'expected'>>;

/** A finding that does not block. */
export function note(
  code: FindingCode,
  hop: number,
  on: Subject,
  message: string,
  extra: Extra = {},
  severity: Severity = 'note',
): Finding {
  const { header = null, actual = null, expected = null } = extra;
  return finding({ code, severity, hop, on, message, header, actual, expected });
}
