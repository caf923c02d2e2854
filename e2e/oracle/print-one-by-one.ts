import { includesCredentials } from './case';
import { namesThatWeGave, type OneByOne, onFirstAnswer } from './one-by-one';

/** Whether the browser, asked again and again, names just what our first report did. */
export function isNamedAlike({ run, names, hasPassed }: OneByOne): boolean {
  const exchange = run.tries[0]?.observation.exchange;
  if (!exchange) return false;
  return hasPassed && namesThatWeGave(exchange).join() === onFirstAnswer(names).join();
}

/** The browser's own way beside ours, and where our list at once was another than its list one by one. */
export function oneByOneLines(all: readonly OneByOne[]): string[] {
  const known = all.filter((one) => !isLeftOpen(one));
  const other = known.filter((one) => !isNamedAlike(one));
  const rounds = all.reduce((sum, { names }) => sum + names.length, 0);
  return [
    '',
    `one by one in the browser: ${all.length} cases of one hop, ${(rounds / Math.max(1, all.length)).toFixed(2)} rounds each`,
    `all at once: ${known.length - other.length} of ${known.length} have every fault of the answer in our first report, and no other`,
    `  ${all.length - known.length} more were left open, since nothing told the credentials mode or the browser's word`,
    ...other.map((one) => `list differs: ${line(one)}`),
  ];
}

/** Where nothing tells the mode, our list is that of a request without credentials. */
function isLeftOpen({ run, names }: OneByOne): boolean {
  const exchange = run.tries[0]?.observation.exchange;
  const isUnknown = exchange?.request.credentials.mode === 'unknown';
  return names.length === 0 || (isUnknown && includesCredentials(run.case.ask));
}

function line({ run, names, hasPassed }: OneByOne): string {
  const exchange = run.tries[0]?.observation.exchange;
  return JSON.stringify({ ours: exchange ? namesThatWeGave(exchange) : null, names, hasPassed, case: run.case });
}
