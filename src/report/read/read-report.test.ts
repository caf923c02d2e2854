import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../diagnosis/questions';
import type { Exchange } from '../../exchange/exchange';
import { arbitraryEvents } from '../../testing/arbitrary-events';
import { HOSTILE_TEXTS, hostileExchange } from '../../testing/hostile-exchange';
import { readRecording, recordingNames, replay } from '../../testing/recordings';
import { buildReport } from '../build-report';
import { exportReport } from '../export-report';
import { type ReportInput, reportedLog } from '../reported-log';
import { type OpenedReport, readReport } from './read-report';

const input = (exchanges: readonly Exchange[], redact = false): ReportInput => ({
  generator: { name: 'Preflight', version: '1.0.0', browser: 'Chromium 156.0.0.0' },
  exportedAt: Date.UTC(2026, 0, 2),
  page: { url: 'http://localhost:4001/' },
  dropped: 2,
  redact,
  entries: exchanges.map((exchange) => ({ exchange, shared: false })),
});

function opened(json: string): OpenedReport {
  const report = readReport(json);
  if ('error' in report) throw new Error(report.error);
  return report;
}

/** Written again, a report that was read has to be the same. */
function expectSameAgain(given: ReportInput): void {
  const { text } = exportReport(given, 'json');
  const { judgedAnew, ...log } = opened(text);
  expect(judgedAnew).toBe(0);
  expect(JSON.parse(JSON.stringify(buildReport(log)))).toEqual(JSON.parse(text));
}

describe('readReport', () => {
  it.each(recordingNames())('reads %s as it was written', (name) => {
    const exchanges = replay(readRecording(name).events);
    expectSameAgain(input(exchanges));
    expectSameAgain(input(exchanges, true));
  });

  it('reads whatever a browser may have told', () => {
    fc.assert(
      fc.property(arbitraryEvents(14), (events) => {
        expectSameAgain(input(replay(events)));
      }),
      { numRuns: 100 },
    );
  });

  it.each(HOSTILE_TEXTS)('reads %j as it was written', (text) => {
    expectSameAgain(input([hostileExchange(text)]));
  });

  it('gives the panel the same verdicts, words and fixes', () => {
    const given = input(replay(readRecording('preflight-404').events));
    const [written] = reportedLog(given).entries;
    expect(opened(exportReport(given, 'json').text).entries[0]?.diagnosis).toEqual(written?.diagnosis);
  });

  it('judges anew what a later version found', () => {
    const { text } = exportReport(input(replay(readRecording('preflight-404').events)), 'json');
    const report = opened(text.replace('"acao-missing"', '"constructor"'));
    expect(report.judgedAnew).toBe(1);
    expect(report.entries[0]?.diagnosis.findings[0]?.code).toBe('acao-missing');
  });

  it.each(['tried', 'missed'] as const)('keeps that an exchange is marked as %s', (mark) => {
    const given = input(
      replay(readRecording('preflight-404').events).map((exchange) => ({ ...exchange, [mark]: true })),
    );
    expectSameAgain(given);
    expect(opened(exportReport(given, 'json').text).entries[0]?.exchange[mark]).toBe(true);
  });

  it('claims no more of a request with a gap than the log did, judged anew or not', () => {
    const given = input(
      replay(readRecording('preflight-404').events).map((exchange) => ({ ...exchange, missed: true })),
    );
    const { text } = exportReport(given, 'json');
    const [entry] = opened(text).entries;
    expect(entry && questionsOf(entry.exchange, entry.diagnosis)).toEqual([]);
    const anew = opened(text.replace('"status-hidden"', '"of-a-later-version"').replace('"acao-missing"', '"later"'));
    expect([anew.judgedAnew, anew.entries[0]?.diagnosis.verdict]).toEqual([1, 'undetermined']);
  });

  it('leads nowhere but where our links lead', () => {
    const { text } = exportReport(input(replay(readRecording('preflight-404').events)), 'json');
    const report = opened(text.replaceAll('https://developer.mozilla.org/', 'javascript:alert(1)//'));
    expect(report.entries[0]?.diagnosis.findings.map(({ learnMore }) => learnMore)).toEqual(
      report.entries[0]?.diagnosis.findings.map(() => null),
    );
  });

  it.each([
    ['', 'This file is no JSON. Open a report that was exported as JSON.'],
    ['{', 'This file is no JSON. Open a report that was exported as JSON.'],
    ['null', 'This file is no CORS report. Open a report that Preflight exported as JSON.'],
    ['{"log":{"version":"1.2"}}', 'This file is no CORS report. Open a report that Preflight exported as JSON.'],
    ['{"format":"cors-diagnosis","version":2}', 'This report is of a later format. Update Preflight to open it.'],
    [
      '{"format":"cors-diagnosis","version":1}',
      'This report is damaged: generator should be an object. Ask for a new export.',
    ],
  ])('says of %j what it is', (json, error) => {
    expect(readReport(json)).toEqual({ error });
  });

  it('says which place is damaged, and never throws', () => {
    const { text } = exportReport(input(replay(readRecording('redirect-with-two-preflights').events)), 'json');
    const damage = fc.constantFrom<unknown>(null, 1, -1, 1e308, 'x', '', [], {}, true, undefined, '2026-13-99', [[]]);
    fc.assert(
      fc.property(fc.nat(), damage, (at, bad) => {
        let place = 0;
        const damaged = JSON.stringify(JSON.parse(text), (_, value: unknown) => (place++ === at % 400 ? bad : value));
        const read = readReport(damaged ?? '');
        if ('error' in read) expect(read.error).toMatch(/^This (file|report) .*\.$/);
        else exportReport({ ...read, redact: true }, 'html');
      }),
    );
  });

  it('refuses two requests of one id', () => {
    const [exchange] = replay(readRecording('simple-allowed').events);
    const twice = exchange === undefined ? [] : [exchange, exchange];
    expect(readReport(exportReport(input(twice), 'json').text)).toEqual({
      error: expect.stringContaining('two requests have the id'),
    });
  });
});
