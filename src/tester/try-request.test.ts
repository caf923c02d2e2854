import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Header, headerValue } from '../cors/headers';
import { diagnose } from '../diagnosis/diagnose';
import { type BrowserFamily, type Exchange, lastHop, type Response } from '../exchange/exchange';
import { answers, asked } from '../testing/arbitrary-answers';
import { type Answered, API, APP, ask as askModel } from '../testing/model-browser';
import type { Attempt } from './attempt';
import { tryRequest } from './try-request';
import type { Send, WireAnswer, WireRequest } from './wire';

const OTHER = 'https://other.example/v2';

const GET: Attempt = { url: API, origin: APP, method: 'GET', headers: [], body: null, credentials: 'not-include' };
const PUT: Attempt = {
  ...GET,
  method: 'PUT',
  headers: [
    { name: 'X-B', value: '1' },
    { name: 'Content-Type', value: 'application/json' },
  ],
  body: '{}',
};

const allowed: Answered = {
  status: 200,
  headers: [
    { name: 'access-control-allow-origin', value: '*' },
    { name: 'access-control-allow-methods', value: 'PUT, DELETE' },
    { name: 'access-control-allow-headers', value: 'content-type, x-b, authorization' },
  ],
};
const bare: Answered = { status: 500, headers: [] };
const redirect = (to: string, status = 302, from = allowed): Answered => ({
  status,
  headers: [...from.headers, { name: 'location', value: to }],
});

function responseOf({ status, headers }: Answered): Response {
  return { status, statusText: '', headers, judgedHeaders: null, fromCache: null, httpVersion: 'HTTP/1.1' };
}

/** As they would go out: the page's, and what a rule writes. */
function headersOf({ headers, browserHeaders }: WireRequest): Header[] {
  return [...headers, ...browserHeaders.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))];
}

type Server = (request: WireRequest) => Answered | { error: string } | { to: string };

/** Tries it with a server, and tells what went out. */
async function tried(
  attempt: Attempt,
  server: Server,
  browser: BrowserFamily = 'chromium',
): Promise<{ exchange: Exchange; sent: WireRequest[] }> {
  const sent: WireRequest[] = [];
  let now = 0;
  const send: Send = async (request): Promise<WireAnswer> => {
    sent.push(request);
    const answer = server(request);
    const about = { requestHeaders: headersOf(request), startedAt: ++now, endedAt: ++now };
    if ('to' in answer) return { kind: 'moved', ...about, to: answer.to };
    if ('error' in answer) return { kind: 'failed', ...about, error: answer.error };
    return { kind: 'answered', ...about, response: responseOf(answer), error: null };
  };
  return { exchange: await tryRequest(attempt, { id: 'tester-1', browser, send, now: () => ++now }), sent };
}

const brief = (sent: readonly WireRequest[]) => sent.map((request) => `${request.method} ${request.url}`);
const originOf = (request: WireRequest | undefined) => request && headerValue(headersOf(request), 'origin');
const verdictOf = (exchange: Exchange) => diagnose(exchange).verdict;

