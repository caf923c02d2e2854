import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ComponentChildren;
}

/** A part of the details under its heading, to be found by its name. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section class="part" aria-label={title}>
      <h2>
        {title} {aside !== undefined && <small>{aside}</small>}
      </h2>
      {children}
    </section>
  );
}
