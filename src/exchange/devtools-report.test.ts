import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import { API, APP, ask } from '../testing/model-browser';
import { type DevToolsReport, nearest, withDevTools } from './devtools-report';

const open = { status: 200, headers: [{ name: 'access-control-allow-origin', value: '*' }] };
const exchange = {
  ...ask(
    { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: open, response: open },
  ),
  startedAt: 1000,
};
const report = (line: number, patch: Partial<DevToolsReport> = {}): DevToolsReport => ({
  url: API,
  method: 'GET',
  startedAt: 998.5,
  callSite: { url: `${APP}/app.js`, line, column: 5 },
  error: null,
  ...patch,
});

describe('the line of code', () => {
  it.each<[string, DevToolsReport[], number | null]>([
    ['the same URL, method and start', [report(8)], 8],
    ['a URL with a fragment', [report(8, { url: `${API}#x` })], 8],
    ['another URL', [report(8, { url: `${API}3` })], null],
    ['another method', [report(8, { method: 'PUT' })], null],
    ['a start of which the browser told late', [report(8, { startedAt: 800 })], 8],
    ['two lines of which it may have told late', [report(8, { startedAt: 800 }), report(9, { startedAt: 900 })], null],
    ['a near start beside one of which it may have told late', [report(9, { startedAt: 900 }), report(8)], 8],
    ['another time', [report(8, { startedAt: 700 })], null],
    ['a later time', [report(8, { startedAt: 1021 })], null],
    ['two reports of one line', [report(8), report(8)], 8],
    ['two reports of two lines: neither is sure', [report(8), report(9)], null],
  ])('%s', (_, reports, line) => {
    expect(withDevTools(exchange, nearest(reports, exchange), true).callSite?.line ?? null).toBe(line);
  });
});

describe('the redirect mode', () => {
  const [hop] = exchange.hops;
  const refused = {
    ...exchange,
    passed: false,
    hops: [{ ...hop, redirectedTo: `${APP}/elsewhere` }],
    outcome: { kind: 'failed', error: 'net::ERR_ABORTED' },
  } as const;

  it.each([
    ['DevTools has the redirect as passed', [report(8)], 'manual', 'opaque'],
    ['DevTools has it as failed', [report(8, { error: 'net::ERR_FAILED' })], 'error', 'not-cors'],
    ['DevTools has seen one of each', [report(8), report(8, { error: 'net::ERR_FAILED' })], null, 'undetermined'],
    ['DevTools was not there', [], null, 'undetermined'],
  ] as const)('%s', (_, reports, mode, verdict) => {
    const told = withDevTools(refused, reports, true);
    expect(told.redirectMode).toBe(mode);
    expect(diagnose(told).verdict).toBe(verdict);
  });

  it('is a failure that is not of CORS, in words', () => {
    const told = withDevTools(refused, [report(8, { error: 'net::ERR_FAILED' })], true);
    expect(diagnose(told).findings).toMatchObject([{ code: 'redirect-refused', severity: 'blocking' }]);
  });

  it('of a redirect that was followed is of no interest', () => {
    expect(withDevTools(exchange, [report(8)], true).redirectMode).toBeNull();
  });
});
