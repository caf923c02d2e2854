import { describe, expect, it } from 'vitest';
import { exposedHeaderNames, hiddenHeaderNames } from './exposed-headers';

const expose = (...values: string[]) => values.map((value) => ({ name: 'Access-Control-Expose-Headers', value }));
const h = (name: string) => ({ name, value: '1' });

describe('exposedHeaderNames', () => {
  it.each([
    [[], []],
    [['X-Total, ETag'], ['x-total', 'etag']],
    [
      ['x-total', 'etag, X-TOTAL'],
      ['x-total', 'etag'],
    ],
    [[' ,x-total,, '], ['x-total']],
    [['*'], ['*']],
    [['x-total etag'], []],
    [['x-total, "etag"'], []],
  ])('%j', (values, expected) => {
    expect(exposedHeaderNames(expose(...values))).toEqual(expected);
  });
});

describe('hiddenHeaderNames', () => {
  const answer = [h('Content-Type'), h('X-Total'), h('ETag'), h('Set-Cookie'), h('x-total')];

  it.each([
    ['nothing exposed', [], 'not-include', ['x-total', 'etag', 'set-cookie']],
    ['one exposed', expose('X-Total'), 'not-include', ['etag', 'set-cookie']],
    ['all exposed', expose('*'), 'not-include', ['set-cookie']],
    ['a star with credentials', expose('*'), 'include', ['x-total', 'etag', 'set-cookie']],
  ] as const)('%s', (_, list, mode, expected) => {
    const hidden = hiddenHeaderNames([...answer, ...list], mode);
    expect(hidden.filter((name) => name !== 'access-control-expose-headers')).toEqual(expected);
  });
});
