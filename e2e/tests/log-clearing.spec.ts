import { ALLOW, ask, expect, HTML, type LabPage, test } from './lab';

/** Makes one blocked request, and waits for the badge to say so. */
async function blockOne(lab: LabPage, url: string): Promise<void> {
  await ask(lab.page, url);
  await lab.ended(1);
}

test.describe('the log and the badge', () => {
  test('are emptied by a navigation', async ({ lab, servers, extension }) => {
    await blockOne(lab, servers.api.url({ actual: {} }));
    await expect.poll(() => extension.badge(lab.tabId)).toBe('1');
    await lab.page.goto(servers.app.url({ path: '/next', actual: HTML }));
    await expect.poll(lab.exchanges).toEqual([]);
    await expect.poll(() => extension.badge(lab.tabId)).toBe('');
  });

  test('stay through pushState, a fragment, a download and a 204', async ({ lab, servers, extension }) => {
    await blockOne(lab, servers.api.url({ actual: {} }));
    await lab.page.evaluate("history.pushState({}, '', '/pushed')");
    await lab.page.evaluate("location.hash = 'part'");
    const download = servers.app.url({
      path: '/download',
      actual: { headers: [['content-disposition', 'attachment; filename="a.txt"']], body: 'a' },
    });
    await Promise.all([lab.page.waitForEvent('download'), lab.page.goto(download).catch(() => null)]);
    await lab.page.goto(servers.app.url({ path: '/empty', actual: { status: 204 } })).catch(() => null);
    // One more request shows that what came before has been heard.
    await ask(lab.page, servers.api.url({ path: '/last', actual: {} }));
    expect((await lab.ended(2)).map(({ diagnosis }) => diagnosis.verdict)).toEqual(['blocked', 'blocked']);
    await expect.poll(() => extension.badge(lab.tabId)).toBe('2');
  });

  test('are emptied by a return in history, and hear the page that came back', async ({ lab, servers }) => {
    await lab.page.goto(servers.app.url({ path: '/second', actual: HTML }));
    await blockOne(lab, servers.api.url({ path: '/from-second', actual: {} }));
    await lab.page.evaluate('history.back()');
    await expect.poll(lab.exchanges).toEqual([]);
    await blockOne(lab, servers.api.url({ path: '/from-first', actual: {} }));
  });

  test('stay through a navigation where the log is preserved', async ({ lab, servers, extension }) => {
    await extension.send({ type: 'preserve-log', tabId: lab.tabId, preserve: true });
    await blockOne(lab, servers.api.url({ actual: {} }));
    await lab.page.goto(servers.app.url({ path: '/next', actual: HTML }));
    await ask(lab.page, servers.api.url({ path: '/next', actual: ALLOW }));
    expect((await lab.ended(2)).map(({ diagnosis }) => diagnosis.verdict)).toEqual(['blocked', 'allowed']);
    await expect.poll(() => extension.badge(lab.tabId)).toBe('1');
  });

  test('are emptied by the clear message', async ({ lab, servers, extension }) => {
    await blockOne(lab, servers.api.url({ actual: {} }));
    expect(await extension.send({ type: 'clear', tabId: lab.tabId })).toEqual({ cleared: true });
    expect(await lab.exchanges()).toEqual([]);
    await expect.poll(() => extension.badge(lab.tabId)).toBe('');
  });

  test('do not take in what the page before asked late', async ({ lab, servers }) => {
    const url = servers.api.url({ path: '/late', actual: { hold: 'late' } });
    const arrival = servers.api.arrival('/late');
    await lab.page.evaluate((u) => void fetch(u, { keepalive: true }).catch(String), url);
    await arrival;
    await lab.page.goto(servers.app.url({ path: '/next', actual: HTML }));
    servers.api.release('late');
    await ask(lab.page, servers.api.url({ path: '/own', actual: {} }));
    expect((await lab.ended(1))[0]?.request.url).toContain('/own');
  });
});
