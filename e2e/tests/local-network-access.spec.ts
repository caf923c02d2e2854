import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { watchNetwork } from '../browser/oracle';
import { type LabServer, startLabServer } from '../lab/server';
import { ALLOW, ask, expect, HTML, labPage, test } from './lab';

/** Not trustworthy without https. */
const INSECURE_HOST = 'insecure.example';

test.describe('Local Network Access', () => {
  let servers: readonly [app: LabServer, api: LabServer];
  let browser: Awaited<ReturnType<typeof launch>>;

  test.beforeAll(async () => {
    servers = await Promise.all([startLabServer('127.0.0.1'), startLabServer('127.0.0.1')]);
    browser = await launch({
      // The page's own server counts as one on the internet.
      args: [
        `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
        `--ip-address-space-overrides=127.0.0.1:${servers[0].port}=public`,
      ],
    });
  });

  test.afterAll(async () => {
    await browser.close();
    for (const server of servers) await server.stop();
  });

  for (const [host, where, code, corsError, message] of [
    ['127.0.0.1', 'a page', 'lna-permission-denied', 'LocalNetworkAccessPermissionDenied', 'no header helps'],
    [INSECURE_HOST, 'a page without https', 'lna-insecure-context', 'InsecureLocalNetwork', 'https'],
  ] as const) {
    test(`stops simple and preflighted requests of ${where}, and no header helps`, async () => {
      const [app, api] = servers;
      const page = await browser.context.newPage();
      await page.goto(app.url({ actual: HTML }).replace('127.0.0.1', host));
      const extension = await findExtension(browser.context);
      const lab = labPage(page, await extension.tabIdOf(page), extension);
      const oracle = await watchNetwork(page);
      const url = api.url({ preflight: ALLOW, actual: ALLOW });
      await ask(page, url);
      await ask(page, url, { method: 'PUT' });
      for (const { diagnosis } of await lab.ended(2)) {
        expect(diagnosis).toMatchObject({ verdict: 'blocked', fix: null, findings: [{ code, severity: 'blocking' }] });
        expect(diagnosis.findings[0]?.message).toContain(message);
      }
      const truth = oracle.requests.filter(({ preflightOf }) => preflightOf === null).map((told) => told.corsError);
      expect(truth).toEqual([corsError, corsError]);
    });
  }
});
