/** Milliseconds. */
interface Pauses {
  /** From a call to its run. */
  readonly first: number;
  /** Between two runs where calls do not cease. */
  readonly between: number;
  /** For how long runs may come sooner than that, once there were none for as long. */
  readonly burst: number;
}

/** Returns a function that makes `run` be called once for all its own calls in a pause. */
export function batched(run: () => void, { first, between, burst }: Pauses): () => void {
  let isScheduled = false;
  /** Each run takes the time between two; how far that reaches ahead of the clock is how busy it is. */
  let takenUntil = Number.NEGATIVE_INFINITY;
  return () => {
    if (isScheduled) return;
    isScheduled = true;
    const now = performance.now();
    const pause = Math.max(first, takenUntil - burst - now);
    takenUntil = Math.max(takenUntil, now + pause) + between;
    setTimeout(() => {
      isScheduled = false;
      run();
    }, pause);
  };
}
