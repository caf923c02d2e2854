import type { Lab } from '../lab/lab';
import type { Answer, LabServer } from '../lab/server';

/** An endpoint and how it is asked. */
export interface Endpoint {
  readonly name: string;
  readonly url: (servers: Lab, path: string) => string;
  readonly init?: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly credentials?: 'include';
  };
}

const allowing = (...more: (readonly [string, string])[]): Answer => ({
  headers: [['access-control-allow-origin', '{origin}'], ...more],
});
const CREDENTIALS = ['access-control-allow-credentials', 'true'] as const;
const JSON_PUT = {
  method: 'PUT',
  headers: { 'content-type': 'application/json', 'x-tenant': 'a' },
  body: '{"a":1}',
} as const;
const PUT_ALLOWED = allowing(
  ['access-control-allow-methods', 'PUT'],
  ['access-control-allow-headers', 'content-type, x-tenant'],
);
const to = (location: string, answer: Answer, status: number): Answer => ({
  ...answer,
  status,
  headers: [...(answer.headers ?? []), ['location', location]],
});
const at = (server: keyof Lab, route: Parameters<LabServer['url']>[0]) => (servers: Lab, path: string) =>
  servers[server].url({ ...route, path });

/** What servers do right and wrong, each asked by pages of several origins. */
export const ENDPOINTS: readonly Endpoint[] = [
  { name: 'allows everyone', url: at('api', { actual: { headers: [['access-control-allow-origin', '*']] } }) },
  { name: 'has no CORS headers', url: at('api', { actual: {} }) },
  {
    name: 'allows one origin',
    url: ({ app, api }, path) => api.url({ path, actual: { headers: [['access-control-allow-origin', app.origin]] } }),
  },
  {
    name: 'answers a wildcard to credentials',
    url: at('api', { actual: { headers: [['access-control-allow-origin', '*'], CREDENTIALS] } }),
    init: { credentials: 'include' },
  },
  {
    name: 'allows credentials',
    url: at('api', { actual: allowing(CREDENTIALS, ['set-cookie', 'session=1']) }),
    init: { credentials: 'include' },
  },
  { name: 'fails with 500 without headers', url: at('api', { actual: { status: 500 } }) },
  { name: 'is not there, and says so to everyone', url: at('api', { actual: { ...allowing(), status: 404 } }) },
  { name: 'allows a preflighted PUT', url: at('api', { preflight: PUT_ALLOWED, actual: allowing() }), init: JSON_PUT },
  { name: 'asks a preflight for a login', url: at('api', { preflight: { status: 401 } }), init: JSON_PUT },
  {
    name: 'does not list a header',
    url: at('other', { preflight: allowing(['access-control-allow-headers', 'content-type']) }),
    init: { ...JSON_PUT, method: 'POST' },
  },
  {
    name: 'does not list the method',
    url: at('other', { preflight: allowing(['access-control-allow-methods', 'PUT, DELETE']) }),
    init: { method: 'PATCH' },
  },
  {
    name: 'redirects a preflight',
    url: ({ api }, path) => api.url({ path, preflight: to('/elsewhere', PUT_ALLOWED, 301) }),
    init: JSON_PUT,
  },
  {
    name: 'redirects to another origin that allows everyone who asks',
    url: ({ api, other }, path) =>
      api.url({ path, actual: to(other.url({ path, actual: allowing() }), allowing(), 302) }),
  },
  {
    name: 'redirects a PUT to another origin that knows no preflight',
    url: ({ api, other }, path) =>
      api.url({
        path,
        preflight: PUT_ALLOWED,
        actual: to(other.url({ path, preflight: { status: 405 } }), allowing(), 307),
      }),
    init: JSON_PUT,
  },
  {
    name: 'turns a POST into a GET',
    url: ({ api }, path) =>
      api.url({
        path,
        preflight: allowing(['access-control-allow-headers', 'content-type']),
        actual: to(api.url({ path, actual: allowing() }), allowing(), 303),
      }),
    init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  },
];
