import type { Diagnosis } from '../../diagnosis/diagnosis';

/** How the new verdict stands to the earlier one. */
export type RepeatOutcome = 'under-way' | 'mended' | 'same' | 'still-blocked' | 'not-cors-now' | 'worse' | 'other';

/** Holds what came of asking again against what was there before. */
export function repeatOutcome(earlier: Diagnosis, now: Diagnosis): RepeatOutcome {
  if (now.verdict === 'pending') return 'under-way';
  if (now.verdict === earlier.verdict && causeOf(now) === causeOf(earlier)) return 'same';
  switch (now.verdict) {
    case 'allowed':
      return 'mended';
    case 'blocked':
      return earlier.verdict === 'allowed' ? 'worse' : 'still-blocked';
    case 'not-cors':
      return 'not-cors-now';
    default:
      return 'other';
  }
}

/** What the browser stopped on, and where. */
function causeOf({ findings }: Diagnosis): string {
  const blocking = findings.find(({ severity }) => severity === 'blocking');
  return blocking === undefined ? '' : `${blocking.code} ${blocking.on} ${blocking.hop}`;
}
