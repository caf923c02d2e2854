import type { ReadonlySignal, Signal } from '@preact/signals';
import { ASK_AGAIN_SOURCE } from '../exchange/asked-again';
import { type Exchange, firstHop } from '../exchange/exchange';
import { devtoolsApi } from '../ui/devtools-api';
import { findAskedRequest } from './asked-request';
import { askAgainScript, type ScriptResult } from './model/ask-again-script';
import type { Entry } from './model/entry';
import { type Asked, likeBefore } from './model/find-repeated';
import { planRepeat, type RepeatNote, type RepeatPlan } from './model/repeat-plan';

export type CannotReason =
  | (RepeatPlan & { kind: 'cannot' })['why']
  | 'no-devtools'
  | 'frame-gone'
  | Exclude<ScriptResult, 'asked'>;

export type AskState =
  | { readonly kind: 'confirm'; readonly plan: RepeatPlan & { kind: 'can' } }
  | { readonly kind: 'cannot'; readonly why: CannotReason }
  | { readonly kind: 'asked'; readonly asked: Asked; readonly notes: readonly RepeatNote[] };

export interface AskAgain {
  /** What came of asking an exchange again, by its id. */
  readonly states: ReadonlySignal<ReadonlyMap<string, AskState>>;
  /** Asks again; what may write waits for `confirm`. */
  readonly ask: (entry: Entry) => void;
  readonly confirm: (entry: Entry) => void;
  readonly dismiss: (id: string) => void;
}

/** What came of asking this exchange again. That it was still under way tells nothing once it has ended. */
export function askStateOf({ states }: AskAgain, { exchange: { id, outcome } }: Entry): AskState | undefined {
  const state = states.value.get(id);
  const isOver = state?.kind === 'cannot' && state.why === 'pending' && outcome.kind !== 'pending';
  return isOver ? undefined : state;
}

/** Asks requests of the log again, from the page that made them. It needs DevTools; without it, it says so. */
export function createAskAgain(
  log: ReadonlySignal<readonly Entry[]>,
  states: Signal<ReadonlyMap<string, AskState>>,
): AskAgain {
  const set = (id: string, state: AskState) => {
    states.value = new Map(states.value).set(id, state);
  };

  async function ask({ exchange, diagnosis }: Entry): Promise<void> {
    if (devtoolsApi()?.inspectedWindow === undefined) {
      set(exchange.id, { kind: 'cannot', why: 'no-devtools' });
      return;
    }
    const plan = planRepeat(exchange, diagnosis, await findAskedRequest(exchange));
    if (plan.kind === 'cannot') set(exchange.id, plan);
    else if (plan.writes) set(exchange.id, { kind: 'confirm', plan });
    else await send(exchange, plan);
  }

  async function send(exchange: Exchange, { repeat, notes }: RepeatPlan & { kind: 'can' }): Promise<void> {
    const { url, method } = firstHop(exchange);
    const like = { source: newSource(), url, method, origin: exchange.origin };
    const asked: Asked = { ...like, before: likeBefore(like, log.peek()) };
    const result = await runInPage(exchange, askAgainScript(repeat, exchange.origin, asked.source));
    set(exchange.id, result === 'asked' ? { kind: 'asked', asked, notes } : { kind: 'cannot', why: result });
  }

  return {
    states,
    ask: (entry) => void ask(entry),
    confirm({ exchange }) {
      const state = states.peek().get(exchange.id);
      if (state?.kind === 'confirm') void send(exchange, state.plan);
    },
    dismiss(id) {
      const rest = new Map(states.peek());
      rest.delete(id);
      states.value = rest;
    },
  };
}

let count = 0;

/** Unlike any that was there before, of this panel or of an earlier one. */
function newSource(): string {
  count += 1;
  return `${ASK_AGAIN_SOURCE}${Date.now().toString(36)}-${count}`;
}

/** Runs the script in the frame that asked; a worker's request is asked by the page itself. */
function runInPage({ frameId, documentUrl }: Exchange, script: string): Promise<ScriptResult | 'frame-gone'> {
  const options = frameId > 0 && documentUrl !== null ? { frameURL: documentUrl } : {};
  return new Promise((resolve) => {
    devtoolsApi()?.inspectedWindow.eval<ScriptResult>(script, options, (result, failure) => {
      if (failure === undefined) resolve(result);
      else resolve(failure.code === 'E_NOTFOUND' ? 'frame-gone' : 'refused');
    });
  });
}