describe('tryRequest', () => {
  it('comes to what a browser comes to, whatever the answers', async () => {
    await fc.assert(
      fc.asyncProperty(asked, answers, async (page, server) => {
        const { exchange } = await tried(
          {
            url: API,
            origin: page.origin,
            method: page.method,
            headers: page.headerNames.map((name) => ({ name, value: '1' })),
            body: null,
            credentials: page.credentials,
          },
          ({ method }) => (method === 'OPTIONS' ? server.preflight : server.response),
        );
        const expected = askModel(page, server);
        const { verdict, findings } = diagnose(expected, page.credentials);
        const got = diagnose(exchange);
        expect(got.verdict).toBe(verdict);
        expect(got.credentials.mode).toBe(page.credentials);
        const wrong = (all: typeof findings) =>
          all.filter(({ severity }) => severity === 'blocking' || severity === 'next').map(({ code }) => code);
        expect(wrong(got.findings)).toEqual(wrong(findings));
      }),
    );
  });

  it('asks first what a browser asks first, without cookies', async () => {
    const { sent, exchange } = await tried({ ...PUT, credentials: 'include' }, () => bare);
    expect(brief(sent)).toEqual([`OPTIONS ${API}`]);
    expect(sent[0]).toMatchObject({ withCookies: false, headers: [], body: null });
    expect(headersOf(sent[0] as WireRequest)).toEqual(
      expect.arrayContaining([
        { name: 'origin', value: APP },
        { name: 'access-control-request-method', value: 'PUT' },
        { name: 'access-control-request-headers', value: 'content-type,x-b' },
      ]),
    );
    expect(lastHop(exchange)).toMatchObject({ sent: false, preflight: { response: { status: 500 } } });
    expect(diagnose(exchange)).toMatchObject({ verdict: 'blocked', credentials: { mode: 'include' } });
  });

  it('sends the request once the preflight has passed', async () => {
    const { sent, exchange } = await tried(PUT, () => allowed);
    expect(brief(sent)).toEqual([`OPTIONS ${API}`, `PUT ${API}`]);
    expect(sent[1]).toMatchObject({ headers: PUT.headers, body: '{}', withCookies: false });
    expect(verdictOf(exchange)).toBe('allowed');
  });

  it('asks no preflight of what needs none, nor of its own origin', async () => {
    expect(brief((await tried(GET, () => allowed)).sent)).toEqual([`GET ${API}`]);
    const home = await tried({ ...PUT, url: `${APP}/a` }, () => bare);
    expect(brief(home.sent)).toEqual([`PUT ${APP}/a`]);
    expect(home.sent[0]).toMatchObject({ withCookies: true });
    expect(verdictOf(home.exchange)).toBe('allowed');
    const get = await tried({ ...GET, url: `${APP}/a` }, () => bare);
    expect(get.sent[0]?.browserHeaders).toContainEqual({ name: 'origin', value: null });
  });

  it('asks first after a redirect as each browser does', async () => {
    const moves: Server = ({ url, method }) => (url === API && method !== 'OPTIONS' ? redirect(OTHER, 307) : allowed);
    const origins = async (browser: BrowserFamily) => (await tried(PUT, moves, browser)).sent.map(originOf);
    expect(await origins('chromium')).toEqual([APP, APP, 'null', 'null']);
    expect(await origins('firefox')).toEqual([APP, APP, APP, 'null']);

    const sees: Server = ({ url, method }) => (url === API && method !== 'OPTIONS' ? redirect(OTHER, 303) : allowed);
    const POST: Attempt = { ...PUT, method: 'POST', headers: [{ name: 'content-type', value: 'application/json' }] };
    const sent = async (browser: BrowserFamily) => brief((await tried(POST, sees, browser)).sent);
    expect(await sent('chromium')).toEqual([`OPTIONS ${API}`, `POST ${API}`, `GET ${OTHER}`]);
    expect(await sent('firefox')).toEqual([`OPTIONS ${API}`, `POST ${API}`, `OPTIONS ${OTHER}`, `GET ${OTHER}`]);
  });

  it('ends what is blocked in the words of the browser', async () => {
    const outcome = async (browser: BrowserFamily) => (await tried(GET, () => bare, browser)).exchange.outcome;
    expect(await outcome('chromium')).toEqual({ kind: 'failed', error: 'net::ERR_FAILED' });
    expect(await outcome('firefox')).toEqual({ kind: 'failed', error: 'NS_ERROR_DOM_BAD_URI' });
  });

  it('follows a redirect across origins as nobody', async () => {
    const { sent, exchange } = await tried(GET, ({ url }) => (url === API ? redirect(OTHER) : allowed));
    expect(brief(sent)).toEqual([`GET ${API}`, `GET ${OTHER}`]);
    expect(sent.map(originOf)).toEqual([APP, 'null']);
    expect(exchange.hops.map(({ origin }) => origin)).toEqual([APP, 'null']);
    expect(verdictOf(exchange)).toBe('allowed');
  });

  it('stops at a redirect that does not allow its origin', async () => {
    const { sent, exchange } = await tried(GET, () => redirect(OTHER, 302, bare));
    expect(brief(sent)).toEqual([`GET ${API}`]);
    expect(verdictOf(exchange)).toBe('blocked');
  });

  it('asks a preflight of each hop, and takes Authorization along to none of another origin', async () => {
    const attempt = { ...PUT, headers: [...PUT.headers, { name: 'Authorization', value: 'Bearer a' }] };
    const { sent } = await tried(attempt, ({ url, method }) =>
      url === API && method === 'PUT' ? redirect(OTHER, 307) : allowed,
    );
    expect(brief(sent)).toEqual([`OPTIONS ${API}`, `PUT ${API}`, `OPTIONS ${OTHER}`, `PUT ${OTHER}`]);
    const names = sent.map((request) => headerValue(headersOf(request), 'access-control-request-headers'));
    expect(names).toEqual(['authorization,content-type,x-b', null, 'content-type,x-b', null]);
    expect(sent[3]).toMatchObject({ body: '{}' });
  });

  it.each([
    ['POST', 302, 'GET', null],
    ['PUT', 302, 'PUT', '{}'],
    ['PUT', 303, 'GET', null],
    ['POST', 307, 'POST', '{}'],
  ])('turns %s at a %i into %s', async (method, status, next, body) => {
    const { sent } = await tried({ ...PUT, method }, (request) =>
      request.url === API && request.method === method ? redirect('/next', status) : allowed,
    );
    const last = sent.at(-1);
    expect(last).toMatchObject({ method: next, body });
    expect(last?.headers.map(({ name }) => name)).toEqual(body === null ? ['X-B'] : ['X-B', 'Content-Type']);
  });

  it('has enough of redirects that never end', async () => {
    const { sent, exchange } = await tried(GET, ({ url }) => redirect(`${url}/x`));
    expect(sent).toHaveLength(20);
    expect(diagnose(exchange)).toMatchObject({ verdict: 'not-cors' });
  });

  it('asks the URL that the browser moves to by itself', async () => {
    const plain = API.replace('https:', 'http:');
    const upgrade: Server = ({ url }) => (url === plain ? { to: API } : allowed);
    const { sent, exchange } = await tried({ ...GET, url: plain }, upgrade);
    expect(brief(sent)).toEqual([`GET ${plain}`, `GET ${API}`]);
    expect(exchange.hops.map(({ internal, origin }) => [internal, origin])).toEqual([
      [true, APP],
      [false, 'null'],
    ]);
    expect(verdictOf(exchange)).toBe('allowed');

    const put = await tried({ ...PUT, url: plain }, upgrade);
    expect(brief(put.sent)).toEqual([`OPTIONS ${plain}`]);
    const { verdict, findings } = diagnose(put.exchange);
    expect([verdict, findings[0]?.browserError.chromium]).toEqual(['blocked', 'PreflightDisallowedRedirect']);
  });

  it.each(['GET', 'PUT'])('says that the network failed, of a %s', async (method) => {
    const { exchange } = await tried({ ...PUT, method }, () => ({ error: 'net::ERR_CONNECTION_REFUSED' }));
    expect(diagnose(exchange)).toMatchObject({ verdict: 'not-cors', findings: [{ code: 'network-refused' }] });
  });

  it('is not done where nothing could be sent', async () => {
    const send = () => Promise.reject(new Error('stopped'));
    await expect(tryRequest(GET, { id: 'tester-1', browser: 'chromium', send, now: () => 0 })).rejects.toThrow(
      'stopped',
    );
  });
});
