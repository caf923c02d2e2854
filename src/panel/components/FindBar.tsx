import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { words } from '../../words';
import { clearMarks, findInElement, showMatch } from '../find-in-element';
import { nextIndex } from '../model/find-text';

const say = words.details.find;

interface FindBarProps {
  /** The element to look in. */
  readonly root: () => Element | null;
  readonly onClose: () => void;
}

/** A field that finds text in the details, with a way from each place to the next. */
export function FindBar({ root, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState({ current: -1, count: 0 });
  useEffect(() => {
    field.current?.focus();
    return clearMarks;
  }, []);

  /** Looks anew each time: the details may have changed. */
  function go(from: number, step: 1 | -1): void {
    const element = root();
    const matches = element === null ? [] : findInElement(element, field.current?.value ?? '');
    const current = nextIndex(Math.min(from, matches.length - 1), matches.length, step);
    setPlace({ current, count: matches.length });
    showMatch(matches, current);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      go(place.current, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      onClose();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search class="find-bar" aria-label={say.title}>
      <input
        ref={field}
        type="search"
        aria-label={say.field}
        placeholder={say.field}
        onInput={() => go(-1, 1)}
        onKeyDown={onKeyDown}
      />
      <span role="status" class="subtle">
        {field.current?.value ? say.place(place.current + 1, place.count) : ''}
      </span>
      <button
        type="button"
        class="tool"
        aria-label={say.previous}
        title={say.previous}
        onClick={() => go(place.current, -1)}
      >
        <Icon name="up" label={null} />
      </button>
      <button type="button" class="tool" aria-label={say.next} title={say.next} onClick={() => go(place.current, 1)}>
        <Icon name="open" label={null} />
      </button>
      <button type="button" class="tool" aria-label={say.close} title={say.close} onClick={onClose}>
        <Icon name="cross" label={null} />
      </button>
    </search>
  );
}
