import type { ReportedExchange } from '../browser/report';
import { causeOf, realStatus } from '../browser/report';
import type { Scenario } from '../playground/scenario';

interface Run {
  readonly exchange: ReportedExchange;
}

/** Runs each scenario and prints a line for it; returns how many have another verdict than expected. */
export async function printRuns(
  scenarios: readonly Scenario[],
  run: (scenario: Scenario) => Promise<Run>,
): Promise<number> {
  const { head, line } = lineWriter(scenarios);
  console.log(head);
  let wrong = 0;
  for (const scenario of scenarios) {
    // One that does not come to its end is told with the others; it must not hide them.
    const result = await run(scenario).catch((error: unknown) => String(error));
    console.log(line(scenario, result));
    if (typeof result === 'string' || result.exchange.diagnosis.verdict !== scenario.expected.verdict) wrong += 1;
  }
  return wrong;
}

interface LineWriter {
  readonly head: string;
  /** Scenario, verdict, code and real status; and what was expected, where the verdict is another or there is an error. */
  line(scenario: Scenario, result: Run | string): string;
}

/** Aligned columns, wide enough for what these scenarios expect. */
function lineWriter(scenarios: readonly Scenario[]): LineWriter {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const widths = [
    widest(scenarios.map(({ title }) => title)),
    widest([...scenarios.map(({ expected }) => expected.verdict), 'undetermined']),
    widest(scenarios.map(({ expected }) => expected.cause ?? '')),
  ];
  const row = (...columns: readonly string[]) =>
    columns
      .map((column, index) => column.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return {
    head: row('Scenario', 'Verdict', 'Code', 'Real status'),
    line({ title, expected }, result) {
      if (typeof result === 'string') return `${row(title, '–', '–', '–')}  ✖ expected ${expected.verdict}: ${result}`;
      const { exchange } = result;
      const { verdict } = exchange.diagnosis;
      const status = realStatus(exchange);
      const line = row(title, verdict, causeOf(exchange) ?? '–', status === null ? '–' : String(status));
      return verdict === expected.verdict ? line : `${line}  ✖ expected ${expected.verdict}`;
    },
  };
}
