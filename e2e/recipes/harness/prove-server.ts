import type { CorsPolicy } from '../../../src/recipes/policy';
import { policyOf } from '../../../src/recipes/policy-of';
import type { ServerRecipe } from '../../../src/recipes/recipe';
import { type Variant, variantsOf } from '../../../src/recipes/variants';
import { writeRecipe } from '../../../src/recipes/write';
import type { Extension } from '../../browser/extension';
import type { ReportedExchange } from '../../browser/report';
import { until } from '../../browser/until';
import { reserveClosedPort } from '../../playground/closed-port';
import { expect, type Site, type Sites } from '../fixtures';
import { applySteps } from './apply-steps';
import { type Ask, askAll, expectErrors, expectGot, WITH_CREDENTIALS, WITHOUT_CREDENTIALS } from './asks';
import { expectHostileAnswers, fixedHostilePolicy } from './expect-hostile';
import { expectSafeAnswers } from './expect-safe-answers';
import { freePort } from './free-port';
import type { RealServer } from './real-server';
import { start } from './start';
import type { Upstream } from './upstream';
import { copyApp, removeFolder } from './workdir';

export interface Stage {
  readonly sites: Sites;
  /** The application behind a web server. It checks no password. */
  readonly upstream: Upstream;
  /** An API that nobody here can change. */
  readonly api: Upstream;
  readonly extension: Extension;
}

/**
 * Shows pages the server without CORS, takes what the extension's report makes of it, does what the recipe says in
 * each of its variants, and shows the pages the server again.
 */
export async function proveServer(server: RealServer, recipe: ServerRecipe, stage: Stage): Promise<void> {
  const { page, second } = stage.sites;
  const diagnosed = await withServer(server, stage, null, async (api) => {
    // The stranger's too: a log that grows from server to server takes time with each request.
    for (const site of Object.values(stage.sites)) await stage.extension.send({ type: 'clear', tabId: site.tabId });
    const asks = [...asksOf(server), ...WITH_CREDENTIALS];
    await expectBlocked(page, api, asks, 'broken');
    await expectBlocked(second, api, asks.slice(0, 1), 'broken');
    return [...(await blockedExchanges(stage, page, asks.length)), ...(await blockedExchanges(stage, second, 1))];
  });

  const isPublic = ({ request }: ReportedExchange) => !/\/(me|login)$/.test(request.url);
  const variants = [...variantsFor(diagnosed), ...variantsFor(diagnosed.filter(isPublic))].filter(
    (variant, at, all) => all.findIndex(({ kind }) => kind === variant.kind) === at,
  );
  expect(variants.map(({ kind }) => kind)).toEqual(['this-site', 'several-sites', 'everyone']);
  for (const variant of variants) {
    await withServer(server, stage, { recipe, policy: variant.policy }, (api) =>
      expectVariant(server, variant, stage.sites, api),
    );
  }
  await proveHostile(server, recipe, stage);
}

/** The server takes a policy whose names a hostile page has chosen. */
async function proveHostile(server: RealServer, recipe: ServerRecipe, stage: Stage): Promise<void> {
  const policy = fixedHostilePolicy(recipe);
  await withServer(server, stage, { recipe, policy }, (api) => expectHostileAnswers(api, policy));
}

const asksOf = ({ errors = [] }: RealServer): Ask[] => [
  ...WITHOUT_CREDENTIALS,
  ...errors.map(({ path, status }) => ({ name: `its own ${status}`, path, init: {}, status, says: [] })),
];

async function expectVariant(server: RealServer, { kind }: Variant, sites: Sites, api: string): Promise<void> {
  const { page, second, stranger } = sites;
  const all = asksOf(server);
  const own = kind === 'everyone' ? all : [...all, ...WITH_CREDENTIALS];
  // With a list, the second site asks for everything; of the others it is known from the first variant.
  const others = kind === 'several-sites' ? own.slice(0, 2) : own;
  await expectPassed(page, api, others, kind);
  if (kind === 'several-sites') await expectPassed(second, api, own, kind);
  if (kind === 'everyone') await expectPassed(stranger, api, others, kind);
  else await expectBlocked(stranger, api, others, `${kind}, a stranger`);
  const allowed = kind === 'several-sites' ? [page.origin, second.origin] : [page.origin];
  await expectSafeAnswers(api, all, kind === 'everyone' ? '*' : allowed, stranger.origin);
}

async function expectPassed({ page }: Site, api: string, asks: readonly Ask[], what: string): Promise<void> {
  const got = await askAll(page, api, asks);
  expectGot(got, asks, what);
}

async function expectBlocked({ page }: Site, api: string, asks: readonly Ask[], what: string): Promise<void> {
  const got = await askAll(page, api, asks);
  expectErrors(got, asks, what);
}

/** Runs a copy of the server, mended by the recipe if there is one, for as long as `use` takes. */
export async function withServer<T>(
  server: RealServer,
  { upstream, api }: Pick<Stage, 'upstream' | 'api'>,
  mend: { readonly recipe: ServerRecipe; readonly policy: CorsPolicy } | null,
  use: (api: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const closed = await reserveClosedPort();
  const numbers = { port: String(port), closed: String(closed.port), upstream: String(upstream.port) };
  const values = { ...numbers, api: `http://localhost:${api.port}` };
  const folder = await copyApp(server, (copy) => ({ ...values, folder: copy }));
  try {
    if (mend !== null) {
      const written = writeRecipe(mend.recipe, mend.policy);
      if ('unwritable' in written) throw new Error(written.unwritable);
      await applySteps(folder, written.steps);
    }
    const running = await start(server.start({ folder, port }), folder, port);
    try {
      return await use(`http://localhost:${port}`);
    } finally {
      await running.stop();
    }
  } finally {
    await closed.release();
    await removeFolder(folder);
  }
}

/** The requests of the site's tab, once as many have ended. All of them are blocked, and have a fix. */
export async function blockedExchanges(
  { extension }: Stage,
  { tabId }: Site,
  count: number,
): Promise<ReportedExchange[]> {
  const exchanges = await until(`the report has ${count} ended requests`, async () => {
    const made = (await extension.exportReport(tabId)).exchanges;
    return made.length >= count && made.every(({ outcome }) => outcome.kind !== 'pending') ? made : null;
  });
  for (const { request, diagnosis } of exchanges) {
    expect(diagnosis.verdict, `${request.method} ${request.url}`).toBe('blocked');
    expect(diagnosis.fix, `${request.method} ${request.url}`).not.toBeNull();
  }
  return [...exchanges];
}

function variantsFor(exchanges: readonly ReportedExchange[]): readonly Variant[] {
  const derived = policyOf(exchanges.map(({ hops, request, diagnosis }) => ({ hops, ...request, fix: diagnosis.fix })));
  return derived === null ? [] : variantsOf(derived);
}
