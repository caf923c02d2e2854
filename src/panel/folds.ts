import { signal } from '@preact/signals';

/** What is folded, by the section's name, as a person last left it. */
type Folds = Readonly<Record<string, boolean>>;

const KEY = 'folded';

const folds = signal<Folds>(stored());

/** Whether a section is folded: as it was left last, else as it is at first. Reading it in a component follows it. */
export function isFolded(section: string, atFirst: boolean): boolean {
  return folds.value[section] ?? atFirst;
}

/** Folds a section or unfolds it, here and wherever the panel opens next. */
export function setFolded(section: string, folded: boolean): void {
  folds.value = { ...folds.value, [section]: folded };
  try {
    localStorage.setItem(KEY, JSON.stringify(folds.value));
  } catch {
    // A browser that keeps pages within DevTools from storing: the panel remembers for as long as it is open.
  }
}

function stored(): Folds {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, folded]) => typeof folded === 'boolean'));
  } catch {
    return {};
  }
}
