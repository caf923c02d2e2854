import type { Page } from 'puppeteer-core';
import type { ReportedExchange } from '../browser/report';
import { expectValidReport } from '../browser/report-schema';
import type { PageSaw } from '../browser/run-scenario';
import { until } from '../browser/until';
import type { Scenario } from '../playground/scenario';
import type { FirefoxExtension } from './extension';

export interface WatchedInFirefox {
  /** On the playground. */
  readonly page: Page;
  readonly tabId: number;
  readonly extension: FirefoxExtension;
}

export interface FirefoxScenarioRun {
  readonly pageSaw: PageSaw;
  /** Ours, of the last request that was made. */
  readonly exchange: ReportedExchange;
}

/** Clicks the scenario's button and waits until the page and the report have come to their end. */
export async function runInFirefox(
  { page, tabId, extension }: WatchedInFirefox,
  { id, url }: Scenario,
): Promise<FirefoxScenarioRun> {
  const pageSaw = await clickAndWait(page, id);
  const exchange = await until<ReportedExchange>(`the report has the end of ${url}`, async () => {
    const report = await extension.exportReport(tabId);
    expectValidReport(report);
    const made = report.exchanges.filter(({ request }) => request.url === url);
    return made.every(({ outcome }) => outcome.kind !== 'pending') ? (made.at(-1) ?? null) : null;
  });
  return { pageSaw, exchange };
}

async function clickAndWait(page: Page, id: string): Promise<PageSaw> {
  const card = `[data-scenario="${id}"]`;
  // A click by the protocol would first scroll and wait for a frame, sixty times.
  await page.$eval(`${card} button`, (button) => (button as HTMLButtonElement).click());
  const output = await page.waitForSelector(`${card} output[data-outcome]`);
  return JSON.parse((await output?.evaluate((shown) => shown.getAttribute('data-outcome'))) ?? '{}') as PageSaw;
}
