import type { LogState } from '../messages';
import { recordingWords as words } from '../words/recording';

/** Why a log lacks requests, in a sentence. `mend` is what a click can do about it; null: the sentence says all. */
export interface Obstacle {
  readonly text: string;
  readonly mend: { readonly label: string; readonly by: 'grantAccess' | 'openSettings' } | null;
}

/** What keeps a log from being whole, what matters most first; null where nothing does. */
export function obstacleOf({ hostAccess, recording, storageFull, interrupted }: LogState): Obstacle | null {
  if (!hostAccess) return { text: words.noAccess, mend: { label: words.allowAccess, by: 'grantAccess' } };
  if (recording.paused !== null) {
    return { text: words.paused[recording.paused], mend: { label: words.changeSettings, by: 'openSettings' } };
  }
  if (storageFull) return { text: words.storageFull, mend: null };
  return interrupted ? { text: words.interrupted, mend: null } : null;
}
