import { describe, expect, it } from 'vitest';
import { preflightReasons, reasonsOfPreflight } from './preflight-reasons';

const h = (name: string, value: string) => ({ name, value });

/** What a browser adds to any request. */
const BROWSERS_OWN = [
  h('Accept', '*/*'),
  h('Accept-Encoding', 'gzip, deflate, br, zstd'),
  h('Accept-Language', 'en-US,en;q=0.9'),
  h('Cache-Control', 'no-cache'),
  h('Content-Length', '2'),
  h('Cookie', 'a=1'),
  h('If-None-Match', '"1"'),
  h('Origin', 'https://app.example'),
  h('Pragma', 'no-cache'),
  h('Referer', 'https://app.example/'),
  h('Sec-Fetch-Mode', 'cors'),
  h('sec-ch-ua', '"Chromium";v="156"'),
  h('Upgrade-Insecure-Requests', '1'),
  h('User-Agent', 'Mozilla/5.0'),
];

describe('why a sent request needs a preflight', () => {
  it('what the browser adds by itself is no reason', () => {
    expect(preflightReasons('GET', BROWSERS_OWN)).toEqual([]);
    expect(preflightReasons('GET', [h('Authorization', 'Basic YTpi')])).toEqual([]);
  });

  it('names the method, each header, and the value of Content-Type', () => {
    expect(
      preflightReasons('PUT', [...BROWSERS_OWN, h('X-A', '1'), h('Content-Type', 'application/json'), h('dpr', 'x')]),
    ).toEqual([
      { kind: 'method', method: 'PUT' },
      { kind: 'header', name: 'x-a' },
      { kind: 'content-type', name: 'content-type', value: 'application/json' },
      { kind: 'value', name: 'dpr', value: 'x' },
    ]);
  });

  it.each([
    ['POST', h('Content-Type', 'text/plain;charset=UTF-8')],
    ['POST', h('Content-Type', 'multipart/form-data; boundary=a')],
    ['GET', h('Range', 'bytes=0-')],
    ['HEAD', h('Save-Data', 'on')],
  ])('%s with %j needs none', (method, header) => {
    expect(preflightReasons(method, [header])).toEqual([]);
  });

  it('counts safelisted values together', () => {
    const long = '1'.repeat(128);
    const names = ['accept', 'accept-language', 'content-language', 'dpr', 'device-memory', 'downlink', 'rtt', 'width'];
    const headers = names.map((name) => h(name, long));
    expect(preflightReasons('GET', headers)).toEqual([]);
    expect(preflightReasons('GET', [...headers, h('viewport-width', '1')])).toEqual([
      { kind: 'total', names: [...names, 'viewport-width'].sort() },
    ]);
  });
});

describe('why a preflight was sent', () => {
  it('takes a safelisted name for a value that is not', () => {
    expect(reasonsOfPreflight('POST', ['accept', 'authorization', 'content-type'])).toEqual([
      { kind: 'value', name: 'accept', value: null },
      { kind: 'header', name: 'authorization' },
      { kind: 'content-type', name: 'content-type', value: null },
    ]);
  });

  it('has the values where the request was sent', () => {
    expect(reasonsOfPreflight('POST', ['content-type'], [h('Content-Type', 'application/json')])).toEqual([
      { kind: 'content-type', name: 'content-type', value: 'application/json' },
    ]);
  });

  it('takes a safelisted value for a share of too many bytes', () => {
    expect(reasonsOfPreflight('GET', ['accept'], [h('Accept', 'a')])).toEqual([{ kind: 'total', names: ['accept'] }]);
  });

  it('is the upload where nothing else explains it', () => {
    expect(reasonsOfPreflight('POST', [])).toEqual([{ kind: 'upload' }]);
    expect(reasonsOfPreflight('PATCH', [])).toEqual([{ kind: 'method', method: 'PATCH' }]);
  });
});
