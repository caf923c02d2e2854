import type { Frame } from 'playwright/test';
import { selectRequest } from '../browser/panel';
import { clickAndWait } from '../browser/run-scenario';
import { expect, test } from './fixtures';

/** Every blocked scenario of the playground, by what is to be seen of a trial. */
const BLOCKED = {
  tried: {
    'on the answer': [
      'acao-missing',
      'hidden-500',
      'hidden-401',
      'acao-list',
      'acao-two-lines',
      'acao-no-scheme',
      'acao-host-and-port',
      'acao-empty',
      'acao-other-origin',
      'acao-other-port',
      'acao-trailing-slash',
      'acao-wrong-scheme',
      'acao-null',
    ],
    'on the preflight': [
      'preflight-mismatch',
      'preflight-two-lines',
      'preflight-no-scheme',
      'method-not-listed',
      'method-case',
      'headers-not-listed',
      'content-type-not-listed',
      'acam-unparsable',
      'acah-unparsable',
      'put-500',
    ],
    'with credentials, after a redirect, or without fetch': [
      'acao-wildcard-credentials',
      'acac-missing',
      'acac-case',
      'preflight-wildcard-credentials',
      'preflight-acac-missing',
      'acam-wildcard-credentials',
      'acah-wildcard-credentials',
      'redirect-without-header',
      'redirect-same-origin',
      'xhr-blocked',
      'event-source-blocked',
    ],
  },
  needsStatus: [
    'preflight-404',
    'preflight-401',
    'preflight-405',
    'preflight-status-405',
    'preflight-status-500',
    'preflight-redirect',
    'everything-wrong',
  ],
  noHeaderMends: ['redirect-origin-null', 'redirect-preflight-again', 'redirect-userinfo', 'redirect-scheme'],
} as const;

const banner = (panel: Frame) => panel.getByText('Trying a fix in this tab');

for (const [where, ids] of Object.entries(BLOCKED.tried)) {
  test(`a fix of headers ${where} lets the page’s own request pass until it is turned off`, async ({
    page,
    playground,
    scenario,
    extension,
    openPanel,
  }) => {
    await page.goto(playground.url);
    const tabId = await extension.tabIdOf(page);
    const panel = await openPanel(page);
    for (const id of ids) {
      const { title, url } = scenario(id);
      expect(await clickAndWait(page, title), id).toHaveProperty('error');
      const details = await selectRequest(panel, url);
      await details.getByRole('button', { name: 'Try it here' }).click();
      await banner(panel).waitFor();
      expect(await clickAndWait(page, title), `${id}, with the fix`).not.toHaveProperty('error');
      await details.getByRole('button', { name: 'Turn off' }).click();
      await banner(panel).waitFor({ state: 'hidden' });
      expect(await clickAndWait(page, title), `${id}, without it again`).toHaveProperty('error');
      await extension.send({ type: 'clear', tabId });
    }
  });
}

test('a fix that is more than headers is not offered, and the panel says why', async ({
  page,
  playground,
  scenario,
  openPanel,
}) => {
  await page.goto(playground.url);
  const panel = await openPanel(page);
  for (const id of [...BLOCKED.needsStatus, ...BLOCKED.noHeaderMends]) {
    await clickAndWait(page, scenario(id).title);
    const details = await selectRequest(panel, scenario(id).url);
    const isStatus = BLOCKED.needsStatus.some((known) => known === id);
    await expect(details.getByText('A rule can set headers, but not'), id).toHaveCount(isStatus ? 1 : 0);
    await expect(details.getByRole('button', { name: 'Try it here' }), id).toHaveCount(0);
  }
});

test('no blocked scenario of the playground is forgotten', ({ playground }) => {
  const { tried, needsStatus, noHeaderMends } = BLOCKED;
  const known = [...Object.values(tried).flat(), ...needsStatus, ...noHeaderMends];
  const blocked = playground.scenarios.filter(({ expected }) => expected.verdict === 'blocked').map(({ id }) => id);
  expect(known.toSorted()).toEqual(blocked.toSorted());
});
