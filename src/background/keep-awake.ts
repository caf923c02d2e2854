import { browser } from '../browser';

/** Milliseconds; the browser stops a worker that does nothing for 30 s. */
const PULSE = 20_000;

let pulse: ReturnType<typeof setInterval> | undefined;

/** Keeps this worker from being stopped for idleness, for as long as it is needed. */
export function keepAwake(isNeeded: boolean): void {
  if (!isNeeded) {
    clearInterval(pulse);
    pulse = undefined;
  } else {
    // Any call of the extension API counts as something to do.
    pulse ??= setInterval(() => void browser.runtime.getPlatformInfo(), PULSE);
  }
}
