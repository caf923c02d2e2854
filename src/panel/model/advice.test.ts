import { describe, expect, it } from 'vitest';
import type { CredentialsMode } from '../../cors/credentials-mode';
import type { Exchange } from '../../exchange/exchange';
import { entry, hop, response } from '../testing/exchange';
import { adviceFor } from './advice';

const API = 'https://api.example.com';
const FIX = {
  changes: [
    {
      hop: 0,
      on: 'response',
      action: 'set-header',
      name: 'access-control-allow-origin',
      value: 'https://app.example.com',
    },
  ],
  assumes: [],
} as const;

function blocked(id: string, method: string, mode: CredentialsMode = 'not-include', url = `${API}/${id}`) {
  return entry(
    { id, hops: [hop({ url, method, response: response(200, { server: 'nginx' }) })] },
    { verdict: 'blocked', fix: FIX, credentials: { mode, evidence: '' } },
  );
}

function passed(id: string, method: string, url = `${API}/${id}`, more: Partial<Exchange> = {}) {
  return entry(
    { id, passed: true, ...more, hops: [hop({ url, method, origin: 'https://www.example.com' })] },
    { credentials: { mode: 'not-include', evidence: '' } },
  );
}

describe('adviceFor', () => {
  it('allows what the selected requests need and what passes already, and nothing that another blocked one needs', () => {
    const selected = [blocked('1', 'PUT'), blocked('2', 'DELETE')];
    const log = [...selected, passed('3', 'PATCH'), blocked('4', 'LOCK'), passed('5', 'COPY', 'https://cdn.example/')];
    const tried = passed('6', 'MOVE', `${API}/6`, { tried: true });
    const advice = adviceFor(selected, [...log, tried]);
    expect(advice?.derived.policy).toMatchObject({
      api: { origin: API },
      origins: ['https://app.example.com'],
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH'],
      credentials: false,
    });
    expect(advice?.derived.otherOrigins).toEqual(['https://www.example.com']);
    expect(advice?.guesses[0]?.recipe).toBe('nginx');
  });

  it('knows of credentials from any request to the API', () => {
    const one = blocked('1', 'PUT');
    expect(adviceFor([one], [one])?.derived.credentials).toBe('not-include');
    expect(adviceFor([one], [one, blocked('2', 'GET', 'include')])?.derived.credentials).toBe('include');
    const elsewhere = blocked('2', 'GET', 'include', 'https://api.example.com.evil.example/');
    expect(adviceFor([one], [one, elsewhere])?.derived.credentials).toBe('not-include');
  });

  it('has none where no server can mend them', () => {
    expect(adviceFor([entry()], [entry()])).toBeNull();
  });
});
