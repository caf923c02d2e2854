interface HintProps {
  readonly title: string;
  readonly text: string;
  readonly aside?: string;
}

/** What stands where there is nothing to show: why, and what to do. */
export function Hint({ title, text, aside }: HintProps) {
  return (
    <section class="hint">
      <h2>{title}</h2>
      <p>{text}</p>
      {aside !== undefined && <p class="aside">{aside}</p>}
    </section>
  );
}
