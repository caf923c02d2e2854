/** Prints a figure beside its bound; one that does not hold makes the process end with an error. */
export function report(
  what: string,
  value: number,
  limit: number,
  unit: string,
  bound: 'most' | 'least' = 'most',
): void {
  const isMet = bound === 'most' ? value <= limit : value >= limit;
  const goal = `${bound === 'most' ? '≤' : '≥'} ${limit} ${unit}`.trim();
  say(isMet, `${what}: ${value.toFixed(value < 100 ? 1 : 0)} ${unit} (${goal})`);
}

/** Prints counts beside what they are to be. */
export function reportEqual(what: string, counted: unknown, expected: unknown): void {
  const [is, wanted] = [JSON.stringify(counted), JSON.stringify(expected)];
  say(is === wanted, is === wanted ? `${what}: ${is}` : `${what}: ${is}, and not ${wanted}`);
}

function say(isMet: boolean, line: string): void {
  console.log(`${isMet ? '✔' : '✖'} ${line}`);
  if (!isMet) process.exitCode = 1;
}
