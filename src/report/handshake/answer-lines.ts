import { headerValue } from '../../cors/headers';
import type { Diagnosis, Finding } from '../../diagnosis/diagnosis';
import type { Response } from '../../exchange/exchange';
import { headerText } from '../../view/header-name';
import { visibleText } from '../../view/visible-text';
import { reportWords } from '../../words/report';
import type { HandshakeLine } from './handshake';

/** The response headers that the browser judges, in the order in which it does. */
const JUDGED = [
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
] as const;

/** A value may have 64 KB; nobody reads on. */
const MAX_VALUE = 200;

interface Answer {
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  readonly response: Response;
  /** The browser let it pass. */
  readonly passed: boolean;
}

/** The headers of an answer that matter: the faulty ones, absent ones included, and the CORS headers that are there. */
export function answerLines({ findings }: Diagnosis, { hop, on, response, passed }: Answer): HandshakeLine[] {
  const headers = response.judgedHeaders ?? response.headers;
  const faulty = new Set(faultsOf(findings, hop, on).flatMap(({ header }) => header ?? []));
  const names = new Set<string>([...JUDGED.filter((name) => isShown(name, on)), ...faulty]);
  if (response.status >= 300 && response.status < 400) names.add('location');
  const lines: HandshakeLine[] = [];
  for (const name of names) {
    const value = headerValue(headers, name);
    const isFaulty = faulty.has(name);
    if (value === null && !isFaulty) continue;
    const mark = isFaulty ? 'bad' : passed && name !== 'location' ? 'good' : null;
    lines.push({ text: headerLine(name, value ?? reportWords.handshake.absent), mark });
  }
  return lines;
}

/** What is wrong with an answer: what the browser stopped on, and what would stop it next. */
export function faultsOf(findings: readonly Finding[], hop: number, on: string): Finding[] {
  return findings.filter(
    (found) => found.hop === hop && found.on === on && (found.severity === 'blocking' || found.severity === 'next'),
  );
}

/** A header line to read, at most some hundred characters long. */
export function headerLine(name: string, value: string): string {
  return visibleText(headerText(cut(name), cut(value)));
}

/** Methods and headers are allowed by the answer to the preflight alone. */
function isShown(name: string, on: 'preflight' | 'response'): boolean {
  return on === 'preflight' || name === 'access-control-allow-origin' || name === 'access-control-allow-credentials';
}

export function cut(text: string): string {
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}
