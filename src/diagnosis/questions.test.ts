import { describe, expect, it } from 'vitest';
import type { Header } from '../cors/headers';
import { type Answered, APP, type Asked, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';
import { questionsOf } from './questions';

const answered = (status: number, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: Object.entries(headers).map(([name, value]): Header => ({ name, value })),
});
const GET: Asked = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP };
const PUT: Asked = { ...GET, method: 'PUT', headerNames: ['x-a', 'x-b'] };
const own = { 'access-control-allow-origin': APP };
const unasked = answered(500);

function answers(asked: Asked, preflight: Answered, response: Answered): string[] {
  const exchange = ask(asked, { preflight, response });
  const diagnosis = diagnose(exchange, asked.credentials);
  return questionsOf(exchange, diagnosis).map(
    (question) =>
      `${question.id} ${question.state}${'missing' in question && question.missing.length > 0 ? ` ${question.missing}` : ''}`,
  );
}

describe('the five questions', () => {
  it('a simple request to a server without CORS', () => {
    expect(answers(GET, unasked, answered(200))).toEqual([
      'header missing',
      'match nothing',
      'preflight not-needed',
      'credentials none',
      'listed not-asked',
    ]);
  });

  it('another origin, and a preflight that is refused and lists one of the headers', () => {
    const preflight = answered(404, { ...own, 'access-control-allow-origin': `${APP}/` });
    preflight.headers satisfies readonly Header[];
    expect(
      answers(
        PUT,
        { ...preflight, headers: [...preflight.headers, { name: 'access-control-allow-headers', value: 'X-A' }] },
        unasked,
      ),
    ).toEqual(['header there', 'match differs', 'preflight refused', 'credentials none', 'listed missing PUT,x-b']);
  });

  it('credentials with a wildcard', () => {
    const star = answered(200, { 'access-control-allow-origin': '*' });
    expect(answers({ ...GET, credentials: 'include' }, unasked, star)).toEqual([
      'header there',
      'match any',
      'preflight not-needed',
      'credentials refused',
      'listed not-asked',
    ]);
  });

  it('a request that passes', () => {
    const lists = { 'access-control-allow-methods': 'PUT', 'access-control-allow-headers': 'x-a, x-b' };
    expect(answers(PUT, answered(204, { ...own, ...lists }), answered(200, own))).toEqual([
      'header there',
      'match exact',
      'preflight answered',
      'credentials none',
      'listed all',
    ]);
  });

  it('looks at the answer whose header is at fault', () => {
    const lists = { 'access-control-allow-methods': 'PUT', 'access-control-allow-headers': '*' };
    const exchange = ask(PUT, { preflight: answered(204, { ...own, ...lists }), response: answered(500) });
    expect(questionsOf(exchange, diagnose(exchange))[0]).toEqual({ id: 'header', state: 'missing', on: 'response' });
  });

  it('has none for a request that the page gave up', () => {
    const exchange = { ...ask(GET, { preflight: unasked, response: answered(200) }), passed: false };
    const canceled = { ...exchange, outcome: { kind: 'failed', error: 'net::ERR_ABORTED' } as const };
    expect(questionsOf(canceled, diagnose(canceled))).toEqual([]);
  });
});
