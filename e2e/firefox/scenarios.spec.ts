import type { Page } from 'puppeteer-core';
import { blockingFinding, causeOf, realStatus } from '../browser/report';
import { verdictsThatFit } from '../browser/run-scenario';
import { until } from '../browser/until';
import { scenarioNames } from '../playground/scenarios';
import { reasonOf } from './console-reasons';
import { expect, test } from './fixtures';
import { runInFirefox } from './run-scenario';

// One tab for all, as a person would have it: each scenario has to be told from those before it.
let page: Page;
let tabId: number;
/** Keys of the reasons that Firefox's own console has given, in order. */
const reasons: string[] = [];

test.beforeAll(async ({ firefox, playground, extension }) => {
  page = await firefox.browser.newPage();
  // Firefox hands what its console says of blocked requests on as errors of the page.
  page.on('pageerror', (error) => {
    const reason = error instanceof Error ? reasonOf(error.message) : null;
    if (reason !== null) reasons.push(reason);
  });
  await page.goto(playground.url);
  tabId = await extension.tabIdOf(page);
});

test.afterAll(() => page.close());

for (const { id, title } of scenarioNames) {
  test(`${id}: ${title}`, async ({ playground, extension }) => {
    const scenario = playground.scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Error(`The playground has no scenario ${id}.`);
    const { expected } = scenario;
    reasons.length = 0;
    const before = playground.requests.length;

    const { pageSaw, exchange } = await runInFirefox({ page, tabId, extension }, scenario);
    const received = playground.requests.slice(before).filter(({ status }) => status !== null);
    const answered = received.findLast(({ preflight }) => !preflight) ?? received.at(-1);

    const { verdict, summary } = exchange.diagnosis;
    expect(verdictsThatFit(pageSaw), `what the page’s own code saw: ${summary}`).toContain(verdict);
    expect(verdict, summary).toBe(expected.verdict);
    expect(causeOf(exchange)).toBe(expected.cause);
    expect(realStatus(exchange), 'the status that the server really sent').toBe(answered?.status ?? null);
    const name = blockingFinding(exchange)?.browserError.firefox ?? null;
    if (name === null) {
      expect(reasons, 'Firefox’s console blames CORS').toEqual([]);
    } else {
      const first = await until('Firefox’s console gives a reason', () => reasons[0] ?? null);
      expect(name, 'Firefox’s name for it').toBe(first);
    }
  });
}
