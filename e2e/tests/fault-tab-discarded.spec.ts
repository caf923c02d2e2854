import { ask } from './lab';
import { expect, test } from './own-browser';

const TRIALS = [
  { preserve: false, stopped: false },
  { preserve: false, stopped: true },
  { preserve: true, stopped: false },
  { preserve: true, stopped: true },
];

test('a tab that is discarded keeps its log, and has what its page asks when it is restored, once', async ({
  own,
  servers: { app, api },
}) => {
  console.log(`${TRIALS.length} discarded tabs`);
  for (const [nth, { preserve, stopped }] of TRIALS.entries()) {
    const asked = api.define(`/discarded-${nth}`, {});
    const waiting = api.url({ path: `/waiting-${nth}`, actual: { hold: 'never' } });
    const body = `<!doctype html><link rel=icon href=data:,><script>fetch(${JSON.stringify(asked)}).catch(() => {})</script>`;
    const { page, tabId } = await own.openTab(
      app.url({ path: `/asks-${nth}`, actual: { headers: [['content-type', 'text/html']], body } }),
    );
    const extension = await own.extension();
    const logOf = async (tab: number) =>
      (await extension.exportReport(tab)).exchanges.map(({ request, diagnosis }) => [request.url, diagnosis.verdict]);
    await extension.send({ type: 'preserve-log', tabId, preserve });
    const arrival = api.arrival(`/waiting-${nth}`);
    void ask(page, waiting).catch(() => undefined);
    await arrival;
    await expect
      .poll(() => logOf(tabId))
      .toEqual([
        [asked, 'blocked'],
        [waiting, 'pending'],
      ]);

    // Another one lies in front.
    const { page: front } = await own.openTab();
    if (stopped) await own.background.stop();
    const discarded = (await extension.evaluate(async (id) => (await chrome.tabs.discard(id))?.id, tabId)) as number;
    expect(discarded, 'the browser gives a discarded tab another id').not.toBe(tabId);
    await expect.poll(async () => (await logOf(discarded))[0]).toEqual([asked, 'blocked']);
    await expect.poll(async () => (await own.extension()).badge(discarded)).toBe('1');
    await expect.poll(async () => JSON.stringify(await logOf(discarded))).not.toContain('pending');
    if (stopped) await own.background.stop();
    expect((await logOf(discarded))[0]).toEqual([asked, 'blocked']);

    await extension.evaluate((id) => chrome.tabs.update(id, { active: true }), discarded);
    const blocked = async () => (await logOf(discarded)).filter(([, verdict]) => verdict === 'blocked');
    await expect.poll(async () => (await logOf(discarded)).length).toBe(preserve ? 3 : 1);
    await expect.poll(blocked).toEqual(Array.from({ length: preserve ? 2 : 1 }, () => [asked, 'blocked']));
    await expect.poll(async () => (await own.extension()).badge(discarded)).toBe(preserve ? '2' : '1');
    await front.close();
  }
});
