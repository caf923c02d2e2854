import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange/exchange';
import { type Answered, API, APP, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';

/** A request that is known to have completed, and of which nobody tells whether the page got the answer. */
function completed(response: Answered, part: Partial<Exchange> = {}): Exchange {
  const asked = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP } as const;
  const exchange = ask(asked, { preflight: response, response });
  return { ...exchange, browser: 'firefox', passed: false, outcome: { kind: 'completed' }, ...part };
}

const allowing = (origin: string, status = 200): Answered => ({
  status,
  headers: [
    { name: 'Access-Control-Allow-Origin', value: origin },
    { name: 'Location', value: `${API}/b` },
  ],
});

function withCookie(exchange: Exchange): Exchange {
  const [hop] = exchange.hops;
  return { ...exchange, hops: [{ ...hop, requestHeaders: [...hop.requestHeaders, { name: 'Cookie', value: 'a=b' }] }] };
}

describe('a completed request of which nobody tells whether the page got the answer', () => {
  it('is blocked where the headers allow it under no credentials mode', () => {
    const { verdict, findings } = diagnose(completed(allowing('https://other.example')));
    expect(verdict).toBe('blocked');
    expect(findings[0]).toMatchObject({ code: 'acao-mismatch', severity: 'blocking' });
  });

  it('hangs on the credentials where the headers allow it without them alone', () => {
    expect(diagnose(completed(allowing('*'))).verdict).toBe('undetermined');
    expect(diagnose(withCookie(completed(allowing('*')))).verdict).toBe('blocked');
  });

  it('is allowed where the headers allow it under both', () => {
    const headers = [...allowing(APP).headers, { name: 'Access-Control-Allow-Credentials', value: 'true' }];
    expect(diagnose(completed({ status: 200, headers })).verdict).toBe('allowed');
  });

  it('is left open where the page says to have it, and the headers forbid it', () => {
    const { verdict, summary } = diagnose(completed(allowing('https://other.example'), { passed: true }));
    expect(verdict).toBe('undetermined');
    expect(summary).toContain('although the headers do not allow it');
  });

  it('is left open where no answer was seen', () => {
    const exchange = completed(allowing(APP));
    const [hop] = exchange.hops;
    expect(diagnose({ ...exchange, hops: [{ ...hop, response: null }] }).verdict).toBe('undetermined');
  });

  it('is left open where it may have been no-cors', () => {
    expect(diagnose(completed(allowing('https://other.example'), { mode: 'unknown' })).verdict).toBe('undetermined');
  });

  it('hangs on the redirect mode where it is a redirect that leads nowhere, unless the headers forbid it', () => {
    const nowhere = (origin: string) => [
      { name: 'Access-Control-Allow-Origin', value: origin },
      { name: 'Access-Control-Allow-Credentials', value: 'true' },
    ];
    const verdictOn = (origin: string) => diagnose(completed({ status: 301, headers: nowhere(origin) })).verdict;
    expect(verdictOn(APP)).toBe('undetermined');
    expect(verdictOn('https://other.example')).toBe('blocked');
  });

  it.each([
    [null, 'undetermined'],
    ['manual', 'opaque'],
    ['error', 'not-cors'],
  ] as const)('hangs on the redirect mode where it is a redirect: %s, %s', (redirectMode, verdict) => {
    expect(diagnose(completed(allowing('*', 302), { redirectMode })).verdict).toBe(verdict);
  });
});
