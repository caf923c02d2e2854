import { expect, it } from 'vitest';
import { APP, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';

const headers = [{ name: 'access-control-allow-origin', value: '*' }];
const answer = { status: 200, headers };
const blocked = ask(
  { method: 'PUT', headerNames: [], credentials: 'include', origin: APP },
  { preflight: { status: 500, headers }, response: answer },
);

it('judges by the credentials mode that is given', () => {
  expect(diagnose(blocked).credentials.mode).toBe('unknown');
  expect(diagnose(blocked).findings[0]?.code).toBe('preflight-status');
  expect(diagnose(blocked, 'not-include').findings[0]?.code).toBe('preflight-status');
  const given = diagnose(blocked, 'include');
  expect(given).toMatchObject({ verdict: 'blocked', credentials: { mode: 'include' } });
  expect(given.findings.slice(0, 2).map(({ code }) => code)).toEqual([
    'acao-wildcard-with-credentials',
    'acac-not-true',
  ]);
});

it('says what the browser names the fault if credentials are included, where that is another', () => {
  const noteOf = (exchange: typeof blocked) =>
    diagnose(exchange).findings.find(({ code }) => code === 'credentials-unknown')?.message;
  expect(noteOf(blocked)).toContain('the fault is PreflightWildcardOriginNotAllowed.');
  const bare = ask(
    { method: 'PUT', headerNames: [], credentials: 'include', origin: APP },
    { preflight: { status: 500, headers: [] }, response: answer },
  );
  expect(noteOf(bare)).toMatch(/allow them\.$/);
});
