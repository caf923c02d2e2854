import { computed, signal } from '@preact/signals';
import { browserFamily } from '../../browser';
import { mayWrite } from '../../cors/methods';
import { diagnose } from '../../diagnosis/diagnose';
import type { Attempt } from '../../tester/attempt';
import { type AttemptFields, type FieldProblem, readAttempt } from '../../tester/read-attempt';
import { tryRequest } from '../../tester/try-request';
import { problemOf } from '../../view/problem';
import { words } from '../../words';
import { findAskedRequest } from '../asked-request';
import type { Entry } from '../model/entry';
import { createStore } from '../store';
import { prefilled } from './prefill';
import { CannotTry, withSender } from './send-by-background';

/** Where the Tester is between a click and the answer. */
export type Stage =
  | { readonly kind: 'ready' }
  /** It may write, and waits for a yes. */
  | { readonly kind: 'confirm'; readonly attempt: Attempt }
  | { readonly kind: 'asking' };

const NO_FIELDS: AttemptFields = {
  url: '',
  origin: '',
  method: 'GET',
  headers: '',
  body: '',
  includesCredentials: false,
};

const READY: Stage = { kind: 'ready' };

/** As many tries as a person looks back at. */
const MAX_TRIES = 200;

/** All that the Tester shows, as signals, and what it can do. */
export function createTester() {
  const store = createStore(diagnose, MAX_TRIES);
  const fields = signal(NO_FIELDS);
  /** Header values in the fields stand in for unknown ones. */
  const hasStandIns = signal(false);
  const stage = signal<Stage>(READY);
  /** Shown once somebody has tried to send what is not right, and until it is. */
  const isChecked = signal(false);
  const read = computed(() => readAttempt(fields.value));
  const attempt = computed(() => ('problems' in read.value ? null : read.value));
  const problems = computed<readonly FieldProblem[]>(() =>
    isChecked.value && 'problems' in read.value ? read.value.problems : [],
  );
  const failure = signal<string | null>(null);
  let stop: AbortController | null = null;

  function set(patch: Partial<AttemptFields>): void {
    fields.value = { ...fields.value, ...patch };
    hasStandIns.value &&= patch.headers === undefined;
    // What was asked about is not what would go out now.
    if (stage.value.kind === 'confirm') stage.value = READY;
  }

  async function fill(entry: Entry): Promise<void> {
    const { fields: filled, standIns } = prefilled(entry, await findAskedRequest(entry.exchange));
    set(filled);
    hasStandIns.value = standIns;
    failure.value = null;
    isChecked.value = false;
  }

  /** Sends, or asks first whether to send what may write. */
  function send(): void {
    failure.value = null;
    isChecked.value = true;
    if (attempt.value === null || stage.value.kind === 'asking') return;
    if (mayWrite(attempt.value.method)) stage.value = { kind: 'confirm', attempt: attempt.value };
    else void ask(attempt.value);
  }

  function confirm(): void {
    if (stage.value.kind === 'confirm') void ask(stage.value.attempt);
  }

  function cancel(): void {
    stop?.abort();
    stage.value = READY;
  }

  async function ask(attempt: Attempt): Promise<void> {
    const stopping = new AbortController();
    stop = stopping;
    stage.value = { kind: 'asking' };
    try {
      const exchange = await withSender(stopping.signal, (send) =>
        tryRequest(attempt, { id: `tester-${crypto.randomUUID()}`, browser: browserFamily(), send, now: Date.now }),
      );
      store.hear({ type: 'entries', entries: [{ exchange, shared: false }] });
      store.select(exchange.id);
      const made = store.selected.value;
      if (made !== null) {
        say(words.tester.tries.done(problemOf(made.diagnosis) || words.view.verdicts[made.diagnosis.verdict]));
      }
    } catch (error) {
      if (stopping.signal.aborted) say(words.tester.cannot.stopped);
      else failure.value = error instanceof CannotTry ? error.message : words.tester.cannot.failed(String(error));
    } finally {
      if (stop === stopping) stage.value = READY;
    }
  }

  function say(text: string, failed = false): void {
    store.announcement.value = { text, failed };
  }

  function clear(): void {
    store.empty();
    store.selectNothing();
  }

  return {
    store,
    fields,
    hasStandIns,
    stage,
    attempt,
    problems,
    failure,
    set,
    fill,
    send,
    confirm,
    cancel,
    clear,
    say,
  };
}

export type Tester = ReturnType<typeof createTester>;
