import { describe, expect, it } from 'vitest';
import type { Header } from '../cors/headers';
import type { Exchange } from '../exchange/exchange';
import { type Answered, APP, ask } from '../testing/model-browser';
import { readRecording, replay } from '../testing/recordings';
import { diagnose } from './diagnose';
import { MOST_FAULTS } from './findings';

const answered = (status: number, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: Object.entries(headers).map(([name, value]): Header => ({ name, value })),
});
const acao = (value: string) => ({ 'access-control-allow-origin': value });
const get = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP } as const;
const put = { ...get, method: 'PUT', headerNames: ['x-a', 'x-b'] } as const;
const unasked = answered(500);

const faults = (exchange: Exchange) =>
  diagnose(exchange)
    .findings.filter(({ severity }) => severity === 'blocking' || severity === 'next')
    .map(({ severity, on, code }) => `${severity} ${on} ${code}`);
const codes = (exchange: Exchange) => diagnose(exchange).findings.map(({ code }) => code);

describe('everything that is wrong is found at once', () => {
  const exchange = ask(put, {
    preflight: answered(404, { ...acao(`${APP}/`), 'access-control-allow-headers': 'X-B' }),
    response: unasked,
  });

  it('of the thousands of headers that a hostile page sets, the first are findings, and the fix lists all', () => {
    const headerNames = Array.from({ length: 1000 }, (_, n) => `x-${n}`);
    const many = ask({ ...put, headerNames }, { preflight: answered(200, acao('*')), response: unasked });
    const { findings, fix } = diagnose(many);
    expect(findings.length).toBeLessThan(2 * MOST_FAULTS);
    const listed = fix?.changes.find(({ name }) => name === 'access-control-allow-headers')?.value;
    expect(new Set(listed?.split(', '))).toEqual(new Set(headerNames));
  });

  it('each fault of the answer is a finding of its own, in the order of the browser', () => {
    expect(faults(exchange)).toEqual([
      'blocking preflight acao-mismatch',
      'next preflight preflight-status',
      'next preflight method-not-allowed',
      'next preflight header-not-allowed',
    ]);
  });

  it('names what the browser says, and the value that mends it', () => {
    const [origin, , method, header] = diagnose(exchange).findings;
    expect(origin).toMatchObject({
      browserError: { chromium: 'PreflightAllowOriginMismatch', firefox: 'CORSAllowOriginNotMatchingOrigin' },
      actual: `${APP}/`,
      expected: APP,
    });
    expect(method).toMatchObject({ header: 'access-control-allow-methods', actual: null, expected: 'PUT' });
    expect(header).toMatchObject({ actual: 'X-B', expected: 'X-B, x-a' });
  });

  it('says it in a sentence', () => {
    expect(diagnose(exchange).summary).toBe(
      `The answer to the preflight (OPTIONS) is 404 and allows the origin "${APP}/", but the request came from "${APP}", ` +
        'so the browser never sent the PUT (3 more faults follow).',
    );
  });

  it('keeps each step: passed, failed, not reached', () => {
    expect(diagnose(exchange).steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'preflight-needed passed',
      'preflight-not-redirected passed',
      'preflight-origin failed',
      'preflight-status not-reached',
      'preflight-methods not-reached',
      'preflight-headers not-reached',
      'preflight-method not-reached',
      'preflight-header not-reached',
      'preflight-header not-reached',
      'response-origin not-reached',
      'credentials assumed',
    ]);
  });
});

