import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listWords } from '../../words/list';
import { splitForKey, withinSplit } from '../model/split';
import { Separator } from './Separator';

interface SplitProps {
  /** The first side's part of the whole, of 1. */
  readonly part: number;
  readonly onMove: (part: number) => void;
  readonly first: ComponentChildren;
  readonly second: ComponentChildren;
  /** The second side is about to change. */
  readonly isBusy: boolean;
}

/** Below this, in CSS pixels, the two sides lie one above the other. */
const STACKED_BELOW = 640;

/** Two sides with a divider that the mouse and the arrow keys move. They stack where it is narrow. */
export function Split({ part, onMove, first, second, isBusy }: SplitProps) {
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
    <div ref={whole} class={isStacked ? 'split stacked' : 'split'} style={{ '--part': part }} aria-busy={isBusy}>
      {first}
      <Separator
        class="split-divider"
        label={isStacked ? listWords.split.dividerStacked : listWords.split.divider}
        orientation={isStacked ? 'horizontal' : 'vertical'}
        value={part * 100}
        max={100}
        onKey={(key) => {
          const next = splitForKey(key, part);
          if (next !== null) onMove(next);
          return next !== null;
        }}
        onDrag={(event) => onMove(withinSplit(partAt(event)))}
      />
      {second}
    </div>
  );
}
