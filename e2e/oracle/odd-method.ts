import http from 'node:http';
import type { Duplex } from 'node:stream';

/** What of a request is needed to answer it. */
export interface BareRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Node refuses methods that it does not know, `patch` in lower case among them. Null: it refused something else. */
export function readRefused(error: Error & { code?: string; rawPacket?: Buffer }): BareRequest | null {
  if (error.code !== 'HPE_INVALID_METHOD' || error.rawPacket === undefined) return null;
  const [requestLine = '', ...lines] = error.rawPacket.toString('latin1').split('\r\n\r\n')[0]?.split('\r\n') ?? [];
  const [method = '', url = ''] = requestLine.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { method, url, headers };
}

/** Answers on the bare connection, and closes it. */
export function answerRefused(socket: Duplex, status: number, lines: readonly string[], body: Buffer | string): void {
  const pairs: string[] = [];
  for (let at = 0; at < lines.length; at += 2) pairs.push(`${lines[at]}: ${lines[at + 1]}`);
  const head = [`HTTP/1.1 ${status} ${http.STATUS_CODES[status] ?? ''}`, ...pairs, 'Connection: close'];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.end(body);
}
