import type { FindingCode } from '../diagnosis/codes';
import type { Diagnosis } from '../diagnosis/diagnosis';
import { short } from '../words/diagnosis';
import { viewWords } from '../words/view';

const { problem: words } = viewWords;

/** The codes of what makes a request fail without CORS. */
const NOT_CORS = /^(network-|certificate-|blocked-by-|redirect-refused)/;

/** Reports whether a finding of that code makes a request fail without CORS. */
export function isNotCorsCode(code: FindingCode): boolean {
  return NOT_CORS.test(code);
}

/** What is wrong in a few words, e.g. `no Access-Control-Allow-Origin, 2 more`; empty where nothing is. */
export function problemOf({ verdict, findings }: Diagnosis): string {
  const cause = verdict === 'not-cors' ? findings.find(({ code }) => isNotCorsCode(code)) : undefined;
  if (cause !== undefined) {
    return short[cause.code];
  }
  const wrong = findings.filter(({ severity }) => severity === 'blocking' || severity === 'next');
  const first = wrong.find(({ severity }) => severity === 'blocking') ?? wrong[0];
  if (first !== undefined) {
    const more = wrong.length - 1;
    return more === 0 ? short[first.code] : words.withMore(short[first.code], more);
  }
  const warning = findings.find(({ severity }) => severity === 'warning');
  if (warning !== undefined) {
    return short[warning.code];
  }
  switch (verdict) {
    case 'blocked':
    case 'not-cors':
      return words.failed;
    case 'opaque':
      return words.opaque;
    case 'canceled':
      return words.canceled;
    case 'undetermined':
      return words.undetermined;
    case 'allowed':
    case 'pending':
      return '';
  }
}

/** Reports whether the answer passed, but should not stay as it is. */
export function hasWarning({ verdict, findings }: Diagnosis): boolean {
  return verdict === 'allowed' && findings.some(({ severity }) => severity === 'warning');
}
