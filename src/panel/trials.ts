import { computed, type ReadonlySignal } from '@preact/signals';
import type { LogState } from '../messages';
import type { TrialOn, TrialPlan } from '../trial/trial';
import { ask } from '../ui/ask';
import type { AskAgain } from './ask-again';
import type { Entry } from './model/entry';

export interface TrialActions {
  /** What is tried in this tab; the newest last. */
  readonly on: ReadonlySignal<readonly TrialOn[]>;
  /** Puts the fix in force, and asks the request again. */
  readonly start: (entry: Entry, plan: TrialPlan) => void;
  /** Ends all trials of the tab. */
  readonly end: () => void;
}

interface TrialsOptions {
  readonly tabId: number;
  readonly state: ReadonlySignal<LogState | null>;
  readonly askAgain: AskAgain | null;
  /** Hears what went wrong, in a sentence. */
  readonly onFailure: (error: string) => void;
  readonly onEnded: () => void;
}

/** Has the background try fixes in the panel's tab. */
export function createTrials({ tabId, state, askAgain, onFailure, onEnded }: TrialsOptions): TrialActions {
  return {
    on: computed(() => state.value?.trials ?? []),
    async start(entry, plan) {
      const reply = await ask({ type: 'start-trial', tabId, plan });
      if ('error' in reply) onFailure(reply.error);
      else askAgain?.ask(entry);
    },
    async end() {
      const reply = await ask({ type: 'end-trials', tabId });
      if ('error' in reply) onFailure(reply.error);
      else onEnded();
    },
  };
}
