import type { LogState } from '../../messages';

/** A state for a test: a page that is recorded, and nothing out of order. */
export const IDLE: LogState = {
  page: { url: 'https://app.example.com/' },
  preserve: false,
  dropped: 0,
  hostAccess: true,
  recording: { when: 'always', paused: null },
  storageFull: false,
  interrupted: false,
  trials: [],
  redact: true,
};
