/** The median over all rounds of how a variant compares to the variant `base` in the same round. */
export function mediansOf<Name extends string>(
  times: ReadonlyMap<Name, readonly number[]>,
  base: Name,
): Map<Name, number> {
  const bases = times.get(base) ?? [];
  return new Map([...times].map(([name, taken]) => [name, median(taken.map((ms, round) => ms / (bases[round] ?? 0)))]));
}

/** A Markdown table: each variant's median and spread in milliseconds, and how it compares to `base`. */
export function tableOf<Name extends string>(times: ReadonlyMap<Name, readonly number[]>, base: Name): string {
  const ratios = mediansOf(times, base);
  const rows = [...times].map(([name, taken]) => {
    const [least, middle, most] = [Math.min(...taken), median(taken), Math.max(...taken)].map((ms) => ms.toFixed(0));
    return `| ${name} | ${middle} ms | ${least}–${most} ms | ${(ratios.get(name) ?? 0).toFixed(3)} |`;
  });
  return ['| | median | spread | ÷ floor |', '|---|---|---|---|', ...rows].join('\n');
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
