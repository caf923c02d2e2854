import { changedCorsHeaders, wasChanged } from '../exchange/changed-headers';
import { type Check, checksOf } from '../exchange/checks';
import type { Exchange, Response } from '../exchange/exchange';
import { notes as words } from '../words/diagnosis';
import type { Credentials, Finding } from './diagnosis';
import { finding } from './findings';

/**
 * A warning for each answer that passes, or fails, only because something in this browser changed its headers. Where that
 * was a fix on trial, people know: the exchange says so itself.
 */
export function changedFindings(exchange: Exchange, credentials: Credentials): Finding[] {
  if (exchange.tried || !wasChanged(exchange)) return [];
  const mode = credentials.mode === 'include' ? 'include' : 'not-include';
  const checks = { sent: checksOf(exchange, mode, 'sent'), judged: checksOf(exchange, mode) };
  const findings: Finding[] = [];
  exchange.hops.forEach(({ preflight, response, origin }, hop) => {
    for (const [on, answer] of [
      ['preflight', preflight?.response ?? null],
      ['response', response],
    ] as const) {
      if (answer?.judgedHeaders == null) continue;
      const isAbout = (check: Check) => check.hop === hop && check.on === on && check.fault !== null;
      const sent = checks.sent.find(isAbout);
      const judged = checks.judged.find(isAbout);
      if ((sent === undefined) === (judged === undefined)) continue;
      const names = changedCorsHeaders(answer.headers, answer.judgedHeaders).join(', ');
      const message = words['changed-by-extension'](names, sent?.fault ?? null, origin);
      findings.push(
        finding({ code: 'changed-by-extension', severity: 'warning', hop, on, message, ...values(answer, names) }),
      );
    }
  });
  return findings;
}

function values({ headers, judgedHeaders }: Response, names: string): Pick<Finding, 'header' | 'actual' | 'expected'> {
  const [header = null] = names.split(', ');
  const of = (list: Response['headers'] | null) =>
    list?.find(({ name }) => name.toLowerCase() === header)?.value ?? null;
  return { header, actual: of(judgedHeaders), expected: of(headers) };
}
