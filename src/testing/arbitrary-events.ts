import fc from 'fast-check';
import type { Header } from '../cors/headers';
import type { NetworkEvent } from '../exchange/events';

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
];
const ORIGINS = ['https://app.example', 'null', 'https://api.example', '', 'garbage'];
const METHODS = ['GET', 'PUT', 'OPTIONS', 'post', '', '__proto__', "A'$(x)`|&%\n"];
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
  '__proto__',
  'constructor',
  'toString',
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
const ERRORS = [
  'net::ERR_FAILED',
  'net::ERR_ABORTED',
  'net::ERR_CACHE_MISS',
  'net::ERR_CERT_DATE_INVALID',
  '',
  'toString',
];

const text = (common: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );

const header: fc.Arbitrary<Header> = fc.record({ name: text(NAMES), value: text(VALUES) });
const headers = fc.array(header, { maxLength: 8 });
const status = fc.oneof(fc.constantFrom(200, 204, 301, 302, 307, 401, 404, 500, 304), fc.integer({ min: 0, max: 999 }));
const common = {
  requestId: fc.constantFrom('1', '2', '3', '4'),
  at: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 8e15, noNaN: true })),
};
const tabId = fc.constantFrom(-1, 1, 2);

/** Up to `maxLength` events in no order. */
export function arbitraryEvents(maxLength: number): fc.Arbitrary<NetworkEvent[]> {
  const event: fc.Arbitrary<NetworkEvent> = fc.oneof(
    fc.record({
      type: fc.constant('request-started' as const),
      ...common,
      url: text(URLS),
      method: text(METHODS),
      tabId,
      frameId: fc.constantFrom(0, 7),
      documentId: fc.constantFrom(null, 'A', 'B'),
      origin: text(ORIGINS),
      resourceType: fc.constantFrom('xmlhttprequest', 'font', 'image', 'script', 'ping', 'other'),
    }),
    fc.record({ type: fc.constant('request-sent' as const), ...common, headers }),
    fc.record({
      type: fc.constant('response-received' as const),
      ...common,
      status,
      statusText: text(VALUES),
      httpVersion: fc.constantFrom(null, 'HTTP/1.1'),
      headers,
    }),
    fc.record({ type: fc.constant('request-redirected' as const), ...common, to: text(URLS) }),
    fc.record({
      type: fc.constant('response-started' as const),
      ...common,
      status,
      statusText: text(VALUES),
      fromCache: fc.boolean(),
      headers,
    }),
    fc.record({ type: fc.constant('request-completed' as const), ...common }),
    fc.record({ type: fc.constant('request-failed' as const), ...common, error: text(ERRORS) }),
  );
  return fc.array(event, { maxLength });
}
