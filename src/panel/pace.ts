import type { Pace } from './state/feed';

/** Milliseconds of a frame's sixteen that judging may take; the rest is for the list. */
const WORK_MS = 8;
/** A panel that is, or goes, behind another one gets no frame; so much later it goes on without. */
const HIDDEN_MS = 250;
/** For each millisecond that it took to take in and draw, so many go by for the keys and the mouse. */
const REST = 6;

let rested = 0;

/** At most once a frame, in pieces that leave it time to be painted, and less often where a burst makes it dear. */
export const PACE_OF_THE_SCREEN: Pace = {
  schedule(run) {
    const wait = rested - performance.now();
    if (wait > 0) setTimeout(() => inNextFrame(() => draw(run)), wait);
    else inNextFrame(() => draw(run));
  },
  begin() {
    const end = performance.now() + WORK_MS;
    return () => performance.now() < end;
  },
};

function inNextFrame(run: () => void): void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    run();
  });
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, HIDDEN_MS);
}

function draw(run: () => void): void {
  const start = performance.now();
  run();
  // Until the list is drawn too, as far as can be told: this comes after the frame.
  setTimeout(() => {
    const now = performance.now();
    rested = now + (now - start) * REST;
  });
}
