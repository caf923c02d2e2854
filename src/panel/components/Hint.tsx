import type { ComponentChildren } from 'preact';

interface HintProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** What stands where there is nothing to show: why, and what to do. */
export function Hint({ title, children }: HintProps) {
  return (
    <section class="hint">
      <h1>{title}</h1>
      {children}
    </section>
  );
}