describe('the fix', () => {
  const changes = (exchange: Exchange) =>
    diagnose(exchange).fix?.changes.map(({ on, action, name, value }) => [on, name ?? action, value].join(' '));

  it('changes no more than this request needs, and keeps what was listed', () => {
    const preflight = answered(200, {
      ...acao('*'),
      'access-control-allow-methods': 'PUT, DELETE',
      'access-control-allow-headers': 'x-z',
    });
    const exchange = ask(put, { preflight, response: answered(200, acao('*')) });
    const known: Exchange = { ...exchange, resourceType: 'font' };
    expect(changes(known)).toEqual([
      'preflight access-control-allow-headers x-z, x-a, x-b',
      `response access-control-allow-origin ${APP}`,
      'response vary Origin',
    ]);
  });

  it('takes the answer that never came for bare, and says so', () => {
    const { fix } = diagnose(ask(put, { preflight: answered(404), response: unasked }));
    expect(fix?.assumes[0]).toBe('The PUT was never sent, so its answer is taken to have no CORS headers yet.');
  });

  it('adds Origin to what Vary has', () => {
    const exchange = ask(get, { preflight: unasked, response: answered(200, { vary: 'Accept-Encoding' }) });
    expect(changes(exchange)).toContain('response vary Accept-Encoding, Origin');
  });

  it('never allows the origin null after a redirect', () => {
    const [exchange] = replay(readRecording('redirect-across-origins-blocked').events);
    if (exchange === undefined) throw new Error('The recording holds no exchange.');
    const { fix, findings } = diagnose(exchange);
    expect(fix).toBeNull();
    expect(findings[0]?.message).toContain('call http://127.0.0.1:4003/');
  });

  it('lets a sandboxed page in by *, since null could be anybody', () => {
    const [exchange] = replay(readRecording('sandboxed-frame').events);
    if (exchange === undefined) throw new Error('The recording holds no exchange.');
    expect(changes(exchange)).toContain('preflight access-control-allow-origin *');
  });
});

describe('credentials', () => {
  const mode = (exchange: Exchange) => diagnose(exchange).credentials.mode;
  it.each([
    ['blocked by *', 'include', acao('*'), 'include'],
    ['passed by *', 'not-include', acao('*'), 'not-include'],
    ['blocked although the origin is right', 'include', acao(APP), 'include'],
    ['passed without Access-Control-Allow-Credentials', 'not-include', acao(APP), 'not-include'],
    ['blocked without any header', 'include', {}, 'unknown'],
    ['passed with all headers', 'include', { ...acao(APP), 'access-control-allow-credentials': 'true' }, 'unknown'],
  ] as const)('%s', (_, credentials, headers, inferred) => {
    expect(mode(ask({ ...get, credentials }, { preflight: unasked, response: answered(200, headers) }))).toBe(inferred);
  });

  it('says when they stay unknown and the fix would differ', () => {
    const exchange = ask(get, { preflight: unasked, response: answered(200) });
    expect(codes(exchange)).toContain('credentials-unknown');
  });
});

describe('what does not block', () => {
  it('tells the hidden status, that OPTIONS is not handled, and that the server ran the request', () => {
    expect(codes(ask(put, { preflight: answered(404), response: unasked }))).toEqual(
      expect.arrayContaining(['status-hidden', 'preflight-unhandled']),
    );
    const hidden = ask(get, { preflight: unasked, response: answered(500) });
    expect(codes(hidden)).toEqual(expect.arrayContaining(['status-hidden', 'request-reached-server']));
    expect(diagnose(hidden).hiddenStatus).toBe(500);
  });

  it('warns of a missing Vary, of Authorization under *, and of a method in other case', () => {
    const allowed = ask(
      { ...get, method: 'PUT', headerNames: ['authorization'] },
      {
        preflight: answered(204, {
          ...acao(APP),
          'access-control-allow-methods': '*',
          'access-control-allow-headers': '*',
        }),
        response: answered(200, acao(APP)),
      },
    );
    expect(diagnose(allowed).verdict).toBe('allowed');
    expect(codes(allowed)).toEqual(['wildcard-covers-authorization', 'max-age-missing', 'vary-origin-missing']);
    const patch = ask(
      { ...get, method: 'patch' },
      { preflight: answered(204, { ...acao(APP), 'access-control-allow-methods': 'PATCH' }), response: unasked },
    );
    expect(codes(patch)).toEqual(expect.arrayContaining(['method-not-allowed', 'acam-case']));
  });

  it('tells what a page cannot read, and how long a preflight is remembered', () => {
    const allow = { ...acao('*'), 'access-control-allow-methods': 'PUT' };
    const response = answered(200, {
      ...acao('*'),
      'X-Total': '9',
      ETag: '"1"',
      Date: 'now',
      'Content-Type': 'text/plain',
    });
    const exposed = answered(200, { ...acao('*'), 'X-Total': '9', 'access-control-expose-headers': 'x-total' });
    const asked = { ...get, method: 'PUT' };
    const capped = ask(asked, { preflight: answered(204, { ...allow, 'access-control-max-age': '86400' }), response });
    expect(codes(capped)).toEqual(['max-age-capped', 'header-not-exposed']);
    expect(diagnose(capped).findings[1]).toMatchObject({ actual: null, expected: 'x-total, etag' });
    const fine = { preflight: answered(204, { ...allow, 'access-control-max-age': '600' }), response: exposed };
    expect(codes(ask(asked, fine))).toEqual([]);
  });

  it('tells an answer that came out of the HTTP cache, and does not claim that the server was asked', () => {
    const [exchange] = replay(readRecording('cached-without-cors').events);
    if (exchange === undefined) throw new Error('The recording holds no exchange.');
    expect(codes(exchange)).toEqual(['acao-missing', 'cached-without-cors', 'credentials-unknown']);
    expect(diagnose(exchange).summary).toContain('the server was not asked');
  });

  it('tells a preflight that came from the cache', () => {
    const second = replay(readRecording('preflight-from-cache').events)[1];
    expect(second && codes(second)).toContain('preflight-from-cache');
  });
});

