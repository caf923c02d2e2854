import type { Change } from '../../src/diagnosis/diagnosis';
import type { ReportedExchange } from '../browser/report';
import type { Case, CaseAnswer, CaseHop, HeaderLine } from './case';
import type { Origins } from './servers';

/**
 * The case after its fix: the servers apply every change, and nothing else. An answer that never came is bare, as the
 * fix assumes: it keeps its status and its redirect, and has no CORS headers.
 */
export function mend(given: Case, { diagnosis, hops }: ReportedExchange, origins: Origins): Case {
  const changes = diagnosis.fix?.changes ?? [];
  const mended = given.hops.map((hop, index): CaseHop => {
    const isUnseen = changes.some(({ hop, on }) => hop === index && on === 'response') && !hops[index]?.response;
    const apply = (answer: CaseAnswer, on: Change['on']) =>
      changes
        .filter((change) => change.hop === index && change.on === on)
        .reduce((before, change) => applyChange(before, change, origins), answer);
    return {
      ...hop,
      preflight: apply(hop.preflight, 'preflight'),
      response: apply(isUnseen ? bare(hop.response) : hop.response, 'response'),
    };
  });
  return { ...given, hops: mended };
}

/** An answer of a server that knows nothing of CORS. */
export function bare({ status, headers }: CaseAnswer): CaseAnswer {
  return { status, headers: headers.filter(([name]) => !/^(access-control-|vary$)/i.test(name)) };
}

function applyChange(answer: CaseAnswer, { action, name, value }: Change, origins: Origins): CaseAnswer {
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
