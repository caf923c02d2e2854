import type { CaseRun } from './run';

/** Everything about one case: itself, and what each try came to. */
export function replayLines({ case: given, tries }: CaseRun): string[] {
  return [
    `case ${JSON.stringify(given, null, 2)}`,
    ...tries.flatMap(({ observation: { job, pageSaw, truth, received, exchange }, comparison }) => [
      '',
      `try ${job.key}: ${JSON.stringify(comparison)}`,
      `  the page got ${pageSaw}`,
      `  the browser says ${JSON.stringify(truth && { corsError: truth.corsError, failedParameter: truth.failedParameter, errorText: truth.errorText, status: truth.status, wire: truth.wireStatuses })}`,
      `  the servers got ${received.map(({ on, hop, origin }) => `the ${on === 'preflight' ? 'preflight' : 'request'} of hop ${hop} from ${origin}`).join(', ')}`,
      `  we say ${exchange?.diagnosis.verdict}: ${exchange?.diagnosis.summary}`,
      `  outcome ${JSON.stringify(exchange?.outcome)}, credentials ${JSON.stringify(exchange?.request.credentials)}`,
      ...(exchange?.hops ?? []).map((hop) => `  hop ${JSON.stringify(hop)}`),
      ...(exchange?.diagnosis.findings ?? []).map(
        ({ code, severity, hop, on, message }) => `  ${severity} ${code} (${on} of hop ${hop}): ${message}`,
      ),
      `  fix ${JSON.stringify(exchange?.diagnosis.fix ?? null)}`,
    ]),
  ];
}
