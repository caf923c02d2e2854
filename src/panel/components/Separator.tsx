interface SeparatorProps {
  readonly class: string;
  readonly label: string;
  readonly orientation: 'horizontal' | 'vertical';
  readonly value: number;
  readonly max: number;
  /** Reports whether the key moves it. */
  readonly onKey: (key: string) => boolean;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onReset?: () => void;
}

/** A line between two things that the mouse and the arrow keys move. */
export function Separator({ class: name, label, orientation, value, max, onKey, onDrag, onReset }: SeparatorProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that moves is no hr
    <div
      role="separator"
      class={`separator ${name}`}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={0}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !onKey(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event);
      }}
      onDblClick={onReset}
    />
  );
}
