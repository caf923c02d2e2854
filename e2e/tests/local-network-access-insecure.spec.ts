import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { watchNetwork } from '../browser/oracle';
import { startLabServer } from '../lab/server';
import { ALLOW, ask, expect, HTML, labPage, test } from './lab';

const HOST = 'insecure.example';

test('a page over http may not ask for the local network at all, and no header helps', async () => {
  const [app, api] = await Promise.all([startLabServer('127.0.0.1'), startLabServer('127.0.0.1')]);
  // The page counts as one on the internet, by a name that is not trustworthy without https.
  const { context, close } = await launch({
    args: [`--host-resolver-rules=MAP ${HOST} 127.0.0.1`, `--ip-address-space-overrides=127.0.0.1:${app.port}=public`],
  });
  try {
    const extension = await findExtension(context);
    const page = await context.newPage();
    await page.goto(app.url({ actual: HTML }).replace('127.0.0.1', HOST));
    const lab = labPage(page, await extension.tabIdOf(page), extension);
    const oracle = await watchNetwork(page);
    const url = api.url({ preflight: ALLOW, actual: ALLOW });
    await ask(page, url);
    await ask(page, url, { method: 'PUT' });
    for (const { diagnosis } of await lab.ended(2)) {
      expect(diagnosis).toMatchObject({
        verdict: 'blocked',
        fix: null,
        findings: [{ code: 'lna-insecure-context', severity: 'blocking' }],
      });
      expect(diagnosis.findings[0]?.message).toContain('https');
    }
    const truth = oracle.requests.filter(({ preflightOf }) => preflightOf === null).map(({ corsError }) => corsError);
    expect(truth).toEqual(['InsecureLocalNetwork', 'InsecureLocalNetwork']);
  } finally {
    await close();
    await Promise.all([app.stop(), api.stop()]);
  }
});
