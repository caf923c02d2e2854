import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Exchange } from '../exchange/exchange';

/** A verdict that no event of the browser bears out, as a sentence; null: what cannot be told is said to be open. */
export function dishonestyOf(
  { passed, outcome, redirectMode }: Exchange,
  { verdict, findings }: Diagnosis,
): string | null {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const told = `passed: ${passed}, outcome: ${outcome.kind}, redirect mode: ${redirectMode}, ${blocking} blocking findings`;
  const isBorneOut = {
    allowed: passed,
    opaque: passed || redirectMode === 'manual',
    pending: !passed && outcome.kind === 'pending',
    blocked: !passed && outcome.kind === 'failed' && blocking === 1,
    canceled: !passed && outcome.kind === 'failed',
    'not-cors': !passed && outcome.kind === 'failed',
    undetermined: !passed && outcome.kind !== 'pending' && blocking === 0,
  }[verdict];
  return isBorneOut ? null : `The verdict is ${verdict}, but ${told}.`;
}
