import { describe, expect, it } from 'vitest';
import type { CorsPolicy } from './policy';
import { variantsOf } from './variants';

const policy: CorsPolicy = {
  api: { origin: 'https://api.example' },
  origins: ['https://app.example'],
  methods: ['GET', 'HEAD', 'POST'],
  requestHeaders: [],
  exposedHeaders: [],
  credentials: false,
  maxAgeSeconds: 600,
};
const derived = { policy, credentials: 'not-include', otherOrigins: [], wildcards: [] } as const;

const kinds = (given: Parameters<typeof variantsOf>[0]) => variantsOf(given).map(({ kind }) => kind);

describe('variantsOf', () => {
  it('puts this site first, and everyone last', () => {
    expect(kinds(derived)).toEqual(['this-site', 'everyone']);
    const several = variantsOf({ ...derived, otherOrigins: ['https://www.example'] });
    expect(several.map(({ kind }) => kind)).toEqual(['this-site', 'several-sites', 'everyone']);
    expect(several[1]?.policy.origins).toEqual(['https://app.example', 'https://www.example']);
  });

  it('does not offer everyone where credentials are included', () => {
    expect(kinds({ ...derived, credentials: 'include' })).toEqual(['this-site']);
  });

  it('never allows everyone with credentials, and says what it takes as given', () => {
    const [, everyone] = variantsOf({ ...derived, credentials: 'unknown', policy: { ...policy, credentials: true } });
    expect(everyone).toMatchObject({ assumesNoCredentials: true, policy: { origins: '*', credentials: false } });
  });

  it('has nothing but everyone for an opaque origin', () => {
    expect(kinds({ ...derived, policy: { ...policy, origins: '*' } })).toEqual(['everyone']);
  });
});
