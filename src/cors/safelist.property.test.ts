import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposedHeaderNames, hiddenHeaderNames } from './exposed-headers';
import { preflightReasons, reasonsOfPreflight } from './preflight-reasons';
import { isSafelistedName, isSafelistedRequestHeader } from './safelist';
import { accessControlRequestHeaders, corsUnsafeRequestHeaderNames } from './unsafe-request-headers';

/** Any bytes, as they come out of webRequest, and anything else too. */
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 }));
const name = fc.oneof(text, fc.constantFrom('accept', 'Content-Type', 'RANGE', 'dpr', 'x-a', 'cookie', '__proto__'));
const headers = fc.array(fc.record({ name, value: text }), { maxLength: 20 });

describe('any headers', () => {
  it('never make it throw', () => {
    fc.assert(
      fc.property(headers, text, fc.array(name), (list, method, names) => {
        corsUnsafeRequestHeaderNames(list);
        accessControlRequestHeaders(list);
        exposedHeaderNames(list);
        hiddenHeaderNames(list, 'include');
        preflightReasons(method, list);
        reasonsOfPreflight(method, names, list);
      }),
    );
  });

  it('a value that is safelisted has a name that is, and at most 128 bytes', () => {
    fc.assert(
      fc.property(name, text, (header, value) => {
        if (!isSafelistedRequestHeader(header, value)) return;
        expect(isSafelistedName(header.toLowerCase())).toBe(true);
        expect(value.length).toBeLessThanOrEqual(128);
      }),
    );
  });

  it('one header more never makes another one safe', () => {
    fc.assert(
      fc.property(headers, name, text, (list, added, value) => {
        const before = corsUnsafeRequestHeaderNames(list);
        expect(corsUnsafeRequestHeaderNames([...list, { name: added, value }])).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  it('a preflight always has a reason', () => {
    fc.assert(
      fc.property(text, fc.array(name), headers, (method, names, sent) => {
        expect(reasonsOfPreflight(method, names, sent)).not.toEqual([]);
      }),
    );
  });
});
