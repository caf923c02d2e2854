import type { Try } from './run';
import type { Rounds, Tally } from './tally';

/** The tally in lines for a terminal. */
export function tallyLines(tally: Tally): string[] {
  const { judged, agreed, undetermined, either, unjudged } = tally;
  const told = judged - undetermined.length - sum(either);
  return [
    `${tally.cases} cases, ${tally.tries} tries with the rounds after a fix`,
    `verdicts at the first try: ${[...tally.verdicts].map(([name, n]) => `${name} ${n}`).join(', ')}`,
    '',
    `agreement with the browser: ${agreed} of ${told} (${percent(agreed, told)}), ${tally.judgedByPage} of them by the page's outcome alone`,
    `what stopped it hangs on a mode that nothing tells (credentials, redirect): ${sum(either)}`,
    ...list(either),
    `undetermined: ${undetermined.length} (${percent(undetermined.length, judged)})`,
    ...undetermined.map((made) => `  ${caseLine(made, 'why' in made.comparison ? made.comparison.why : '')}`),
    `not to be judged: ${sum(unjudged)}`,
    ...list(unjudged),
    '',
    ...roundLines('one hop', tally.single),
    ...roundLines('redirect chains', tally.chains),
    `blocked at the first try without a fix: ${sum(tally.withoutFix)}`,
    ...list(tally.withoutFix),
    '',
    'how the credentials mode is told:',
    ...list(tally.evidence),
    '',
    'tries in which a code arises:',
    ...[...tally.codes].map(([code, n]) => `  ${String(n).padStart(6)}  ${code}`),
    '',
    `disagreements: ${tally.disagreements.length}`,
    ...tally.disagreements.map(({ try: made, how }) => caseLine(made, how)),
    ...failedLines(tally),
  ];
}

function roundLines(what: string, { mended, stuck, ours, browsers, failed }: Rounds): string[] {
  const mean = (rounds: number) => (mended === 0 ? '–' : (rounds / mended).toFixed(2));
  return [
    `${what}: ${mended} mended, rounds ${mean(ours)}; by the browser's own messages ${mean(browsers)} (computed with the engine's checks)`,
    `  blocked again where it was, or in more rounds than unseen hops and one: ${failed.length}; not passed in the end: ${sum(stuck)}`,
    ...list(stuck),
  ];
}

function failedLines({ single, chains }: Tally): string[] {
  return [...single.failed, ...chains.failed].map(({ case: given, tries }) => {
    const fixes = tries.map(({ observation }) => observation.exchange?.diagnosis.fix?.changes ?? null);
    return `fix did not help: ${JSON.stringify({ case: given, fixes })}`;
  });
}

/** One line of JSON: the case to be replayed alone, how we disagree, and what we said. */
export function caseLine({ observation }: Try, how: string): string {
  const { job, pageSaw, exchange } = observation;
  const { key, case: given } = job;
  return JSON.stringify({ how, key, pageSaw, summary: exchange?.diagnosis.summary ?? null, case: given });
}

function list(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(([text, n]) => `  ${String(n).padStart(6)}  ${text}`);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}
