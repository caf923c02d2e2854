import { expect, type Page } from 'playwright/test';

/** What a page asks for, and what it is to get once CORS lets it. */
export interface Ask {
  readonly name: string;
  readonly path: string;
  readonly init: RequestInit;
  readonly status: number;
  /** Words that the body has to hold. */
  readonly says: readonly string[];
}

/** Every application in `apps/` takes this, and no other. */
export const PASSWORD = `Basic ${Buffer.from('ada:pass').toString('base64')}`;

const json = { 'content-type': 'application/json', 'x-request-source': 'checkout', 'x-trace-id': 'trace-7' };
const include: RequestInit = { credentials: 'include' };

export const WITHOUT_CREDENTIALS: readonly Ask[] = [
  { name: 'simple request', path: '/items', init: {}, status: 200, says: ['apple'] },
  {
    name: 'PUT with JSON and two own headers',
    path: '/items',
    init: { method: 'PUT', headers: json, body: '{"name":"pear"}' },
    status: 200,
    says: ['pear', 'checkout', 'trace-7'],
  },
  { name: '500 from an uncaught exception', path: '/boom', init: {}, status: 500, says: [] },
  { name: '404', path: '/nowhere', init: {}, status: 404, says: [] },
  { name: '401 from an auth check', path: '/private', init: {}, status: 401, says: [] },
  {
    name: '401 after a preflight',
    path: '/private',
    init: { method: 'PUT', headers: { 'x-trace-id': 'trace-8' } },
    status: 401,
    says: [],
  },
  {
    name: 'a password after a preflight',
    path: '/private',
    init: { headers: { authorization: PASSWORD } },
    status: 200,
    says: ['secret'],
  },
];

export const WITH_CREDENTIALS: readonly Ask[] = [
  { name: 'a cookie is set', path: '/login', init: include, status: 200, says: [] },
  { name: 'a cookie is sent', path: '/me', init: include, status: 200, says: ['ada'] },
];

export type Got = { readonly status: number; readonly body: string } | { readonly error: string };

/** Asks from the page, one after the other; what its code got. */
export function askAll(page: Page, api: string, asks: readonly Ask[]): Promise<Got[]> {
  const requests = asks.map(({ path, init }) => [`${api}${path}`, init] as const);
  return page.evaluate(async (all) => {
    const got: Got[] = [];
    for (const [url, init] of all) {
      const one = fetch(url, init).then(
        async (answer) => ({ status: answer.status, body: await answer.text() }),
        (error) => ({ error: String(error) }),
      );
      got.push(await one);
    }
    return got;
  }, requests);
}

/** Each has got what it is to get. */
export function expectGot(got: readonly Got[], asks: readonly Ask[], what: string): void {
  const wanted = asks.map(({ name, status, says }) => ({ name, status, missing: [], says }));
  const found = asks.map(({ name, says }, at) => {
    const one = got[at] ?? { error: 'not asked' };
    const missing = says.filter((word) => !('body' in one && one.body.includes(word)));
    return { name, ...('error' in one ? one : { status: one.status }), missing, says };
  });
  // One assertion for all of them, here and below: each takes as long as the request itself.
  expect(found, what).toEqual(wanted);
}

/** The browser has kept each answer from the page's code. */
export function expectErrors(got: readonly Got[], asks: readonly Ask[], what: string): void {
  expect(got, what).toHaveLength(asks.length);
  const readable = asks.flatMap(({ name }, at) => ('error' in (got[at] ?? {}) ? [] : { name, got: got[at] }));
  expect(readable, what).toEqual([]);
}
