import type { listWords } from '../../words/list';

export type Command = 'filter' | 'clear' | 'pause' | 'group' | 'help' | 'back';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does wherever the focus is, or null. Where they exist, the keys are those of the Network panel. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: KeyPress): Command | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return WITH_CONTROL.get(key.toLowerCase()) ?? null;
  return PLAIN.get(key) ?? null;
}

const PLAIN: ReadonlyMap<string, Command> = new Map([
  ['/', 'filter'],
  ['c', 'clear'],
  ['g', 'group'],
  ['?', 'help'],
  ['Escape', 'back'],
]);

const WITH_CONTROL: ReadonlyMap<string, Command> = new Map([
  ['e', 'pause'],
  ['l', 'clear'],
]);

interface Shortcut {
  /** Each as it stands on the keyboard; those of one list are pressed one for another. */
  readonly keys: readonly string[];
  readonly does: keyof typeof listWords.shortcuts.keys;
}

/** All that the panel's keys do, for the list that `?` shows. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['↑', '↓'], does: 'move' },
  { keys: ['Page Up', 'Page Down'], does: 'page' },
  { keys: ['Home', 'End'], does: 'ends' },
  { keys: ['Shift + ↑', 'Shift + ↓'], does: 'extend' },
  { keys: ['Ctrl + ↑', 'Ctrl + ↓', 'Space'], does: 'toggle' },
  { keys: ['Ctrl + A'], does: 'all' },
  { keys: ['←', '→'], does: 'fold' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['Escape'], does: 'back' },
  { keys: ['/'], does: 'filter' },
  { keys: ['Ctrl + F'], does: 'find' },
  { keys: ['C', 'Ctrl + L'], does: 'clear' },
  { keys: ['Ctrl + E'], does: 'pause' },
  { keys: ['G'], does: 'group' },
  { keys: ['?'], does: 'help' },
];
