/** Returns a function that makes `run` be called once, `pause` milliseconds after the first of its own calls. */
export function batched(run: () => void, pause: number): () => void {
  let isScheduled = false;
  return () => {
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(() => {
      isScheduled = false;
      run();
    }, pause);
  };
}
