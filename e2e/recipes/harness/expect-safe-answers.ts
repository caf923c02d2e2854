import http from 'node:http';
import { expect } from '../fixtures';
import type { Ask } from './asks';

/**
 * Looks at the answers themselves, which a page does not see: nobody's origin is reflected but those that are allowed,
 * and a cache is told that the answer hangs on the origin.
 */
export async function expectSafeAnswers(
  api: string,
  asks: readonly Ask[],
  allowed: '*' | readonly string[],
  stranger: string,
): Promise<void> {
  for (const { path, init } of asks) {
    // Not all at once: small servers let few wait, and who is not let in tries again after a second.
    await Promise.all(
      [init, preflightOf(init)].flatMap((request) => [
        ...[stranger, 'null', `${stranger}.evil.example`].map((origin) => expectRefused(api + path, request, origin)),
        ...(allowed === '*' ? [] : allowed).map((origin) => expectAllowed(api + path, request, origin)),
      ]),
    );
  }
}

async function expectRefused(url: string, request: RequestInit, origin: string): Promise<void> {
  const value = (await answerTo(url, request, origin)).get('access-control-allow-origin');
  expect([origin, 'null'], `${request.method ?? 'GET'} ${url} for ${origin}`).not.toContain(value);
}

async function expectAllowed(url: string, request: RequestInit, origin: string): Promise<void> {
  const what = `${request.method ?? 'GET'} ${url}`;
  const answer = await answerTo(url, request, origin);
  expect(answer.get('access-control-allow-origin'), what).toBe(origin);
  if (request.method === 'OPTIONS') return; // No cache keeps it.
  expect(answer.get('vary')?.toLowerCase() ?? '', `Vary of ${what}`).toContain('origin');
}

/** On a connection of its own: some servers close theirs after an error. */
function answerTo(url: string, { method = 'GET', headers, body }: RequestInit, origin: string): Promise<Headers> {
  return new Promise((resolve, reject) => {
    const sent = http.request(url, {
      method,
      headers: { ...(headers as Record<string, string>), origin },
      agent: false,
    });
    sent.on('error', reject).on('response', (response) => {
      response.resume();
      resolve(new Headers(Object.entries(response.headersDistinct).map(([name, values]) => [name, String(values)])));
    });
    sent.end(typeof body === 'string' ? body : undefined);
  });
}

function preflightOf({ method = 'GET' }: RequestInit): RequestInit {
  return {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': method, 'access-control-request-headers': 'x-trace-id' },
  };
}
