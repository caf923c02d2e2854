import type { Page } from 'playwright';
import type { Scenario } from '../playground/scenario';
import type { Extension } from './extension';
import type { Oracle, OracleRequest } from './oracle';
import type { Report, ReportedExchange } from './report';
import { until } from './until';

/** What the page's own code got. */
export type PageSaw =
  | { readonly ok: boolean; readonly type: string; readonly status: number }
  | { readonly error: string };

export interface Watched {
  /** On the playground. */
  readonly page: Page;
  readonly tabId: number;
  readonly oracle: Oracle;
  readonly extension: Extension;
}

export interface ScenarioRun {
  readonly pageSaw: PageSaw;
  /** The browser's word on the scenario's request, which has ended. */
  readonly truth: OracleRequest;
  /** Ours. */
  readonly exchange: ReportedExchange;
  readonly report: Report;
}

/** Clicks the scenario's button and waits until the page, the browser and the report have all come to their end. */
export async function runScenario(
  { page, tabId, oracle, extension }: Watched,
  scenario: Scenario,
): Promise<ScenarioRun> {
  const from = oracle.requests.length;
  const pageSaw = await clickAndWait(page, scenario.title);
  const truths = await until(`the browser ends the request to ${scenario.url}`, () => {
    const made = oracle.requestsTo(scenario.url, from);
    return made.length > 0 && made.every(({ ended }) => ended) ? made : null;
  });
  const { report, exchange } = await until(`the report has the end of ${scenario.url}`, async () => {
    const report = await extension.exportReport(tabId);
    const made = report.exchanges.filter(({ request }) => request.url === scenario.url);
    const exchange = made.at(-1);
    const ended = made.length >= truths.length && made.every(({ outcome }) => outcome.kind !== 'pending');
    return ended && exchange ? { report, exchange } : null;
  });
  const truth = truths.at(-1);
  if (!truth) throw new Error('unreachable: the list was not empty');
  return { pageSaw, truth, exchange, report };
}

/** Clicks the scenario's button and waits until the page's own code has got an answer or an error. */
export async function clickAndWait(page: Page, title: string): Promise<PageSaw> {
  const card = page.getByRole('article', { name: title, exact: true });
  await card.getByRole('button', { name: `Run: ${title}`, exact: true }).click();
  const output = card.locator('output[data-outcome]');
  return JSON.parse((await output.getAttribute('data-outcome')) ?? '{}') as PageSaw;
}

/** What a verdict may be, given what the page's own code got. */
export function verdictsThatFit(pageSaw: PageSaw): readonly string[] {
  if (!('error' in pageSaw)) return pageSaw.type === 'opaque' ? ['opaque'] : ['allowed'];
  return pageSaw.error.startsWith('AbortError') ? ['canceled'] : ['blocked', 'not-cors'];
}
