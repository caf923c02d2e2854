import type { Page } from 'playwright/test';
import { type Oracle, watchNetwork } from '../browser/oracle';
import { blockingFinding, causeOf, type ReportedExchange, realStatus } from '../browser/report';
import { expectValidReport } from '../browser/report-schema';
import { scenarioNames } from '../playground/scenarios';
import { expect, test } from './fixtures';

// One tab for all, as a person would have it: each scenario has to be told from those before it.
let page: Page;
let oracle: Oracle;
let tabId: number;

test.beforeAll(async ({ launched, playground, extension }) => {
  page = await launched.context.newPage();
  await page.goto(playground.url);
  tabId = await extension.tabIdOf(page);
  oracle = await watchNetwork(page);
});

test.afterAll(async () => {
  await page.close();
});

for (const { id, title } of scenarioNames) {
  test(`${id}: ${title}`, async ({ playground, extension }) => {
    const scenario = playground.scenarios.find((candidate) => candidate.id === id);
    if (!scenario) throw new Error(`The playground has no scenario ${id}.`);
    const { url, expected } = scenario;
    const seen = { network: oracle.requests.length, server: playground.requests.length };

    const card = page.getByRole('article', { name: title, exact: true });
    await card.getByRole('button', { name: `Run: ${title}`, exact: true }).click();
    const output = card.locator('output[data-outcome]');
    await expect(output).toBeVisible();
    const pageSaw = JSON.parse((await output.getAttribute('data-outcome')) ?? '{}') as {
      error?: string;
      type?: string;
    };

    // The browser's word.
    await expect.poll(() => oracle.lastTo(url, seen.network)?.ended).toBe(true);
    const truth = oracle.lastTo(url, seen.network);
    const received = playground.requests.slice(seen.server);
    const answered =
      received.findLast((r) => !r.preflight && r.status !== null) ?? received.findLast((r) => r.preflight);

    // Ours.
    let exchange: ReportedExchange | undefined;
    await expect
      .poll(async () => {
        const report = await extension.exportReport(tabId);
        expectValidReport(report);
        exchange = report.exchanges.findLast(({ request }) => request.url === url);
        return exchange?.outcome.kind ?? 'not there';
      })
      .toMatch(/^(completed|failed)$/);
    if (!exchange) throw new Error('The report lost the exchange again.');

    expect(exchange.diagnosis.verdict, exchange.diagnosis.summary).toBe(expected.verdict);
    expect(verdictsThatFit(pageSaw)).toContain(exchange.diagnosis.verdict);
    expect(exchange.diagnosis.verdict === 'blocked').toBe(truth?.corsError != null);
    expect(causeOf(exchange)).toBe(expected.cause);
    const blocking = blockingFinding(exchange);
    expect(blocking?.browserError.chromium ?? null).toBe(truth?.corsError ?? null);
    expect(truth?.corsError ?? null).toBe(expected.corsError);
    expect(realStatus(exchange)).toBe(answered?.status ?? null);
    expect(answered?.status ?? null).toBe(expected.status);
  });
}

/** What a verdict may be, given what the page's own code got. */
function verdictsThatFit(pageSaw: { error?: string; type?: string }): readonly string[] {
  if (pageSaw.error?.startsWith('AbortError')) return ['canceled'];
  if (pageSaw.error !== undefined) return ['blocked', 'not-cors'];
  return pageSaw.type === 'opaque' ? ['opaque'] : ['allowed'];
}
