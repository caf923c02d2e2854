import { describe, expect, it } from 'vitest';
import { accessControlRequestHeaders, corsUnsafeRequestHeaderNames } from './unsafe-request-headers';

const h = (name: string, value: string) => ({ name, value });
const long = '1'.repeat(128);
const eight = ['accept', 'accept-language', 'content-language', 'dpr', 'device-memory', 'downlink', 'rtt', 'width'];

describe('corsUnsafeRequestHeaderNames', () => {
  it.each([
    ['nothing', [], []],
    ['safelisted ones', [h('Accept', '*/*'), h('Content-Type', 'text/plain')], []],
    ['each name once, sorted', [h('X-B', '1'), h('x-a', '1'), h('x-b', '2')], ['x-a', 'x-b']],
    ['a value that is not safelisted', [h('Content-Type', 'application/json')], ['content-type']],
    ['1,024 bytes together', eight.map((name) => h(name, long)), []],
    [
      '1,025 bytes together',
      [...eight, 'ect'].map((name) => h(name, name === 'ect' ? '4g' : long)),
      [...eight, 'ect'].sort(),
    ],
  ])('%s', (_, headers, expected) => {
    expect(corsUnsafeRequestHeaderNames(headers)).toEqual(expected);
  });
});

describe('accessControlRequestHeaders', () => {
  it('lists names without spaces', () => {
    expect(accessControlRequestHeaders([h('X-B', '1'), h('Authorization', 'a'), h('Accept', '*/*')])).toBe(
      'authorization,x-b',
    );
  });

  it('leaves out what the browser writes itself', () => {
    expect(
      accessControlRequestHeaders([h('Cookie', 'a=1'), h('Sec-Fetch-Mode', 'cors'), h('Origin', 'null')]),
    ).toBeNull();
  });
});
