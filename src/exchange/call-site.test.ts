import { describe, expect, it } from 'vitest';
import { API, APP, ask } from '../testing/model-browser';
import { type CallSiteReport, callSiteOf } from './call-site';

const bare = { status: 200, headers: [] };
const exchange = {
  ...ask(
    { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: bare, response: bare },
  ),
  startedAt: 1000,
};
const report = (line: number, patch: Partial<CallSiteReport> = {}): CallSiteReport => ({
  url: API,
  method: 'GET',
  startedAt: 998.5,
  callSite: { url: `${APP}/app.js`, line, column: 5 },
  ...patch,
});

describe('callSiteOf', () => {
  it.each<[string, CallSiteReport[], number | null]>([
    ['the same URL, method and start', [report(8)], 8],
    ['a URL with a fragment', [report(8, { url: `${API}#x` })], 8],
    ['another URL', [report(8, { url: `${API}3` })], null],
    ['another method', [report(8, { method: 'PUT' })], null],
    ['another time', [report(8, { startedAt: 900 })], null],
    ['two reports of one line', [report(8), report(8)], 8],
    ['two reports of two lines: neither is sure', [report(8), report(9)], null],
  ])('%s', (_, reports, line) => {
    expect(callSiteOf(exchange, reports)?.line ?? null).toBe(line);
  });
});
