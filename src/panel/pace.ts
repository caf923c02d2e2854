import type { Pace } from './state/feed';

/** Milliseconds of a frame's sixteen that judging may take; the rest is for the list. */
const WORK_MS = 6;
/** A panel behind another one gets no frames. */
const HIDDEN_MS = 250;

/** Once a frame, and in pieces that leave it time to be painted. */
export const PACE_OF_THE_SCREEN: Pace = {
  schedule(run) {
    if (document.hidden) setTimeout(run, HIDDEN_MS);
    else requestAnimationFrame(run);
  },
  begin() {
    const end = performance.now() + WORK_MS;
    return () => performance.now() < end;
  },
};
