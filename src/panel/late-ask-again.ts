import { type ReadonlySignal, signal } from '@preact/signals';
import type { AskAgain, AskState } from './ask-again';
import type { Entry } from './model/entry';

/** Asks again by means that are loaded when somebody does; calls `onNotLoaded` where they do not load. */
export function lateAskAgain(log: ReadonlySignal<readonly Entry[]>, onNotLoaded: () => void): AskAgain {
  const states = signal<ReadonlyMap<string, AskState>>(new Map());
  function act(use: (askAgain: AskAgain) => void): void {
    import('./ask-again').then(({ createAskAgain }) => use(createAskAgain(log, states)), onNotLoaded);
  }
  return {
    states,
    ask: (entry) => act(({ ask }) => ask(entry)),
    confirm: (entry) => act(({ confirm }) => confirm(entry)),
    dismiss: (id) => act(({ dismiss }) => dismiss(id)),
  };
}
