import { startUntrustedServer } from '../lab/untrusted';
import { ALLOW, ask, expect, test } from './lab';

test('a certificate that nobody has signed is not CORS', async ({ lab }) => {
  const server = await startUntrustedServer();
  await ask(lab.page, `${server.origin}/`);
  await ask(lab.page, `${server.origin}/put`, { method: 'PUT' });
  for (const { diagnosis } of await lab.ended(2)) {
    expect(diagnosis).toMatchObject({ verdict: 'not-cors', findings: [{ code: 'certificate-invalid' }] });
    expect(diagnosis.summary).toContain('does not trust the certificate of localhost:');
  }
  await server.stop();
});

test('a server that speaks no TLS is not CORS', async ({ lab, servers: { api } }) => {
  await ask(lab.page, `${api.origin.replace('http:', 'https:')}/plain`);
  const [exchange] = await lab.ended(1);
  expect(exchange?.diagnosis.verdict).toBe('not-cors');
  expect(exchange?.diagnosis.summary).toContain('does not answer https as it should');
});

test('a browser that is offline is not CORS', { tag: '@chromium' }, async ({ lab, servers: { api } }) => {
  const session = await lab.page.context().newCDPSession(lab.page);
  const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: true, ...conditions });
  await ask(lab.page, api.url({ actual: ALLOW }));
  await ask(lab.page, api.url({ preflight: ALLOW, actual: ALLOW }), { method: 'PUT' });
  for (const { diagnosis } of await lab.ended(2)) {
    expect(diagnosis.verdict).toBe('not-cors');
    expect(diagnosis.findings[0]?.code).toBe('network-offline');
  }
});

test('a request that the page aborts is canceled, although its preflight is refused after that', async ({
  lab,
  servers: { api },
}) => {
  const url = api.url({ path: '/broken', preflight: { hold: 'broken', status: 404 } });
  const began = lab.page.waitForRequest(url);
  await lab.page.evaluate((u) => {
    const controller = new AbortController();
    Object.assign(globalThis, { controller });
    void fetch(u, { method: 'PUT', signal: controller.signal }).catch(String);
  }, url);
  await began;
  await lab.page.evaluate('controller.abort()');
  expect((await lab.ended(1))[0]?.diagnosis.verdict).toBe('canceled');
  api.release('broken');
  await ask(lab.page, api.url({ actual: ALLOW }));
  expect((await lab.ended(2)).map(({ diagnosis }) => diagnosis.verdict)).toEqual(['canceled', 'allowed']);
});
