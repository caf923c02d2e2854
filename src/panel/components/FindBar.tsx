import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { words } from '../../words';
import { clearMarks, findInElement, isSamePlace, onOtherChange, showMatch } from '../find-in-element';
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
  const shown = useRef<{ readonly match: Range | undefined; readonly scrollTop: number } | null>(null);
  const [place, setPlace] = useState({ current: -1, count: 0 });
  useEffect(() => {
    field.current?.focus();
    const element = root();
    const stop = element === null ? undefined : onOtherChange(element, '.find-bar', () => lookAgain(element));
    return () => {
      stop?.();
      clearMarks();
    };
  }, []);

  function look(): Range[] {
    const element = root();
    return element === null ? [] : findInElement(element, field.current?.value ?? '');
  }

  function show(matches: readonly Range[], current: number): void {
    setPlace({ current, count: matches.length });
    showMatch(matches, current);
    shown.current = { match: matches[current], scrollTop: root()?.scrollTop ?? 0 };
  }

  /** Looks anew each time: the details may have changed. */
  function go(from: number, step: 1 | -1): void {
    const matches = look();
    show(matches, nextIndex(Math.min(from, matches.length - 1), matches.length, step));
  }

  /** A part that is loaded late is looked through too, and must not push out of view what was just found. */
  function lookAgain(element: Element): void {
    const before = shown.current;
    if (before === null || (before.match !== undefined && element.scrollTop !== before.scrollTop)) return;
    const matches = look();
    const current = matches.findIndex((match) => isSamePlace(match, before.match));
    show(matches, current === -1 ? nextIndex(-1, matches.length, 1) : current);
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
