import { expect, it } from 'vitest';
import { readRecording, replay } from '../testing/recordings';
import type { DevToolsReport } from './devtools-report';
import { DevToolsReports } from './devtools-reports';
import { type Exchange, firstHop } from './exchange';

const [recorded] = replay(readRecording('simple-allowed').events);
if (recorded === undefined) throw new Error('The recording has an exchange.');
const exchange = recorded;

const startedAt = (id: string, at: number): Exchange => ({ ...exchange, id, startedAt: at });
const report = (line: number, at: number): DevToolsReport => ({
  ...firstHop(exchange),
  startedAt: at,
  callSite: { url: 'https://app.example/app.js', line, column: null },
  error: null,
});
const lineOf = ({ callSite }: Exchange) => callSite?.line ?? null;

it('gives a request of which the browser told late its line, however often it is asked', () => {
  const reports = new DevToolsReports();
  const late = startedAt('1', 1_200);
  expect(reports.add(report(8, 1_000), [late])).toEqual([late]);
  expect(lineOf(reports.join(late))).toBe(8);
  expect(lineOf(reports.join(late))).toBe(8);
});

it('gives no later request the line of one that started with the report', () => {
  const reports = new DevToolsReports();
  const [first, later] = [startedAt('1', 1_000), startedAt('2', 1_100)];
  expect(reports.add(report(8, 1_000), [first, later])).toEqual([first]);
  expect(lineOf(reports.join(first))).toBe(8);
  expect(lineOf(reports.join(later))).toBeNull();
});

it('keeps a report for a request that comes after it', () => {
  const reports = new DevToolsReports();
  reports.add(report(8, 1_000), []);
  expect(lineOf(reports.join(startedAt('1', 1_100)))).toBe(8);
  expect(lineOf(reports.join(startedAt('2', 1_200)))).toBeNull();
});

it('tells what was asked of a redirect of which the browser told late, where no other request may be meant', () => {
  const [hop] = exchange.hops;
  const refused = (id: string, at: number): Exchange => ({
    ...startedAt(id, at),
    passed: false,
    hops: [{ ...hop, redirectedTo: 'https://api.example/elsewhere' }],
    outcome: { kind: 'failed', error: 'net::ERR_ABORTED' },
  });
  const alone = new DevToolsReports();
  const late = refused('1', 1_100);
  alone.add(report(8, 1_000), [late]);
  expect(alone.join(late).redirectMode).toBe('manual');

  const beside = new DevToolsReports();
  const other = refused('2', 1_200);
  beside.add(report(8, 1_000), [late, other]);
  expect([late, other].map((one) => beside.join(one).redirectMode)).toEqual([null, null]);

  const between = new DevToolsReports();
  between.add(report(8, 1_000), [late]);
  between.add({ ...report(8, 1_050), error: 'net::ERR_FAILED' }, [late]);
  expect(between.join(late).redirectMode).toBeNull();
});
