import { expect, it } from 'vitest';
import type { CorsPolicy } from './policy';
import { securityNotes } from './security-notes';

const policy: CorsPolicy = {
  api: { origin: 'https://api.example' },
  origins: ['https://app.example'],
  methods: ['GET'],
  requestHeaders: [],
  exposedHeaders: [],
  credentials: false,
  maxAgeSeconds: 600,
};
const notes = (chosen: Partial<CorsPolicy>, page: Partial<CorsPolicy> = {}) =>
  securityNotes(
    { ...policy, ...chosen },
    { policy: { ...policy, ...page }, credentials: 'unknown', otherOrigins: [], wildcards: [] },
  );

it('says what fits the fix, and no more', () => {
  expect(notes({})).toEqual(['reflecting', 'access-control']);
  expect(notes({ credentials: true })).toEqual(['reflecting', 'csrf']);
  expect(notes({ origins: '*' })).toEqual(['everyone', 'access-control']);
  expect(notes({ origins: '*' }, { origins: '*' })).toEqual(['everyone', 'null', 'access-control']);
});
