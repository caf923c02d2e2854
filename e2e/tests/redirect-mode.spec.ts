import { ALLOW, ask, expect, test } from './lab';

for (const [redirect, verdict, code] of [
  ['manual', 'opaque', 'redirect-not-followed'],
  ['error', 'not-cors', 'redirect-refused'],
] as const) {
  test(`redirect: '${redirect}' is told by DevTools, and left open without it`, async ({
    lab,
    inspectedLab,
    servers: { api },
  }) => {
    const location = ['location', api.url({ actual: ALLOW })] as const;
    const url = api.url({ actual: { status: 302, headers: [...(ALLOW.headers ?? []), location] } });

    await ask(lab.page, url, { redirect });
    expect((await lab.ended(1))[0]?.diagnosis.verdict).toBe('undetermined');

    await ask(inspectedLab.page, url, { redirect });
    await inspectedLab.ended(1);
    await expect
      .poll(async () => (await inspectedLab.exchanges())[0]?.diagnosis)
      .toMatchObject({ verdict, findings: [{ code }] });
  });
}
