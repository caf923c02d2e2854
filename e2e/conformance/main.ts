import { type CaseFiles, readCaseFiles } from './case-files';
import { type Pass, passesOver } from './passes';
import type { Row } from './row';
import { runUnits, type UnitOutcome } from './units';

/*
 * Replays cases that others have written and Chromium has judged through the pure engine, without a browser:
 * `npm run conformance -- FOLDER`. Ends with 1 where the engine says other than Chromium did.
 */

const { rows, reasons, units } = casesIn(process.argv[2]);
const disagreements = [printRows('wpt.json', rows), printRows('reasons.json', reasons), printUnits(runUnits(units))];
const total = disagreements.reduce((sum, count) => sum + count, 0);
console.log(total === 0 ? '\nThe engine agrees with Chromium in all of them.' : `\n${total} disagreements.`);
process.exit(total === 0 ? 0 : 1);

function casesIn(folder: string | undefined): CaseFiles {
  const holds = 'a folder that holds wpt.json, reasons.json and chromium-unit.json';
  if (folder === undefined) {
    console.error(`Say where the cases are: npm run conformance -- FOLDER, ${holds}.`);
    process.exit(2);
  }
  try {
    return readCaseFiles(folder);
  } catch (error) {
    console.error(`The cases in ${folder} can't be read (${String(error)}). Give ${holds}.`);
    process.exit(2);
  }
}

function printRows(title: string, all: readonly Row[]): number {
  const replayable = all.filter((row) => row.replayable);
  const disputed = replayable.filter((row) => row.disputed !== undefined).length;
  console.log(`\n${title}: ${all.length} cases, ${replayable.length} of them replayable (${disputed} disputed)`);
  for (const [note, count] of countOf(all.filter((row) => !row.replayable).map(({ replayNote }) => replayNote ?? ''))) {
    console.log(`  left out: ${count}, ${note}`);
  }
  const passes = passesOver(replayable);
  for (const pass of passes) printPass(pass);
  return passes.reduce((sum, pass) => sum + pass.disagreements.length, 0);
}

function printPass({ title, judged, undetermined, otherFault, disagreements: lines }: Pass): void {
  const agreed = judged - lines.length;
  const open = `${undetermined} undetermined (${percent(undetermined, judged)}), ${otherFault} blocked by another fault`;
  console.log(`  ${title}: ${agreed} of ${judged} agree (${percent(agreed, judged)}), ${open}`);
  for (const line of lines) console.log(`    ${line}`);
}

function printUnits({ functions, lacking, disagreements: lines }: UnitOutcome): number {
  let agreedInAll = 0;
  let inAll = 0;
  for (const { agreed, run } of functions.values()) {
    agreedInAll += agreed;
    inAll += run;
  }
  console.log(`\nchromium-unit.json: ${agreedInAll} of ${inAll} rows agree (${percent(agreedInAll, inAll)})`);
  for (const [name, { agreed, run }] of functions) console.log(`  ${name}: ${agreed} of ${run}`);
  for (const [reason, count] of lacking) console.log(`  left out: ${count}, ${reason}`);
  for (const line of lines) console.log(`    ${line}`);
  return lines.length;
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}
