import type { ReportedExchange } from '../browser/report';
import type { Received } from './plan';

/**
 * Whether the log has an answer's lines of `Access-Control-Allow-Origin` as several where Firefox counts several: DevTools
 * tells of them there, a moment after the end.
 */
export function hasCountedLines({ hops }: ReportedExchange, received: readonly Received[]): boolean {
  return received.every(({ hop, on, answer }) => {
    const counted = answer.headers.filter(([name]) => name === 'Access-Control-Allow-Origin');
    const logged = on === 'preflight' ? hops[hop]?.preflight?.response : hops[hop]?.response;
    const lines = logged?.headers.filter(({ name }) => name.toLowerCase() === 'access-control-allow-origin') ?? [];
    return counted.length < 2 || logged == null || lines.length > 1;
  });
}
