import { includesCredentials } from './case';
import { namesThatWeGave, type OneByOne, onFirstAnswer } from './one-by-one';

/** Whether the browser, asked again and again, names just what our first report did. */
export function isNamedAlike({ run, names, hasPassed }: OneByOne): boolean {
  const exchange = run.tries[0]?.observation.exchange;
  if (!exchange) return false;
  return hasPassed && namesThatWeGave(exchange).join() === onFirstAnswer(names).join();
}

/** Where our list at once was another than the browser's one by one. */
export function oneByOneLines(all: readonly OneByOne[]): string[] {
  // A later hop is seen only when the one before it is mended.
  const single = all.filter(({ run }) => run.case.hops.length === 1);
  const known = single.filter((one) => !isLeftOpen(one));
  const other = known.filter((one) => !isNamedAlike(one));
  return [
    '',
    `one by one in the browser: it names, one after the other, just what our first report has at once, in ${known.length - other.length} of ${known.length} cases of one hop`,
    `  ${single.length - known.length} more were left open, since nothing told the credentials mode`,
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
