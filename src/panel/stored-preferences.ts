import { batch, effect } from '@preact/signals';
import { browser } from '../browser';
import { readPreferences } from './state/preferences';
import type { Store } from './store';

const KEY = 'panel';
/** Milliseconds: a divider that is dragged moves with every frame. */
const PAUSE = 200;

/** Arranges the panel as a person left it, and remembers each change from then on. */
export async function keepPreferences({ sort, widths, split, isGrouped }: Store): Promise<void> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const read = readPreferences(stored);
  batch(() => {
    sort.value = read.sort;
    widths.value = read.widths;
    split.value = read.split;
    isGrouped.value = read.isGrouped;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  effect(() => {
    const present = { sort: sort.value, widths: widths.value, split: split.value, isGrouped: isGrouped.value };
    if (!isFirst) {
      clearTimeout(timer);
      timer = setTimeout(() => void browser.storage.local.set({ [KEY]: present }), PAUSE);
    }
    isFirst = false;
  });
}
