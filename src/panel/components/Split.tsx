import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listWords } from '../../words/list';
import { splitForKey, withinSplit } from '../model/split';

interface SplitProps {
  /** The first side's part of the whole, of 1. */
  readonly part: number;
  readonly onMove: (part: number) => void;
  readonly first: ComponentChildren;
  readonly second: ComponentChildren;
}

/** Below this, in CSS pixels, the two sides lie one above the other. */
const STACKED_BELOW = 640;

/** Two sides with a divider that the mouse and the arrow keys move. They stack where it is narrow. */
export function Split({ part, onMove, first, second }: SplitProps) {
  const whole = useRef<HTMLDivElement>(null);
  const [isStacked, setStacked] = useState(false);

  useLayoutEffect(() => {
    const element = whole.current;
    if (element === null) return;
    const look = () => setStacked(element.clientWidth < STACKED_BELOW);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  function partAt({ clientX, clientY }: PointerEvent): number {
    const box = whole.current?.getBoundingClientRect();
    if (box === undefined) return part;
    return isStacked ? (clientY - box.top) / box.height : (clientX - box.left) / box.width;
  }

  return (
    <div ref={whole} class={isStacked ? 'split stacked' : 'split'} style={{ '--part': part }}>
      {first}
      {/* biome-ignore lint/a11y/useSemanticElements: a rule that moves is no hr */}
      <div
        role="separator"
        class="split-divider"
        aria-label={isStacked ? listWords.split.dividerStacked : listWords.split.divider}
        aria-orientation={isStacked ? 'horizontal' : 'vertical'}
        aria-valuenow={Math.round(part * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        tabIndex={0}
        onKeyDown={(event) => {
          const next = splitForKey(event.key, part);
          if (next === null) return;
          event.preventDefault();
          onMove(next);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          event.preventDefault();
          event.currentTarget.focus();
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(withinSplit(partAt(event)));
        }}
      />
      {second}
    </div>
  );
}
