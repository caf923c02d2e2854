import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { writeExtension } from '../browser/other-extension';
import { ALLOW, ask, expect, HTML, labPage, test } from './lab';

test('a redirect that an extension makes is a hop that no server answered', async ({ servers: { app, api } }) => {
  const other = await writeExtension('Redirector', [
    {
      id: 1,
      condition: { urlFilter: '/moved', resourceTypes: ['xmlhttprequest'] as never },
      action: { type: 'redirect' as never, redirect: { transform: { path: '/there' } } },
    },
  ]);
  const { context, close } = await launch({ others: [other.folder] });
  try {
    const extension = await findExtension(context);
    const page = await context.newPage();
    await page.goto(app.url({ actual: HTML }));
    const lab = labPage(page, await extension.tabIdOf(page), extension);
    const there = api.define('/there', { actual: ALLOW });
    expect(await ask(page, there.replace('/there', '/moved'))).toBe('cors 200');
    api.define('/there', { actual: {} });
    await ask(page, there.replace('/there', '/moved'));

    const [allowed, blocked] = await lab.ended(2);
    for (const exchange of [allowed, blocked]) {
      expect(exchange?.hops).toMatchObject([
        { internal: true, response: null },
        { url: there, internal: false },
      ]);
      expect(exchange?.diagnosis.findings.find(({ hop }) => hop === 0)).toMatchObject({
        code: 'internal-redirect',
        severity: 'note',
        actual: there,
      });
    }
    expect(allowed?.diagnosis.verdict).toBe('allowed');
    expect(blocked?.diagnosis.verdict).toBe('blocked');
    expect(blocked?.diagnosis.fix?.changes.every(({ hop }) => hop === 1)).toBe(true);
  } finally {
    await close();
    await other.remove();
  }
});
