import { describe, expect, it } from 'vitest';
import { finding } from '../testing/exchange';
import { markHeaders, markStatus } from './header-lines';

const place = { hop: 0, on: 'response' } as const;
const headers = [
  { name: 'Content-Type', value: 'text/html' },
  { name: 'Access-Control-Allow-Origin', value: '*' },
];

describe('markHeaders', () => {
  it('marks the offending line and says what is needed', () => {
    expect(markHeaders(headers, [finding({ actual: '*' })], place)).toEqual([
      { name: 'Content-Type', value: 'text/html', mark: null, needed: [] },
      { name: 'Access-Control-Allow-Origin', value: '*', mark: 'bad', needed: ['https://app.example.com'] },
    ]);
  });

  it('shows a missing header as an absent line', () => {
    expect(markHeaders([], [finding()], place)).toEqual([
      { name: 'access-control-allow-origin', value: null, mark: 'bad', needed: ['https://app.example.com'] },
    ]);
  });

  it('gathers what several findings need of one line, the worst mark first', () => {
    const findings = [
      finding({ severity: 'warning', expected: 'a' }),
      finding({ severity: 'next', expected: 'b' }),
      finding({ severity: 'next', expected: 'b' }),
    ];
    expect(markHeaders(headers, findings, place)[1]).toMatchObject({ mark: 'bad', needed: ['a', 'b'] });
  });

  it('leaves alone what a note or a finding elsewhere is about', () => {
    const findings = [finding({ severity: 'note' }), finding({ hop: 1 }), finding({ on: 'preflight' })];
    expect(markHeaders(headers, findings, place).map((line) => line.mark)).toEqual([null, null]);
  });

  it('marks both of two lines of one name', () => {
    const twice = [...headers, { name: 'access-control-allow-origin', value: 'https://b.example' }];
    expect(markHeaders(twice, [finding()], place).map((line) => line.mark)).toEqual([null, 'bad', 'bad']);
  });
});

describe('markStatus', () => {
  it('marks the status that a finding is about', () => {
    const findings = [finding({ code: 'preflight-status', on: 'preflight', header: null })];
    expect(markStatus(findings, { hop: 0, on: 'preflight' })).toBe('bad');
    expect(markStatus(findings, place)).toBeNull();
  });
});
