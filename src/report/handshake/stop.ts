import type { Diagnosis } from '../../diagnosis/diagnosis';
import { type Exchange, lastHop } from '../../exchange/exchange';
import { short } from '../../words/diagnosis';
import { reportWords } from '../../words/report';

const words = reportWords.handshake;

/** The exact place where the browser, or the network, stopped an exchange. */
export interface Stop {
  readonly hop: number;
  readonly on: 'preflight' | 'response' | 'network';
  readonly reason: string;
}

/** Where an exchange was stopped, or null: it was not. */
export function stopOf(exchange: Exchange, { verdict, findings }: Diagnosis): Stop | null {
  const blocking = findings.find(({ severity }) => severity === 'blocking');
  if (blocking !== undefined) {
    const more = findings.filter(({ severity }) => severity === 'next').length;
    const fault = short[blocking.code];
    const reason = more === 0 ? fault : `${fault}, ${words.moreFaults(more)}`;
    const answered = exchange.hops[blocking.hop]?.response != null;
    const on = answered && blocking.on === 'network' ? 'response' : blocking.on === 'request' ? 'network' : blocking.on;
    const where = verdict === 'not-cors' && on === 'network' ? words.endsHere : words.stopsHere;
    return { hop: blocking.hop, on, reason: `${where}: ${reason}` };
  }
  if (verdict !== 'undetermined' || exchange.passed || exchange.outcome.kind !== 'failed') return null;
  const { response, preflight, sent } = lastHop(exchange);
  const on = response !== null ? 'response' : !sent && preflight?.response != null ? 'preflight' : 'network';
  return { hop: exchange.hops.length - 1, on, reason: words.stopsUnknown };
}
