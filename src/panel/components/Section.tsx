import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/Icon';
import { isFolded, setFolded } from '../folds';

interface SectionProps {
  /** The name under which it is remembered. */
  readonly id: string;
  readonly title: string;
  readonly aside?: string;
  /** Whether it is folded until a person unfolds it. */
  readonly folded?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the details under its heading, to be found by its name and folded away. How it was left is remembered. */
export function Section({ id, title, aside, folded = false, children }: SectionProps) {
  const isOpen = !isFolded(id, folded);
  return (
    <section class="part" aria-label={title}>
      <details open={isOpen} onToggle={(event) => remember(id, isOpen, event.currentTarget.open)}>
        <summary>
          <Icon name="folded" label={null} />
          <h2>{title}</h2>
          {aside !== undefined && <small>{aside}</small>}
        </summary>
        {children}
      </details>
    </section>
  );
}

/** The event also comes where nobody clicked: when a section is first drawn open. */
function remember(id: string, wasOpen: boolean, isOpen: boolean): void {
  if (wasOpen !== isOpen) setFolded(id, !isOpen);
}
