import type { FindingCode } from '../../src/diagnosis/codes';
import { count, sum } from './count';
import { TESTED_ELSEWHERE } from './elsewhere';
import type { OneByOne } from './one-by-one';
import type { Rounds } from './rounds';
import type { Try } from './run';
import { type AllAtOnceTally, type Tally, whyOf } from './tally';

/** The tally in lines for a terminal, with the browser's own rounds of the cases that were mended. */
export function tallyLines(tally: Tally, oneByOne: readonly OneByOne[]): string[] {
  const { judged, agreed, undetermined, otherMode, redirectMode, listOrLines, unjudged } = tally;
  const told = judged - undetermined.length - sum(otherMode) - sum(redirectMode) - sum(listOrLines);
  return [
    `${tally.cases} cases, ${tally.tries} tries with the rounds after a fix`,
    `verdicts at the first try: ${inline(tally.verdicts)}`,
    `of requests that the page aborts: ${inline(tally.aborted)}`,
    '',
    `agreement with the browser: ${agreed} of ${told} (${percent(agreed, told)})`,
    `named as the other of two, and said so, since nothing tells the credentials mode: ${sum(otherMode)}`,
    ...list(otherMode),
    `what stopped it hangs on a redirect mode that nothing tells: ${sum(redirectMode)}`,
    ...list(redirectMode),
    `blocked, and a list in one line was taken for two lines: ${sum(listOrLines)}`,
    ...list(listOrLines),
    `undetermined: ${undetermined.length} (${percent(undetermined.length, judged)})`,
    ...list(count(undetermined.map(whyOf))),
    ...undetermined.map((made) => `  ${caseLine(made, whyOf(made))}`),
    `not to be judged: ${sum(unjudged)}`,
    ...list(unjudged),
    '',
    ...allAtOnceLines(tally.allAtOnce),
    `fixes held against what the request needs: ${tally.fixesHeld}`,
    '',
    ...roundLines('one hop', tally.single, oneByOne),
    ...roundLines('redirect chains', tally.chains, oneByOne),
    `blocked at the first try without a fix: ${sum(tally.withoutFix)}`,
    ...list(tally.withoutFix),
    '',
    'how the credentials mode is told:',
    ...list(tally.evidence),
    '',
    'tries in which a code arises, or the test in which it does:',
    ...[...tally.codes].map(([code, n]) => codeLine(code, n)),
    '',
    `disagreements: ${tally.disagreements.length}`,
    ...tally.disagreements.map(({ try: made, how }) => caseLine(made, how)),
    ...failedLines(tally),
  ];
}

function allAtOnceLines({ exact, leftOpen, byFaults }: AllAtOnceTally): string[] {
  return [
    `all at once: ${exact} reports have just the seeded faults of the answers that came`,
    `  ${leftOpen} more have those of a request without credentials, and say that nothing tells the mode`,
    `  tries by the number of faults: ${inline(byFaults)}`,
  ];
}

function codeLine(code: FindingCode, n: number): string {
  const elsewhere = TESTED_ELSEWHERE[code] ?? 'NOWHERE';
  return `  ${String(n).padStart(6)}  ${code}${n === 0 ? `  in ${elsewhere}` : ''}`;
}

function roundLines(what: string, rounds: Rounds, oneByOne: readonly OneByOne[]): string[] {
  const { mended, stuck, ours, failed, failedElse } = rounds;
  const ids = new Set(mended.map((run) => run.case.id));
  const browsers = oneByOne.filter(({ run, hasPassed }) => ids.has(run.case.id) && hasPassed);
  const browsersRounds = browsers.reduce((total, { names }) => total + names.length, 0);
  return [
    `${what}: ${mended.length} mended, rounds ${mean(ours, mended.length)}; by the browser's own messages ${mean(browsersRounds, browsers.length)} (of those that pass in the end)`,
    `  ${failedElse} of them then fail for another reason than CORS`,
    `  blocked again where it was, or in more rounds than unseen hops and one: ${failed.length}; not passed in the end: ${sum(stuck)}`,
    ...list(stuck),
  ];
}

function mean(rounds: number, cases: number): string {
  return cases === 0 ? '–' : (rounds / cases).toFixed(2);
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

function inline(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, n]) => `${name} ${n}`).join(', ');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}
