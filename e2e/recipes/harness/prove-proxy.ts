import type { Page } from 'playwright/test';
import { policyOf } from '../../../src/recipes/policy-of';
import { PROXY_PATH } from '../../../src/recipes/proxies/proxy-path';
import type { ServerRecipe } from '../../../src/recipes/recipe';
import { type Ask, askAll, expectErrors, expectGot, type Got, WITH_CREDENTIALS, WITHOUT_CREDENTIALS } from './asks';
import { blockedExchanges, type Stage, withServer } from './prove-server';
import type { RealServer } from './real-server';

const ASKS: readonly Ask[] = [...WITHOUT_CREDENTIALS, ...WITH_CREDENTIALS];

/**
 * Shows the browser a site whose code asks an API without CORS, takes what the extension's report makes of it, does
 * what the recipe says to the site's own server and code, and shows the browser the site again.
 */
export async function proveProxy(server: RealServer, recipe: ServerRecipe, stage: Stage): Promise<void> {
  const derived = await withServer(server, stage, null, (site) =>
    withPage(stage, site, async (page) => {
      expectErrors(await askInPage(page), ASKS, 'broken');
      const tab = { page, origin: site, tabId: await stage.extension.tabIdOf(page) };
      const exchanges = await blockedExchanges(stage, tab, ASKS.length);
      return policyOf(exchanges.map(({ hops, request, diagnosis }) => ({ hops, ...request, fix: diagnosis.fix })));
    }),
  );
  if (derived === null) throw new Error('The report has no fix.');

  await withServer(server, stage, { recipe, policy: derived.policy }, (site) =>
    withPage(stage, site, async (page) => {
      expectGot(await askInPage(page), ASKS, 'mended');
      if (recipe.kind === 'development-proxy') return;
      const stranger = await askAll(stage.sites.stranger.page, `${site}${PROXY_PATH}`, ASKS);
      expectErrors(stranger, ASKS, 'a stranger');
    }),
  );
}

async function withPage<T>({ sites }: Stage, site: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await sites.page.page.context().newPage();
  try {
    await page.goto(site, { timeout: 60_000 });
    await page.waitForFunction(() => 'ask' in window, null, { timeout: 60_000 });
    return await use(page);
  } finally {
    await page.close();
  }
}

/** By the site's own code. */
function askInPage(page: Page): Promise<Got[]> {
  const requests = ASKS.map(({ path, init }) => [path, init] as const);
  return page.evaluate(async (all) => {
    const { ask } = window as unknown as { ask: (path: string, init: RequestInit) => Promise<Got> };
    const got: Got[] = [];
    for (const [path, init] of all) got.push(await ask(path, init));
    return got;
  }, requests);
}
