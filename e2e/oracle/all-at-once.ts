import type { Finding, StepState } from '../../src/diagnosis/diagnosis';
import type { ReportedExchange } from '../browser/report';
import { includesCredentials } from './case';
import { type SeededFault, seededFaults } from './seeded-faults';
import type { Observation } from './stage';

/** Whether the report has all seeded faults of the answers that came at once, and no other. */
export type AllAtOnce =
  | { readonly kind: 'exact'; readonly faults: number }
  /** Nothing tells the credentials mode: it has just those of a request without them, and says that it is not known. */
  | { readonly kind: 'left-open'; readonly faults: number }
  | { readonly kind: 'wrong'; readonly how: string };

/** Null: it cannot be said, since it is not in the log, the page has aborted it, or a fix has changed the answers. */
export function checkAllAtOnce(observation: Observation): AllAtOnce | null {
  const { exchange, job } = observation;
  const { ask, abort } = job.case;
  if (exchange === null || abort !== undefined || refusesRedirects(observation)) return null;
  const isOpen = exchange.request.credentials.mode === 'unknown' && includesCredentials(ask);
  const expected = isOpen ? seededFaults(observation, false) : seededFaults(observation);
  if (expected === null) return null;
  const findings = exchange.diagnosis.findings.filter(({ severity }) => severity === 'blocking' || severity === 'next');
  const faults = findings.filter(({ on }) => on === 'preflight' || on === 'response').filter(isOfCors);
  const isExact =
    faults.length === expected.length &&
    expected.every((fault, at) => isThat(faults[at], fault) || isOtherKindOfText(faults[at], fault, observation));
  if (!isExact) return { kind: 'wrong', how: `seeded ${words(expected)}; found ${words(faults)}` };
  const steps = exchange.diagnosis.verdict === 'blocked' ? wrongSteps(exchange, expected) : null;
  if (steps !== null) return { kind: 'wrong', how: steps };
  if (!isOpen) return { kind: 'exact', faults: expected.length };
  const saysSo = exchange.diagnosis.findings.some(({ code }) => code === 'credentials-unknown');
  return saysSo || exchange.diagnosis.verdict !== 'blocked'
    ? { kind: 'left-open', faults: expected.length }
    : { kind: 'wrong', how: 'that the credentials mode is not known is not said' };
}

/** With these modes, the browser does not look where a redirect leads. */
function refusesRedirects({ job: { case: given } }: Observation): boolean {
  return given.ask.by === 'fetch' && given.ask.redirect !== undefined;
}

/** CORP and ORB are none of the seeded faults. */
function isOfCors({ browserError }: Finding): boolean {
  return browserError.chromium !== null;
}

/** Whether a host may have a `*` is another thing to Firefox's parser of URLs than to Node's. Its name is the same. */
function isOtherKindOfText(finding: Finding | undefined, fault: SeededFault, { family }: Observation): boolean {
  const isText = finding?.code === 'acao-invalid' && fault.code === 'acao-mismatch';
  return family === 'firefox' && isText && isThat({ ...finding, code: fault.code }, fault);
}

function isThat(finding: Finding | undefined, { code, hop, on, header, name }: SeededFault): boolean {
  if (finding === undefined || (name !== undefined && !finding.message.includes(` ${name}`))) return false;
  return finding.code === code && finding.hop === hop && finding.on === on && finding.header === header;
}

/** The step of a fault, by its code. */
const STEPS: Readonly<Record<string, string>> = {
  'preflight-redirect': 'preflight-not-redirected',
  'preflight-status': 'preflight-status',
  'acam-unparsable': 'preflight-methods',
  'acah-unparsable': 'preflight-headers',
  'method-not-allowed': 'preflight-method',
  'header-not-allowed': 'preflight-header',
  'redirect-userinfo': 'redirect-userinfo',
  'scheme-not-cors': 'redirect-scheme',
};

/** The first fault is the step that failed; before it all passed, and what is after it was not reached. */
function wrongSteps({ diagnosis: { steps } }: ReportedExchange, expected: readonly SeededFault[]): string | null {
  const made = steps.filter(({ state }) => state !== 'assumed');
  const order: readonly StepState[] = ['passed', 'failed', 'not-reached'];
  const isInOrder = made.every(
    ({ state }, at) => at === 0 || order.indexOf(state) >= order.indexOf(made[at - 1]?.state ?? state),
  );
  const [failed, ...others] = made.filter(({ state }) => state === 'failed');
  const [first, ...next] = expected;
  if (!isInOrder || others.length > 0) return 'the steps are not passed, failed, not reached in this order';
  if (failed === undefined || first === undefined || failed.id !== stepOf(first) || failed.hop !== first.hop) {
    return `the step that failed is ${failed?.id}, the first fault ${first?.code}`;
  }
  const missing = next.find(
    (fault) => !made.some(({ id, hop, state }) => id === stepOf(fault) && hop === fault.hop && state === 'not-reached'),
  );
  return missing === undefined ? null : `no step that was not reached is about ${missing.code}`;
}

function stepOf({ code, on }: SeededFault): string {
  if (code.startsWith('acao-')) return `${on}-origin`;
  return code === 'acac-not-true' ? `${on}-credentials` : (STEPS[code] ?? code);
}

function words(faults: readonly (SeededFault | Finding)[]): string {
  return faults.length === 0 ? 'none' : faults.map(({ code, hop, on }) => `${code} (${on} of hop ${hop})`).join(', ');
}
