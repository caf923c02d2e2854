import { findExtension } from '../browser/extension';
import { launch } from '../browser/launch';
import { type OtherExtension, writeExtension } from '../browser/other-extension';
import type { LabServer } from '../lab/server';
import { ALLOW, ask, expect, HTML, type LabPage, labPage, test } from './lab';

/** Sets `headers` on every answer to a path that begins with `/unblocked`, as extensions that "switch off CORS" do. */
const unblocker = (headers: Readonly<Record<string, string>>) =>
  writeExtension('Unblocker', [
    {
      id: 1,
      condition: { urlFilter: '/unblocked', resourceTypes: ['xmlhttprequest', 'other'] as never },
      action: {
        type: 'modifyHeaders' as never,
        responseHeaders: Object.entries(headers).map(([header, value]) => ({
          header,
          value,
          operation: 'set' as never,
        })),
      },
    },
  ]);

const redirector = () =>
  writeExtension('Redirector', [
    {
      id: 1,
      condition: { urlFilter: '/moved', resourceTypes: ['xmlhttprequest'] as never },
      action: { type: 'redirect' as never, redirect: { transform: { path: '/there' } } },
    },
  ]);

const blocker = () =>
  writeExtension('Blocker', [{ id: 1, condition: { urlFilter: '/advert' }, action: { type: 'block' as never } }]);

test.describe('beside other extensions', () => {
  let others: OtherExtension[];
  let browser: Awaited<ReturnType<typeof launch>>;

  test.beforeAll(async () => {
    others = [
      await unblocker({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': '*',
        'access-control-allow-headers': '*',
      }),
      await blocker(),
      await redirector(),
    ];
    browser = await launch({ others: others.map(({ folder }) => folder) });
  });

  test.afterAll(async () => {
    await browser.close();
    for (const { remove } of others) await remove();
  });

  async function openLab(app: LabServer): Promise<LabPage> {
    const extension = await findExtension(browser.context);
    const page = await browser.context.newPage();
    await page.goto(app.url({ actual: HTML }));
    return labPage(page, await extension.tabIdOf(page), extension);
  }

  test('passes that an unblocker makes are changed-by-extension', async ({ servers: { app, api } }) => {
    const lab = await openLab(app);
    const { page } = lab;

    expect(await ask(page, api.url({ path: '/unblocked', actual: {} }))).toBe('cors 200');
    const put = api.url({ path: '/unblocked-put', preflight: {}, actual: {} });
    expect(await ask(page, put, { method: 'PUT', headers: { 'x-a': '1' } })).toBe('cors 200');
    // What another hand has changed tells nothing of this request's credentials, nor of others.
    await ask(page, api.url({ path: '/untouched', actual: {} }));

    const [simple, preflighted, untouched] = await lab.ended(3);
    for (const [exchange, on] of [
      [simple, 'response'],
      [preflighted, 'preflight'],
      [preflighted, 'response'],
    ] as const) {
      expect(exchange?.diagnosis.verdict).toBe('allowed');
      expect(exchange?.request.credentials.mode).toBe('unknown');
      expect(exchange?.diagnosis.findings.find((found) => found.on === on)).toMatchObject({
        code: 'changed-by-extension',
        severity: 'warning',
        header: 'access-control-allow-headers',
      });
    }
    expect(simple?.hops[0]?.response?.changedHeaders).toContain('access-control-allow-origin');
    expect(simple?.hops[0]?.response?.headers.map(({ name }) => name)).not.toContain('access-control-allow-origin');
    expect(untouched?.diagnosis.verdict).toBe('blocked');
    await page.close();
  });

  test('what an ad blocker stops is not CORS', async ({ servers: { app, api } }) => {
    const lab = await openLab(app);
    const { page } = lab;
    await ask(page, api.url({ path: '/advert', actual: {} }));
    expect((await lab.ended(1))[0]?.diagnosis).toMatchObject({
      verdict: 'not-cors',
      findings: [{ code: 'blocked-by-client' }],
    });
    await page.close();
  });

  test('a redirect that an extension makes is a hop that no server answered', async ({ servers: { app, api } }) => {
    const lab = await openLab(app);
    const { page } = lab;
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
    await page.close();
  });
});
