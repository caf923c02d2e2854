import { browserErrorOf } from '../../src/diagnosis/codes';
import type { Diagnosis, Verdict } from '../../src/diagnosis/diagnosis';
import type { Prediction } from '../../src/exchange/prediction';
import type { Row } from './row';

/** A verdict and, where CORS blocked, Chromium's name for it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly error: string | null;
}

/** What Chromium made of a case, in our words. */
export function judgementOfChromium({ chromium156: { outcome, corsError, responseType } }: Row): Judgement {
  if (outcome === 'pass') return { verdict: responseType?.startsWith('opaque') ? 'opaque' : 'allowed', error: null };
  return corsError ? { verdict: 'blocked', error: corsError } : { verdict: 'not-cors', error: null };
}

export function judgementOfDiagnosis({ verdict, findings }: Diagnosis): Judgement {
  const blocking = findings.find(({ severity }) => severity === 'blocking');
  return { verdict, error: blocking?.browserError.chromium ?? null };
}

export function judgementOfPrediction(prediction: Prediction): Judgement {
  switch (prediction.kind) {
    case 'blocked': {
      const { fault, on } = prediction.check;
      return { verdict: 'blocked', error: fault === null ? null : browserErrorOf(fault.kind, on).chromium };
    }
    case 'unanswered':
      return { verdict: 'undetermined', error: null };
    default:
      return { verdict: prediction.kind, error: null };
  }
}

export function isSame(a: Judgement, b: Judgement): boolean {
  return a.verdict === b.verdict && a.error === b.error;
}

/** Whether one says that the page got something and the other that it got nothing. Undetermined opposes nothing. */
export function isOpposite(a: Judgement, b: Judgement): boolean {
  return a.verdict !== 'undetermined' && b.verdict !== 'undetermined' && passes(a) !== passes(b);
}

function passes({ verdict }: Judgement): boolean {
  return verdict === 'allowed' || verdict === 'opaque';
}

export function describeJudgement(judgement: Judgement | null): string {
  if (judgement === null) return 'has it not in its log';
  const { verdict, error } = judgement;
  return error === null ? verdict : `${verdict} (${error})`;
}
