import type { LogState } from '../messages';
import type { Overview } from '../view/overview';

/** All that the popup shows. A new one is drawn whenever something has changed. */
export interface PopupView {
  /** `lost`: no reconnecting helps, for instance after the extension was updated. */
  readonly connection: 'connecting' | 'live' | 'reconnecting' | 'lost' | 'no-tab';
  /** Null until the background has answered. */
  readonly heard: { readonly overview: Overview; readonly state: LogState } | null;
  /** What came of the last thing that a person did. */
  readonly said: { readonly text: string; readonly failed: boolean } | null;
}

/** What a person can make the popup do. */
export interface PopupActions {
  readonly copyReport: () => void;
  readonly grantAccess: () => void;
  readonly endTrials: () => void;
  readonly openSettings: () => void;
}
