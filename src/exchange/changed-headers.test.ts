import { expect, it } from 'vitest';
import { changedCorsHeaders } from './changed-headers';

const acao = (...values: string[]) => values.map((value) => ({ name: 'Access-Control-Allow-Origin', value }));

it.each([
  ['added', [], acao('*'), ['access-control-allow-origin']],
  ['removed', acao('*'), [], ['access-control-allow-origin']],
  ['given another value', acao('a'), acao('b'), ['access-control-allow-origin']],
  ['doubled', acao('*'), acao('*', '*'), ['access-control-allow-origin']],
  ['spelt in another case', acao('*'), [{ name: 'access-control-allow-origin', value: '*' }], []],
  ['not read by CORS', [], [{ name: 'x-a', value: '1' }], []],
])('a header that is %s', (_, before, after, names) => {
  expect(changedCorsHeaders(before, after)).toEqual(names);
});
