import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange } from '../../exchange/exchange';
import type { LogEntry } from '../../messages';

/** An exchange with its judgement. */
export interface Entry extends LogEntry {
  /** Made when it is first asked for, and kept. */
  readonly diagnosis: Diagnosis;
}

export type Diagnose = (exchange: Exchange) => Diagnosis;

/** The entry of the log as the panel holds it. Thousands come at once, and few of them are looked at at once. */
export function toEntry({ exchange, shared }: LogEntry, diagnose: Diagnose): Entry {
  let diagnosis: Diagnosis | null = null;
  return {
    exchange,
    shared,
    get diagnosis() {
      diagnosis ??= diagnose(exchange);
      return diagnosis;
    },
  };
}
