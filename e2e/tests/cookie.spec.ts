import { ALLOW, ask, expect, test } from './lab';

test('a cookie that browsers keep from other sites is named', async ({ lab, servers: { other } }) => {
  const headers = [...(ALLOW.headers ?? []), ['access-control-allow-credentials', 'true']] as const;
  const login = other.url({
    path: '/login',
    actual: { headers: [...headers, ['set-cookie', 'session=s3cret; Path=/']] },
  });
  const data = other.url({ path: '/data', actual: { headers } });
  await ask(lab.page, login, { credentials: 'include' });
  expect(await ask(lab.page, data, { credentials: 'include' })).toBe('cors 200');
  await ask(lab.page, data);

  const [first, second, third] = await lab.ended(3);
  expect(first?.diagnosis.findings.map(({ code }) => code)).not.toContain('cookie-not-sent');
  expect(second?.request.credentials.mode).toBe('include');
  const found = second?.diagnosis.findings.find(({ code }) => code === 'cookie-not-sent');
  expect(found?.message).toContain('127.0.0.1 sets "session" without SameSite=None');
  expect(third?.diagnosis.findings.map(({ code }) => code)).not.toContain('cookie-not-sent');
});
