/** What one thread is to do: of the chunks of `runs` sequences, each that its number falls on. */
export interface FuzzJob {
  readonly seed: number;
  readonly runs: number;
  readonly worker: number;
  readonly workers: number;
}

/** A thread has done so many tenths of its share. `heap` in bytes, after all garbage is collected. */
export interface Tenth {
  readonly kind: 'tenth';
  readonly worker: number;
  readonly tenth: number;
  readonly done: number;
  readonly heap: number;
}

export type FuzzProgress = Tenth | { readonly kind: 'failure'; readonly failure: string };

/** By how much of itself a heap may be larger in the last three tenths than in the third to fifth. */
export const GROWTH_ALLOWED = 0.05;
/** Of each thread. Fewer have not filled the logs up to their bounds in the first two tenths, which looks like growth. */
export const ENOUGH_TO_TELL = 250_000;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The growth from the third to fifth tenths to the last three, as a part of the former; 0.1 is ten percent. */
export function growthOf(tenths: readonly Tenth[]): number {
  const heaps = (first: number, last: number) =>
    mean(tenths.filter(({ tenth }) => tenth >= first && tenth <= last).map(({ heap }) => heap));
  return heaps(8, 10) / heaps(3, 5) - 1;
}