describe('what is not CORS', () => {
  const failed = (error: string): Exchange => {
    const exchange = ask(get, { preflight: unasked, response: unasked });
    const [hop] = exchange.hops;
    return { ...exchange, hops: [{ ...hop, response: null }], outcome: { kind: 'failed', error } };
  };
  it.each([
    ['net::ERR_CONNECTION_REFUSED', 'network-refused'],
    ['net::ERR_NAME_NOT_RESOLVED', 'network-dns'],
    ['net::ERR_EMPTY_RESPONSE', 'network-reset'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'network-timeout'],
    ['The certificate is not trusted because it is self-signed.', 'certificate-invalid'],
    ['Dem Zertifikat wird nicht vertraut, weil es vom Aussteller selbst signiert wurde.', 'certificate-invalid'],
    ['SSL received a record that exceeded the maximum permissible length.', 'network-other'],
    ['net::ERR_INTERNET_DISCONNECTED', 'network-offline'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-invalid'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'blocked-by-client'],
    ['net::ERR_BLOCKED_BY_RESPONSE', 'blocked-by-corp'],
    ['net::ERR_BLOCKED_BY_ORB', 'blocked-by-orb'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'network-other'],
    ['net::ERR_HTTP2_PROTOCOL_ERROR', 'network-other'],
    ['constructor', 'network-other'],
  ])('%s', (error, code) => {
    const { verdict, findings, summary } = diagnose(failed(error));
    expect(verdict).toBe('not-cors');
    expect(findings).toMatchObject([{ code, actual: error, severity: 'blocking' }]);
    expect(summary).toMatch(/^Not CORS: /);
  });

  it('knows Local Network Access by its own word, and by its silence about a preflight', () => {
    expect(faults(failed('net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS'))).toEqual([
      'blocking network lna-permission-denied',
    ]);
    const exchange = ask(put, { preflight: unasked, response: unasked });
    const [hop] = exchange.hops;
    if (hop.preflight === null) throw new Error('A PUT has a preflight.');
    const preflight = { ...hop.preflight, response: null, error: 'net::ERR_FAILED' };
    const silent: Exchange = { ...exchange, hops: [{ ...hop, preflight }] };
    expect(faults(silent)).toEqual(['blocking network lna-permission-denied']);
    expect(faults({ ...silent, origin: 'http://app.example' })).toEqual(['blocking network lna-insecure-context']);
    expect(diagnose(silent).fix).toBeNull();
    expect(codes(silent)).toEqual(['lna-permission-denied']);
  });

  it('leaves open what the browser does not tell', () => {
    expect(diagnose(failed('net::ERR_FAILED')).verdict).toBe('undetermined');
  });
});
