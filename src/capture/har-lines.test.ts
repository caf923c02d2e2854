import { expect, it } from 'vitest';
import { translateHarLines } from './har-lines';

const COUNTED = 'Access-Control-Allow-Origin';

function linesOf(...headers: readonly (readonly [name: string, value: string])[]) {
  const told = translateHarLines({
    startedDateTime: '2026-11-21T04:01:56.808Z',
    request: { method: 'GET', url: 'http://localhost:9000/users' },
    response: { status: 200, headers: headers.map(([name, value]) => ({ name, value })) },
  });
  return told?.lines.map(({ value }) => value) ?? null;
}

it.each([
  [
    'two lines, one of them empty',
    [
      [COUNTED, ''],
      [COUNTED, 'https://app.example'],
    ],
    ['', 'https://app.example'],
  ],
  [
    'two lines alike',
    [
      [COUNTED, '*'],
      ['Vary', 'Origin'],
      [COUNTED, '*'],
    ],
    ['*', '*'],
  ],
  ['one line', [[COUNTED, '*']], []],
  [
    'lines that Firefox does not count',
    [
      ['access-control-allow-origin', ''],
      [COUNTED, '*'],
    ],
    [],
  ],
  ['no line', [['Vary', 'Origin']], null],
] as const)('hands on %s', (_, headers, lines) => {
  expect(linesOf(...headers)).toEqual(lines);
});

it('hands on nothing of a start that is no date', () => {
  const request = { method: 'GET', url: 'http://localhost:9000/users' };
  const response = { status: 200, headers: [{ name: COUNTED, value: '*' }] };
  expect(translateHarLines({ startedDateTime: 'soon', request, response })).toBeNull();
});
