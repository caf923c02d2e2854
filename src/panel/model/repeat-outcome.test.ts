import { expect, it } from 'vitest';
import type { Diagnosis, Verdict } from '../../diagnosis/diagnosis';
import { finding } from '../testing/exchange';
import { repeatOutcome } from './repeat-outcome';

function judged(verdict: Verdict, ...findings: Diagnosis['findings']): Diagnosis {
  return {
    verdict,
    findings,
    summary: '',
    hiddenStatus: null,
    credentials: { mode: 'unknown', evidence: '' },
    fix: null,
    steps: [],
  };
}
const missing = judged('blocked', finding());

it.each([
  [missing, judged('pending'), 'under-way'],
  [missing, judged('allowed'), 'mended'],
  [missing, judged('blocked', finding()), 'same'],
  [missing, judged('blocked', finding({ code: 'acac-not-true' })), 'still-blocked'],
  [missing, judged('blocked', finding({ on: 'preflight' })), 'still-blocked'],
  [missing, judged('not-cors', finding({ code: 'network-refused' })), 'not-cors-now'],
  [judged('allowed'), missing, 'worse'],
  [judged('allowed'), judged('allowed'), 'same'],
  [missing, judged('undetermined'), 'other'],
] as const)('%#: %s', (earlier, now, expected) => {
  expect(repeatOutcome(earlier, now)).toBe(expected);
});
