import fc from 'fast-check';
import type { Header } from '../cors/headers';
import type { NetworkEvent, RequestStarted } from '../exchange/events';
import { EVERY_CLASS, PROTOTYPE_NAMES } from './odd-texts';

/*
 * Sequences of events such as no browser sends: malformed, reordered, repeated, missing. A few ids, URLs and values come
 * again and again, since only what meets can go wrong together.
 */

const URLS = [
  'https://app.example/',
  'https://api.example/items?token=s3cret#x',
  'http://localhost:3000/a',
  'https://user:pass@api.example/',
  'not a url',
  '',
  'data:text/html,<script>',
  'https://xn--a/',
  'ws://api.example/',
  ...EVERY_CLASS.map((sign) => `https://${sign}.example/${sign}?${sign}=${sign}#${sign}`),
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/src/panel/panel.html',
];
const ORIGINS = [
  'https://app.example',
  'null',
  'https://api.example',
  '',
  'garbage',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
];
const RESOURCE_TYPES = ['xmlhttprequest', 'font', 'image', 'script', 'ping', 'other', ...PROTOTYPE_NAMES];
const METHODS = ['GET', 'PUT', 'OPTIONS', 'post', '', "A'$(x)`|&%\n"];
const NAMES = [
  'Access-Control-Allow-Origin',
  'access-control-allow-credentials',
  'Access-Control-Allow-Methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'access-control-max-age',
  'Access-Control-Request-Method',
  'access-control-request-headers',
  'Location',
  'Vary',
  'Set-Cookie',
  'Cookie',
  'Date',
  'Sec-Fetch-Mode',
  'Sec-Fetch-Site',
  'User-Agent',
  'Content-Type',
];
const VALUES = [
  '*',
  'null',
  'true',
  'https://app.example',
  'https://api.example, https://b.example',
  'PUT, x-one,,"a, b',
  'cors',
  'no-cors',
  'cross-site',
  '7200',
  '-1',
  'GET',
  'OPTIONS',
  'Sat, 01 Jan 2026 00:00:00 GMT',
  'ftp://x/',
  '//user@evil.example/',
  '\u202e\u0000\u001b[31m',
  '`</script>|',
];
const ERRORS = ['net::ERR_FAILED', 'net::ERR_ABORTED', 'net::ERR_CACHE_MISS', 'net::ERR_CERT_DATE_INVALID', ''];

const text = (common: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );

const header: fc.Arbitrary<Header> = fc.record({ name: text(NAMES), value: text(VALUES) });
const headers = fc.array(header, { maxLength: 8 });
const status = fc.oneof(fc.constantFrom(200, 204, 301, 302, 307, 401, 404, 500, 304), fc.integer({ min: 0, max: 999 }));
const common = {
  requestId: fc.constantFrom('1', '2', '3', '4'),
  at: fc.oneof(
    { weight: 10, arbitrary: fc.integer({ min: 0, max: 50 }) },
    { weight: 10, arbitrary: fc.double({ min: 0, max: 8e15, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, -1e300, 1e300, Infinity, NaN) },
  ),
};
const tabId = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(-1, 1, 2) },
  { weight: 1, arbitrary: fc.constantFrom(-2, 0, 1.5, 2 ** 53, NaN) },
);

const started: fc.Arbitrary<RequestStarted> = fc.record({
  browser: fc.constantFrom('chromium', 'firefox'),
  type: fc.constant('request-started' as const),
  ...common,
  url: text(URLS),
  method: text(METHODS),
  tabId,
  frameId: fc.constantFrom(0, 7),
  documentId: fc.constantFrom(null, 'A', 'B'),
  origin: text(ORIGINS),
  resourceType: fc.constantFrom(...RESOURCE_TYPES),
});

/** One event, with these headers where it has any. */
function eventWith(lines: fc.Arbitrary<Header[]>): fc.Arbitrary<NetworkEvent> {
  return fc.oneof(
    started,
    fc.record({ type: fc.constant('request-sent' as const), ...common, headers: lines }),
    fc.record({
      type: fc.constant('response-received' as const),
      ...common,
      status,
      statusText: text(VALUES),
      httpVersion: fc.constantFrom(null, 'HTTP/1.1'),
      headers: lines,
    }),
    fc.record({ type: fc.constant('request-redirected' as const), ...common, to: text(URLS) }),
    fc.record({
      type: fc.constant('response-started' as const),
      ...common,
      status,
      statusText: text(VALUES),
      fromCache: fc.boolean(),
      headers: lines,
    }),
    fc.record({ type: fc.constant('request-completed' as const), ...common }),
    fc.record({ type: fc.constant('request-failed' as const), ...common, error: text(ERRORS) }),
  );
}

/** Up to `maxLength` events in no order. */
export function arbitraryEvents(maxLength: number): fc.Arbitrary<NetworkEvent[]> {
  return fc.array(eventWith(headers), { maxLength });
}

/** A request that is redirected again and again: up to the browser's limit of 20, and far beyond it. */
const redirectChain: fc.Arbitrary<NetworkEvent[]> = fc
  .tuple(started, fc.constantFrom(3, 19, 20, 21, 60, 120), headers, text(URLS))
  .map(([first, redirects, lines, to]) => {
    const { requestId, at } = first;
    const once: NetworkEvent[] = [
      first,
      { type: 'request-sent', requestId, at, headers: lines },
      { type: 'response-received', requestId, at, status: 307, statusText: '', httpVersion: null, headers: lines },
      { type: 'request-redirected', requestId, at, to },
    ];
    return Array.from({ length: redirects }, () => once).flat();
  });

/** What a preflight asks for where a page sets so many headers of its own. */
const MANY_NAMES = Array.from({ length: 2_000 }, (_, n) => `x-${n},`).join('');

/** One header of a megabyte or with thousands of names, or ten thousand headers. */
const hugeHeaders: fc.Arbitrary<Header[]> = fc
  .tuple(
    text(NAMES),
    fc.constantFrom('x', ',', 'a,', '\u00e9', '"', '\u202e', '`', 'https://a.example '),
    fc.constantFrom('long', 'names', 'many'),
  )
  .map(([name, unit, kind]) => {
    if (kind === 'long') return [{ name, value: unit.repeat(1_000_000 / unit.length) }];
    if (kind === 'many') {
      return Array.from({ length: 10_000 }, (_, n) => ({ name: n % 2 === 0 ? name : `x-${n}`, value: unit }));
    }
    return [
      { name: 'access-control-request-method', value: 'GET' },
      { name: 'access-control-request-headers', value: MANY_NAMES },
    ];
  });

/**
 * The same, and now and then what is too slow to be tried often: redirects without end (one in 500), and of 5,000 one
 * with an event whose headers are as many or as long as no server sends them.
 */
export function hostileEvents(maxLength: number): fc.Arbitrary<NetworkEvent[]> {
  const some = arbitraryEvents(maxLength);
  const withOne = (one: fc.Arbitrary<readonly NetworkEvent[]>) =>
    fc.tuple(some, one, some).map((parts) => parts.flat());
  return fc.oneof(
    { weight: 4989, arbitrary: some },
    { weight: 10, arbitrary: withOne(redirectChain) },
    { weight: 1, arbitrary: withOne(eventWith(hugeHeaders).map((event) => [event])) },
  );
}
