import { describe, expect, it } from 'vitest';
import { expectValidReport } from '../../e2e/browser/report-schema';
import { readRecording, recordingNames, replay } from '../testing/recordings';
import { buildReport } from './build-report';
import { exportReport } from './export-report';
import { reportFileName } from './file-name';
import { type ReportInput, reportedLog } from './reported-log';

const input = (name: string): ReportInput => ({
  generator: { name: 'Preflight', version: '1.0.0', browser: 'Chromium 156.0.0.0' },
  exportedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  page: { url: 'http://localhost:4001/' },
  dropped: 0,
  redact: true,
  entries: replay(readRecording(name).events).map((exchange) => ({ exchange, shared: exchange.tabId === -1 })),
});

describe('the JSON report', () => {
  it.each(recordingNames())('%s is valid by the schema', (name) => {
    expectValidReport(JSON.parse(exportReport(input(name), 'json').text));
  });

  it('would not be valid without what the schema asks for', () => {
    const broken = { ...buildReport(reportedLog(input('preflight-404'))), exchanges: [{}] };
    expect(() => expectValidReport(broken)).toThrow('/exchanges/0');
  });

  it('says what was seen: the preflight, its status, the time it took', () => {
    const [exchange] = buildReport(reportedLog(input('preflight-404'))).exchanges;
    expect(exchange).toMatchObject({
      request: { method: 'PUT', origin: 'http://localhost:4001', mode: 'cors' },
      hops: [
        { preflight: { requestMethod: 'PUT', response: { status: 404, statusText: 'Not Found' } }, requestHeaders: [] },
      ],
      outcome: { kind: 'failed', error: 'net::ERR_FAILED' },
      diagnosis: { verdict: 'blocked', hiddenStatus: 404 },
    });
    expect(exchange?.durationMs).toBeGreaterThan(0);
  });

  it('is valid for an empty log', () => {
    expectValidReport(JSON.parse(exportReport({ ...input('same-origin'), page: null }, 'json').text));
  });
});

describe('reportFileName', () => {
  const time = Date.UTC(2026, 0, 2, 3, 4, 5);
  it.each([
    ['https://app.example/x', 'cors-app.example-20260102-030405.json'],
    ['http://localhost:3000/', 'cors-localhost-3000-20260102-030405.json'],
    [null, 'cors-report-20260102-030405.json'],
    ['not a url', 'cors-report-20260102-030405.json'],
  ])('%s', (url, name) => {
    expect(reportFileName(url, time, 'json')).toBe(name);
  });
});
