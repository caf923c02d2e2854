import { watchNetwork } from '../browser/oracle';
import { blockingFinding, causeOf, realStatus } from '../browser/report';
import { expectValidReport } from '../browser/report-schema';
import { runScenario, verdictsThatFit, type Watched } from '../browser/run-scenario';
import { scenarioNames } from '../playground/scenarios';
import { expect, test } from './fixtures';

// One tab for all, as a person would have it: each scenario has to be told from those before it.
let watched: Watched;

test.beforeAll(async ({ launched, playground, extension }) => {
  const page = await launched.context.newPage();
  await page.goto(playground.url);
  watched = { page, extension, tabId: await extension.tabIdOf(page), oracle: await watchNetwork(page) };
});

test.afterAll(async () => {
  await watched.page.close();
});

for (const { id, title } of scenarioNames) {
  test(`${id}: ${title}`, async ({ playground, scenario }) => {
    const { expected } = scenario(id);
    const before = playground.requests.length;

    const { pageSaw, truth, exchange, report } = await runScenario(watched, scenario(id));
    const received = playground.requests.slice(before).filter(({ status }) => status !== null);
    const answered = received.findLast(({ preflight }) => !preflight) ?? received.at(-1);

    expectValidReport(report);
    const { verdict, summary } = exchange.diagnosis;
    expect(verdict, summary).toBe(expected.verdict);
    expect(verdictsThatFit(pageSaw), 'what the page’s own code saw').toContain(verdict);
    expect(verdict === 'blocked', 'blocked where the browser says so').toBe(truth.corsError !== null);
    expect(causeOf(exchange)).toBe(expected.cause);
    expect(blockingFinding(exchange)?.browserError.chromium ?? null, 'the browser’s name for it').toBe(truth.corsError);
    expect(truth.corsError).toBe(expected.corsError);
    expect(realStatus(exchange), 'the status that the server really sent').toBe(answered?.status ?? null);
    expect(answered?.status ?? null).toBe(expected.status);
  });
}
