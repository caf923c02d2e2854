import { describe, expect, it } from 'vitest';
import type { Exchange } from '../exchange/exchange';
import { API, APP, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';

function redirectedTo(location: string): Exchange {
  const headers = [
    { name: 'Access-Control-Allow-Origin', value: '*' },
    { name: 'Location', value: location },
  ];
  const answer = { status: 302, headers };
  const asked = { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP } as const;
  return { ...ask(asked, { preflight: answer, response: answer }), passed: false };
}

/** Both modes look so to webRequest. */
function refused(): Exchange {
  const exchange = redirectedTo(`${API}/b`);
  const hops: Exchange['hops'] = [{ ...exchange.hops[0], redirectedTo: `${API}/b` }];
  return { ...exchange, hops, outcome: { kind: 'failed', error: 'net::ERR_ABORTED' } };
}

describe('a redirect that was not followed', () => {
  it.each([
    ['cors', null, 'undetermined'],
    ['cors', 'manual', 'opaque'],
    ['cors', 'error', 'not-cors'],
    ['no-cors', null, 'not-cors'],
    ['no-cors', 'manual', 'not-cors'],
    ['no-cors', 'error', 'not-cors'],
  ] as const)('mode %s, redirect %s: %s', (mode, redirectMode, verdict) => {
    expect(diagnose({ ...refused(), mode, redirectMode }).verdict).toBe(verdict);
  });

  it('says why without CORS none but `follow` works', () => {
    const [found] = diagnose({ ...refused(), mode: 'no-cors' }).findings;
    expect(found?.code).toBe('redirect-refused');
    expect(found?.message).toContain("mode: 'no-cors' works with redirect: 'follow' only");
  });

  it.each([
    ['net::ERR_FAILED', 'ftp://localhost/x'],
    ['net::ERR_ABORTED', 'http://user:secret@api.example/'],
  ])('without CORS ends in %s where it leads to %s, and says so', (error, location) => {
    const exchange: Exchange = { ...redirectedTo(location), mode: 'no-cors', outcome: { kind: 'failed', error } };
    const hops: Exchange['hops'] = [
      { ...exchange.hops[0], redirectedTo: error === 'net::ERR_ABORTED' ? location : null },
    ];
    const { verdict, findings } = diagnose({ ...exchange, hops });
    expect(verdict).toBe('not-cors');
    expect(findings[0]?.message).toContain('redirects to a URL that the browser does not go to');
  });

  it('is none that the page asked not to follow, where one before it was followed: the page canceled it', () => {
    const [hop] = refused().hops;
    const { verdict, findings } = diagnose({ ...refused(), hops: [hop, hop] });
    expect(verdict).toBe('canceled');
    expect(findings.map(({ code }) => code)).not.toContain('redirect-not-followed');
  });

  it('without CORS leads to where none goes, after one that was followed as well', () => {
    const [hop] = refused().hops;
    const location = 'http://user:secret@api.example/';
    const [last] = redirectedTo(location).hops;
    const hops: Exchange['hops'] = [hop, { ...last, redirectedTo: location }];
    const { verdict, findings } = diagnose({ ...refused(), mode: 'no-cors', hops });
    expect(verdict).toBe('not-cors');
    expect(findings[0]?.code).toBe('redirect-refused');
  });

  it('is one too many, where so many were followed before it', () => {
    const [hop] = refused().hops;
    const loop = diagnose({ ...refused(), hops: [hop, ...Array.from({ length: 19 }, () => hop)] });
    expect(loop.verdict).toBe('not-cors');
    expect(loop.findings[0]?.message).toContain('redirects again and again');
  });

  it('was the browser itself, where nothing was sent', () => {
    const exchange = redirectedTo(API);
    const [hop] = exchange.hops;
    const internal = { ...hop, sent: false, response: null, internal: true, redirectedTo: API };
    const { findings, verdict } = diagnose({ ...exchange, passed: true, hops: [internal, { ...hop, response: null }] });
    expect(verdict).toBe('allowed');
    expect(findings).toMatchObject([{ code: 'internal-redirect', hop: 0, actual: API }]);
  });

  it('is no reason for a block where the browser refuses its scheme in another error: credentials are', () => {
    const outcome = { kind: 'failed', error: 'net::ERR_FAILED' } as const;
    const { credentials, findings } = diagnose({ ...redirectedTo('data:text/plain,x'), outcome });
    expect(credentials.mode).toBe('include');
    expect(findings.map(({ code }) => code).slice(0, 2)).toEqual(['acao-wildcard-with-credentials', 'acac-not-true']);
    expect(diagnose({ ...redirectedTo('ftp://api.example/'), outcome }).credentials.mode).toBe('unknown');
  });

  it('is refused before the browser looks at its scheme', () => {
    const exchange: Exchange = { ...redirectedTo('app:open'), outcome: { kind: 'failed', error: 'net::ERR_FAILED' } };
    const told = (redirectMode: Exchange['redirectMode']) => {
      const { verdict, findings } = diagnose({ ...exchange, redirectMode });
      return `${verdict} ${findings[0]?.code}`;
    };
    expect(told(null)).toBe('blocked scheme-not-cors');
    expect(told('error')).toBe('not-cors redirect-refused');
  });
});
