import { describe, expect, it } from 'vitest';
import { isSafelistedName, isSafelistedRequestHeader } from './safelist';

describe('isSafelistedRequestHeader', () => {
  it.each([
    ['Accept', 'application/json', true],
    ['accept', 'image/*;q=0.8', true],
    ['accept', '', true],
    ['accept', 'a\tb', true],
    ['accept', 'caf\xe9', true],
    ['accept', 'a{b', false],
    ['accept', 'a\x7f', false],
    ['accept', 'q'.repeat(128), true],
    ['accept', 'q'.repeat(129), false],
    ['accept-language', 'de-CH, de;q=0.9, *;q=0.1', true],
    ['accept-language', 'de_CH', false],
    ['accept-language', 'd\xe9', false],
    ['content-language', 'en, mi', true],
    ['content-language', 'en\tmi', false],
    ['content-type', 'Multipart/Form-Data; boundary=x', true],
    ['content-type', '\ttext/plain\t;charset=utf-8', true],
    ['content-type', 'application/x-www-form-urlencoded', true],
    ['content-type', 'application/json', false],
    ['content-type', 'text/plain, application/json', false],
    ['content-type', 'text/plain; charset="utf-8"', false],
    ['content-type', '', false],
    ['content-type', ';text/plain', false],
    ['range', 'bytes=0-0', true],
    ['range', 'bytes=-5', false],
    ['x-a', '', false],
    ['authorization', 'Bearer a', false],
    ['cache-control', 'no-cache', false],
    ['constructor', '1', false],
  ])('%s: %j is %s', (name, value, expected) => {
    expect(isSafelistedRequestHeader(name, value)).toBe(expected);
  });
});

describe('client hints, which Chromium lets pass', () => {
  it.each([
    ['Save-Data', 'On', true],
    ['save-data', 'off', false],
    ['dpr', '2', true],
    ['dpr', '2.625', true],
    ['dpr', '2,5', false],
    ['device-memory', '0.5', true],
    ['downlink', '10', true],
    ['downlink', '-10', false],
    ['rtt', '150', true],
    ['rtt', '150.5', false],
    ['ect', 'slow-2g', true],
    ['ect', '5g', false],
    ['width', '800', true],
    ['viewport-width', '800px', false],
    ['sec-ch-ua-mobile', '?0', true],
    ['sec-ch-ua-bitness', '"{64}"', true],
    ['sec-ch-ua-new', '"1"', false],
    ['sec-ch-ua', '"'.repeat(129), false],
  ])('%s: %j is %s', (name, value, expected) => {
    expect(isSafelistedRequestHeader(name, value)).toBe(expected);
  });
});

describe('isSafelistedName', () => {
  it.each([
    ['content-type', true],
    ['ect', true],
    ['sec-ch-ua', true],
    ['x-a', false],
  ])('%s: %s', (name, expected) => {
    expect(isSafelistedName(name)).toBe(expected);
  });
});
