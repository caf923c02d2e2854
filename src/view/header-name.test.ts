import { expect, it } from 'vitest';
import { canonicalHeaderName, headerText } from './header-name';

it.each([
  ['access-control-allow-origin', 'Access-Control-Allow-Origin'],
  ['VARY', 'Vary'],
  ['etag', 'ETag'],
  ['www-authenticate', 'WWW-Authenticate'],
  ['x-3d-model', 'X-3d-Model'],
  ['constructor', 'Constructor'],
  ['', ''],
])('writes %s as %s', (name, canonical) => {
  expect(canonicalHeaderName(name)).toBe(canonical);
});

it('writes a header line', () => {
  expect(headerText('vary', 'Origin')).toBe('Vary: Origin');
});
