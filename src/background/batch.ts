/** Milliseconds. */
interface Pauses {
  /** From a call to its run. */
  readonly first: number;
  /** Between two runs, at least: where calls never cease, this is how often `run` is called. */
  readonly between: number;
}

/** Returns a function that makes `run` be called once for all its own calls in a pause. */
export function batched(run: () => void, { first, between }: Pauses): () => void {
  let isScheduled = false;
  let ranAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (isScheduled) return;
    isScheduled = true;
    const pause = Math.max(first, ranAt + between - performance.now());
    setTimeout(() => {
      isScheduled = false;
      ranAt = performance.now();
      run();
    }, pause);
  };
}
