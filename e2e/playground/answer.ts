import type { IncomingMessage, ServerResponse } from 'node:http';

/** One header line; two lines of one name are two entries. */
export type HeaderLine = readonly [name: string, value: string];

/** What a server does with a request. */
export type Answer =
  | {
      readonly kind: 'complete';
      readonly status: number;
      readonly headers: readonly HeaderLine[];
      readonly body: string;
    }
  /** Sends the headers and a first chunk, then keeps the answer open. */
  | {
      readonly kind: 'stream';
      readonly status: number;
      readonly headers: readonly HeaderLine[];
      readonly chunk: string;
    }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Closes the connection instead of answering. */
  | { readonly kind: 'drop' };

export function answer(status: number, headers: readonly HeaderLine[] = [], body = ''): Answer {
  return { kind: 'complete', status, headers, body };
}

/** A JSON answer, as an API gives it. */
export function json(status: number, headers: readonly HeaderLine[] = []): Answer {
  const body = status < 400 ? { ok: true } : { error: 'See the status' };
  return answer(status, [['content-type', 'application/json'], ...headers], JSON.stringify(body));
}

export function redirect(location: string, headers: readonly HeaderLine[] = []): Answer {
  return answer(302, [['location', location], ...headers]);
}

export const vary: HeaderLine = ['vary', 'Origin'];

export function allowOrigin(value: string): HeaderLine {
  return ['access-control-allow-origin', value];
}

export function allowCredentials(value = 'true'): HeaderLine {
  return ['access-control-allow-credentials', value];
}

export function allowMethods(value: string): HeaderLine {
  return ['access-control-allow-methods', value];
}

export function allowHeaders(value: string): HeaderLine {
  return ['access-control-allow-headers', value];
}

/** Does to the request what `given` says. Header values go out as they are. */
export function sendAnswer(given: Answer, request: IncomingMessage, response: ServerResponse): void {
  switch (given.kind) {
    case 'complete':
      response.writeHead(given.status, given.headers.flat());
      response.end(given.body);
      return;
    case 'stream':
      response.writeHead(given.status, given.headers.flat());
      response.write(given.chunk);
      return;
    case 'drop':
      request.socket.destroy();
      return;
    case 'hang':
      return;
  }
}
