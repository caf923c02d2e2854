import type { Trial, TrialOn, TrialPlan } from '../trial/trial';
import { type TrialRule, trialRules } from '../trial/trial-rules';
import type { Mirror } from './mirror';

/** The key in the mirror. */
export const TRIALS_KEY = 'trials';

/** Trials that are over and may still have requests under way. */
const REMEMBERED = 50;

interface TrialsOptions {
  readonly mirror: Mirror;
  /** What an earlier worker has left under `TRIALS_KEY`. */
  readonly stored: string | undefined;
  readonly firstRuleId: number;
  /** Makes these the only rules of all trials. */
  readonly apply: (rules: TrialRule[]) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called where a trial begins or ends on a tab. */
  readonly onChange: (tabId: number) => void;
}

/**
 * The fixes that are tried, each on one endpoint of one tab. The browser's rules outlive the worker that has set them:
 * those of an earlier worker are to be ended by `endAll` before anything else.
 */
export class Trials {
  readonly #options: TrialsOptions;
  #trials: readonly Trial[];
  /** One change of the rules after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: TrialsOptions) {
    this.#options = options;
    this.#trials = options.stored === undefined ? [] : (JSON.parse(options.stored) as Trial[]);
  }

  /** Those that are on, and those that lately were. */
  get all(): readonly Trial[] {
    return this.#trials;
  }

  get isAnyOn(): boolean {
    return this.#trials.some(isOn);
  }

  /** What is on in a tab, the newest last. */
  on(tabId: number): TrialOn[] {
    const trials = this.#trials.filter((trial) => trial.tabId === tabId && isOn(trial));
    return trials.map(({ exchangeId, method, url, since }) => ({ exchangeId, method, url, since }));
  }

  /**
   * Tries a fix in a tab; resolves when it is in force.
   *
   * @throws {Error} where the browser does not take a rule; then nothing has changed
   */
  start(tabId: number, plan: TrialPlan): Promise<void> {
    return this.#inTurn(async () => {
      const trial: Trial = { ...plan, tabId, since: this.#options.now(), until: null };
      // The same request tried again is one trial.
      const others = this.#trials.filter(
        (other) => !isOn(other) || other.tabId !== tabId || other.exchangeId !== plan.exchangeId,
      );
      await this.#change([...others, trial], [tabId]);
    });
  }

  /** Ends all trials of a tab; resolves when none is in force any more. */
  end(tabId: number): Promise<void> {
    return this.#end((trial) => trial.tabId === tabId);
  }

  /** Ends every trial, and removes rules that nobody knows of. */
  endAll(): Promise<void> {
    return this.#end(() => true, true);
  }

  #end(is: (trial: Trial) => boolean, isForced = false): Promise<void> {
    return this.#inTurn(async () => {
      const ending = this.#trials.filter((trial) => isOn(trial) && is(trial));
      if (ending.length === 0 && !isForced) return;
      await this.#options.apply(this.#rulesOf(this.#trials.filter((trial) => !ending.includes(trial))));
      const until = this.#options.now();
      this.#set(this.#trials.map((trial) => (ending.includes(trial) ? { ...trial, until } : trial)));
      for (const tabId of new Set(ending.map((trial) => trial.tabId))) this.#options.onChange(tabId);
    });
  }

  /** Marks come before the rules, so that nothing is edited unmarked. */
  async #change(trials: readonly Trial[], tabs: readonly number[]): Promise<void> {
    const before = this.#trials;
    this.#set(trials);
    try {
      await this.#options.apply(this.#rulesOf(trials));
    } catch (error) {
      this.#set(before);
      throw error;
    } finally {
      for (const tabId of tabs) this.#options.onChange(tabId);
    }
  }

  #set(trials: readonly Trial[]): void {
    const over = trials.filter((trial) => !isOn(trial)).slice(-REMEMBERED);
    this.#trials = [...over, ...trials.filter(isOn)];
    this.#options.mirror.set(TRIALS_KEY, JSON.stringify(this.#trials));
  }

  #rulesOf(trials: readonly Trial[]): TrialRule[] {
    return trialRules(trials, this.#options.firstRuleId);
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    const changed = this.#last.then(change);
    this.#last = changed.catch(() => undefined);
    return changed;
  }
}

function isOn({ until }: Pick<Trial, 'until'>): boolean {
  return until === null;
}
