import { CODES, type FindingCode } from '../../diagnosis/codes';
import type { Change, Credentials, Diagnosis, Finding, Fix, Step, Subject, Verdict } from '../../diagnosis/diagnosis';
import { amount, index, listOf, nullable, oneOf, otherwise, type Reader, record, text } from './reader';

const readSubject = oneOf<Subject>('request', 'preflight', 'response', 'network');

/** A finding of a later version may have a code that this one does not know. */
type GivenFinding = Omit<Finding, 'code'> & { readonly code: string };

/** A report may come from anyone; its links lead where ours do, or nowhere. */
const OUR_LINKS = ['https://developer.mozilla.org/', 'https://developer.chrome.com/'];

const readLink: Reader<string | null> = (value, at) => {
  const link = nullable(text)(value, at);
  return link !== null && OUR_LINKS.some((start) => link.startsWith(start)) ? link : null;
};

const readFinding = record<GivenFinding>({
  code: text,
  severity: oneOf('blocking', 'next', 'warning', 'note'),
  hop: index,
  on: readSubject,
  header: otherwise(nullable(text), null),
  actual: otherwise(nullable(text), null),
  expected: otherwise(nullable(text), null),
  message: text,
  browserError: otherwise(record({ chromium: nullable(text), firefox: nullable(text) }), {
    chromium: null,
    firefox: null,
  }),
  learnMore: otherwise(readLink, null),
});

const readChange = record<Change>({
  hop: index,
  on: oneOf('preflight', 'response'),
  action: oneOf('set-header', 'remove-header', 'set-status'),
  name: nullable(text),
  value: nullable(text),
});

const readStep = record<Step>({
  id: text,
  hop: index,
  on: readSubject,
  state: oneOf('passed', 'failed', 'not-reached', 'assumed'),
  text: otherwise(text, ''),
});

const readGiven = record<Omit<Diagnosis, 'findings' | 'credentials'> & { findings: GivenFinding[] }>({
  verdict: oneOf<Verdict>('allowed', 'blocked', 'not-cors', 'opaque', 'canceled', 'pending', 'undetermined'),
  summary: text,
  hiddenStatus: otherwise(nullable(amount), null),
  findings: listOf(readFinding),
  fix: nullable(record<Fix>({ changes: listOf(readChange), assumes: listOf(text) })),
  steps: listOf(readStep),
});

const readCredentials = record<{ request: { credentials: Credentials } }>({
  request: record({
    credentials: record<Credentials>({ mode: oneOf('include', 'not-include', 'unknown'), evidence: text }),
  }),
});

/** The diagnosis of an exchange as a report tells it; null where a later version found what this one has no words for. */
export const readDiagnosis: Reader<Diagnosis | null> = (value, at) => {
  const { diagnosis } = record({ diagnosis: readGiven })(value, at);
  const { credentials } = readCredentials(value, at).request;
  const findings = diagnosis.findings.filter(isKnown);
  return findings.length < diagnosis.findings.length ? null : { ...diagnosis, findings, credentials };
};

function isKnown(finding: GivenFinding): finding is Finding {
  const code: string = finding.code;
  return Object.hasOwn(CODES, code satisfies string | FindingCode);
}
