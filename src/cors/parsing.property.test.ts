import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAllowCredentials, checkAllowOrigin } from './cors-check';
import { isTrustworthyOrigin, originOf } from './origin';
import {
  checkHeaderNames,
  checkHeaderNamesReadable,
  checkMethod,
  checkMethodsReadable,
  checkNotRedirected,
} from './preflight-check';
import { checkRedirectScheme, checkRedirectUserinfo, isRefusedRedirect, redirectTarget } from './redirect-check';
import { passesResourcePolicy } from './resource-policy';
import { parseTokenList } from './token';

/** Any bytes, and what looks like a value. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc.constantFrom('*', 'null', 'true', 'GET, "a,b', '"\\', ',,', 'http://[', 'http://a:99999', '//', '\u0000'),
);
const headers = fc.array(
  fc.record({
    name: fc.constantFrom(
      'Access-Control-Allow-Origin',
      'access-control-allow-credentials',
      'Access-Control-Allow-Methods',
      'Access-Control-Allow-Headers',
      'Cross-Origin-Resource-Policy',
      'Location',
    ),
    value: text,
  }),
  { maxLength: 8 },
);
const mode = fc.constantFrom('include' as const, 'not-include' as const);

describe('any bytes in an answer', () => {
  it('never make a check throw', () => {
    fc.assert(
      fc.property(headers, text, mode, (list, value, credentials) => {
        checkAllowOrigin(list, value, credentials);
        checkAllowCredentials(list, credentials);
        checkNotRedirected(302, list);
        checkMethodsReadable(list);
        checkHeaderNamesReadable(list);
        checkMethod(list, value, credentials);
        checkHeaderNames(list, [value], credentials);
        passesResourcePolicy(list, value, value);
        isTrustworthyOrigin(value);
        originOf(value);
      }),
    );
  });

  it('never make a redirect throw', () => {
    fc.assert(
      fc.property(text, text, (from, location) => {
        const target = redirectTarget(from, 302, location);
        if (target === null) return;
        isRefusedRedirect(target);
        checkRedirectScheme(target);
        checkRedirectUserinfo(target, from, true);
      }),
    );
  });

  it('are tokens, or malformed, or nothing: no item of a list is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^",\\]*$/), { maxLength: 6 }), (items) => {
        const { tokens, malformed } = parseTokenList(items.join(','));
        const told = items.map((item) => item.replace(/^[\t ]+|[\t ]+$/g, '')).filter((item) => item !== '');
        expect([...tokens, ...malformed].sort()).toEqual(told.sort());
      }),
    );
  });
});
