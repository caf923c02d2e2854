import type { Change } from '../../src/diagnosis/diagnosis';
import type { ReportedExchange } from '../browser/report';
import type { Case, CaseAnswer, CaseHop, HeaderLine } from './case';
import type { Origins } from './servers';

/**
 * The case after its fix: the servers apply every change, and nothing else. An answer that never came is bare, as the
 * fix assumes: it keeps its status and its redirect, and has no CORS headers. The page does not abort it again.
 */
export function mend(given: Case, { diagnosis, hops }: ReportedExchange, origins: Origins): Case {
  const { abort: _, earlier, ...asked } = given;
  const changes = diagnosis.fix?.changes ?? [];
  const mended = (answer: CaseAnswer, hop: number, on: Change['on']) =>
    changes
      .filter((change) => change.hop === hop && change.on === on)
      .reduce((before, change) => applyChange(before, change, origins), answer);
  return {
    ...asked,
    // The same server answers, whether it is asked with CORS or without.
    ...(earlier !== undefined && { earlier: { ...earlier, answer: mended(earlier.answer, 0, 'response') } }),
    hops: given.hops.map((hop, index): CaseHop => {
      const isUnseen = changes.some(({ hop, on }) => hop === index && on === 'response') && !hops[index]?.response;
      return {
        ...hop,
        preflight: mended(hop.preflight, index, 'preflight'),
        response: mended(isUnseen ? bare(hop.response) : hop.response, index, 'response'),
      };
    }),
  };
}

/** An answer of a server that knows nothing of CORS. */
export function bare({ status, headers }: CaseAnswer): CaseAnswer {
  return { status, headers: headers.filter(([name]) => !/^(access-control-|vary$)/i.test(name)) };
}

/** What is wrong with it afterwards is for the fix to have mended. */
function applyChange(
  { seeds: _, ...answer }: CaseAnswer,
  { action, name, value }: Change,
  origins: Origins,
): CaseAnswer {
  if (action === 'set-status') return { ...answer, status: Number(value) };
  const others = answer.headers.filter((line) => line[0].toLowerCase() !== name);
  if (action === 'remove-header' || name === null || value === null) return { ...answer, headers: others };
  const line: HeaderLine = [name, withoutPorts(value, origins)];
  return { ...answer, headers: [...others, line] };
}

/** Ports differ from run to run: a case that is printed is to mean the same in the next one. */
function withoutPorts(value: string, origins: Origins): string {
  return Object.entries(origins).reduce((text, [place, origin]) => text.replaceAll(origin, `{${place}}`), value);
}
