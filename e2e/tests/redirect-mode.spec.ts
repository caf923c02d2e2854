import { ALLOW, ask, expect, test } from './lab';

for (const [redirect, verdict, code] of [
  ['manual', 'opaque', 'redirect-not-followed'],
  ['error', 'not-cors', 'redirect-refused'],
] as const) {
  test(`redirect: '${redirect}' is told by DevTools, and left open without it`, async ({
    lab,
    openPanel,
    servers: { api },
  }) => {
    const location = ['location', api.url({ actual: ALLOW })] as const;
    const url = api.url({ actual: { status: 302, headers: [...(ALLOW.headers ?? []), location] } });

    await ask(lab.page, url, { redirect });
    expect((await lab.ended(1))[0]?.diagnosis.verdict).toBe('undetermined');

    await openPanel(lab.page);
    await ask(lab.page, url, { redirect });
    await lab.ended(2);
    await expect
      .poll(async () => (await lab.exchanges())[1]?.diagnosis)
      .toMatchObject({ verdict, findings: [{ code }] });
  });
}
