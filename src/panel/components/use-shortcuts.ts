import { useEffect } from 'preact/hooks';
import { useActions } from '../actions';
import { focusFilter, focusList, isWriting } from '../focus';
import { type Command, commandOf } from '../model/shortcuts';
import type { Store } from '../store';

/** Hears the keys that do the same wherever the focus is. What hears a key first and prevents its default has it. */
export function useShortcuts(store: Store, onHelp: () => void): void {
  const { clear } = useActions();
  useEffect(() => {
    function run(command: Command): void {
      switch (command) {
        case 'filter':
          focusFilter();
          break;
        case 'clear':
          clear();
          break;
        case 'pause':
          store.setPaused(!store.paused.value);
          break;
        case 'group':
          store.isGrouped.value = !store.isGrouped.value;
          break;
        case 'help':
          onHelp();
          break;
        case 'back':
          focusList();
          break;
      }
    }

    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event;
      const command = commandOf(event);
      if (command === null || event.defaultPrevented || isElsewhere(command, target)) return;
      event.preventDefault();
      // DevTools listens in this document too: Escape opens its drawer.
      event.stopPropagation();
      run(command);
    }

    document.body.addEventListener('keydown', onKeyDown);
    return () => document.body.removeEventListener('keydown', onKeyDown);
  }, [store, clear, onHelp]);
}

/** A key that writes, or is a dialog's or a menu's; and Escape where there is nothing to come back from. */
function isElsewhere(command: Command, target: EventTarget | null): boolean {
  if (isWriting(target) && command !== 'pause') return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, [role=menu]') !== null) return true;
  return command === 'back' && target.closest('.details') === null;
}
