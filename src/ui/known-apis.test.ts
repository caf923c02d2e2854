import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KnownApi, MAX_APIS, MAX_SITES, readKnownApis, withApi } from './known-apis';

const api = (origin: string, part: Partial<KnownApi> = {}): KnownApi => ({
  origin,
  server: 'nginx',
  isChosen: true,
  canChange: false,
  proxy: 'vite',
  sites: ['https://app.example'],
  ...part,
});

describe('withApi', () => {
  it('replaces what was known of the API, and puts it last', () => {
    const known = [api('https://a.example'), api('https://b.example')];
    const made = withApi(known, api('https://a.example', { server: 'caddy' }));
    expect(made.map(({ origin, server }) => [origin, server])).toEqual([
      ['https://b.example', 'nginx'],
      ['https://a.example', 'caddy'],
    ]);
  });

  it('keeps no more than it may, and lets the oldest go', () => {
    const many = Array.from({ length: MAX_APIS }, (_, at) => api(`https://${at}.example`));
    const made = withApi(many, api('https://new.example'));
    expect(made).toHaveLength(MAX_APIS);
    expect(made[0]?.origin).toBe('https://1.example');
    const sites = Array.from({ length: 30 }, (_, at) => `https://${at}.example`);
    expect(withApi([], api('https://a.example', { sites }))[0]?.sites).toEqual(sites.slice(-MAX_SITES));
    expect(withApi([], api(`https://${'a'.repeat(1000)}.example`))).toEqual([]);
  });
});

describe('readKnownApis', () => {
  it('gives back what was stored', () => {
    const known = [api('https://a.example'), api('https://b.example', { server: '', isChosen: false })];
    expect(readKnownApis(JSON.parse(JSON.stringify(known)))).toEqual(known);
  });

  it('never throws, and what it gives can be stored and read', () => {
    const stored = fc.oneof(fc.anything(), fc.array(fc.record({ origin: fc.anything(), sites: fc.anything() })));
    fc.assert(
      fc.property(stored, (anything) => {
        const made = readKnownApis(anything);
        expect(readKnownApis(made)).toEqual(made);
      }),
    );
  });
});
