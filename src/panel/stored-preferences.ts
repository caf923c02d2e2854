import { batch, effect } from '@preact/signals';
import { browser } from '../browser';
import { type Preferences, readPreferences } from './state/preferences';
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
  let unsaved: Preferences | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    if (unsaved !== null) void browser.storage.local.set({ [KEY]: unsaved });
    unsaved = null;
  };
  // Who drags and closes DevTools at once means it as well.
  addEventListener('pagehide', save);
  let isFirst = true;
  effect(() => {
    const present = { sort: sort.value, widths: widths.value, split: split.value, isGrouped: isGrouped.value };
    if (!isFirst) {
      unsaved = present;
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    }
    isFirst = false;
  });
}
