import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Exchange } from '../exchange/exchange';

/** A verdict that no event of the browser bears out, as a sentence; null: what cannot be told is said to be open. */
export function dishonestyOf(
  { browser, hops, passed, outcome, redirectMode }: Exchange,
  { verdict, findings }: Diagnosis,
): string | null {
  const blocking = findings.filter(({ severity }) => severity === 'blocking').length;
  const told = `passed: ${passed}, outcome: ${outcome.kind}, redirect mode: ${redirectMode}, ${blocking} blocking findings`;
  // Firefox may leave it to the headers of the answer.
  const isByHeaders = browser === 'firefox' && outcome.kind === 'completed' && hops.at(-1)?.response != null;
  const isBorneOut = {
    allowed: passed || isByHeaders,
    opaque: passed || redirectMode === 'manual',
    pending: !passed && outcome.kind === 'pending',
    blocked: !passed && (outcome.kind === 'failed' || isByHeaders) && blocking === 1,
    canceled: !passed && outcome.kind === 'failed',
    'not-cors': !passed && (outcome.kind === 'failed' || isByHeaders),
    // In Firefox a page may say to have an answer, while it is still under way, that the headers forbid it.
    undetermined: (passed ? browser === 'firefox' : outcome.kind !== 'pending') && blocking === 0,
  }[verdict];
  return isBorneOut ? null : `The verdict is ${verdict}, but ${told}.`;
}
