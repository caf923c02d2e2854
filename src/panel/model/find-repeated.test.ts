import { describe, expect, it } from 'vitest';
import type { CallSite } from '../../exchange/exchange';
import { exchange, hop } from '../testing/exchange';
import { findRepeated, likeBefore } from './find-repeated';

const line = (url: string): CallSite => ({ url, line: 1, column: 1 });
const own = line('preflight:ask-again/1');
const get = (id: string, callSite: CallSite | null = null, url = 'https://api.example/a') => ({
  exchange: exchange({ id, callSite, hops: [hop({ url, method: 'GET' })] }),
});
const asked = { source: own.url, url: 'https://api.example/a#x', method: 'GET', origin: 'https://app.example.com' };
const earlier = [get('1'), get('2', null, 'https://api.example/b')];
const before = likeBefore(asked, earlier);
const found = (...since: ReturnType<typeof get>[]) =>
  findRepeated({ ...asked, before }, [...earlier, ...since])?.exchange.id ?? null;

describe('findRepeated', () => {
  it('knows the like requests that were there before', () => {
    expect([...before]).toEqual(['1']);
    expect(found()).toBeNull();
  });

  it('is the one that the script made, whatever came before it', () => {
    expect(found(get('3'), get('4', own))).toBe('4');
  });

  it('is the first one since, as long as its line is not known', () => {
    expect(found(get('3', line('https://app.example/poll.js')), get('4'), get('5'))).toBe('4');
  });

  it('is none of another URL, method or origin', () => {
    expect(found(get('3', own, 'https://api.example/b'))).toBeNull();
    expect(found({ exchange: { ...get('3', own).exchange, origin: 'https://other.example' } })).toBeNull();
  });
});
