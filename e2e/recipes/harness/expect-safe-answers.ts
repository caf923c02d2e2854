import { expect } from '../fixtures';
import { answerTo } from './answer-to';
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
  const wrong: string[] = [];
  for (const { path, init } of asks) {
    // Not all at once: small servers let few wait, and who is not let in tries again after a second.
    const found = await Promise.all(
      [init, preflightOf(init)].flatMap((request) => [
        ...[stranger, 'null', `${stranger}.evil.example`].map((origin) => allowing(api + path, request, origin)),
        ...(allowed === '*' ? [] : allowed).map((origin) => refusing(api + path, request, origin)),
      ]),
    );
    wrong.push(...found.flat());
  }
  // One assertion: each takes as long as the request itself.
  expect(wrong).toEqual([]);
}

/** What is wrong, where nobody but others is to be allowed. */
async function allowing(url: string, request: RequestInit, origin: string): Promise<string[]> {
  const value = (await answerTo(url, request, origin)).get('access-control-allow-origin');
  return value === origin || value === 'null' ? [`${value} is allowed by ${nameOf(url, request)} for ${origin}`] : [];
}

/** What is wrong, where this origin is to be allowed. */
async function refusing(url: string, request: RequestInit, origin: string): Promise<string[]> {
  const answer = await answerTo(url, request, origin);
  const value = answer.get('access-control-allow-origin');
  const wrong = value === origin ? [] : [`${value} is allowed by ${nameOf(url, request)} instead of ${origin}`];
  // A preflight is kept by no cache.
  const isVarying = request.method === 'OPTIONS' || answer.get('vary')?.toLowerCase().includes('origin');
  return isVarying ? wrong : [...wrong, `Vary of ${nameOf(url, request)} is ${answer.get('vary')}`];
}

const nameOf = (url: string, { method = 'GET' }: RequestInit) => `${method} ${url}`;

function preflightOf({ method = 'GET' }: RequestInit): RequestInit {
  return {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': method, 'access-control-request-headers': 'x-trace-id' },
  };
}
