import { expect, it } from 'vitest';
import type { Header } from '../../cors/headers';
import { hop, preflight } from '../testing/exchange';
import { pageHeaders } from './page-headers';

const headers: Header[] = [
  ['Host', 'api.example'],
  ['Origin', 'https://app.example'],
  ['Cookie', 'a=b'],
  ['User-Agent', 'Browser'],
  ['Accept', '*/*'],
  ['Content-Type', 'application/json'],
  ['Authorization', 'Bearer x'],
  ['X-A', '1'],
  ['Sec-Fetch-Mode', 'cors'],
].map(([name = '', value = '']) => ({ name, value }));
const names = (of: ReturnType<typeof hop>, given = headers) => pageHeaders(given, of).map(({ name }) => name);

it('takes what the preflight lists, and what is safelisted', () => {
  const asked = { ...preflight(null), requestHeaderNames: ['content-type', 'x-a'] };
  expect(names(hop({ preflight: asked }))).toEqual(['Content-Type', 'X-A']);
});

it('takes what only a page can set, where there was no preflight', () => {
  expect(names(hop({ method: 'PUT' }))).toEqual(['Content-Type', 'Authorization', 'X-A']);
});

it('leaves the browser its Authorization where nothing needed a preflight', () => {
  const plain = headers.filter(({ name }) => name !== 'X-A' && name !== 'Content-Type');
  expect(names(hop({ method: 'GET' }), plain)).toEqual([]);
});
