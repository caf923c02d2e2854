import { useActions } from '../actions';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who hear the buttons one by one; begins where `Copy` ends. */
  readonly what: string;
  readonly label?: string;
}

export function CopyButton({ text, what, label = 'Copy' }: CopyButtonProps) {
  const { copy } = useActions();
  return (
    <button
      type="button"
      class="button copy"
      aria-label={`${label} ${what}`}
      title={text.slice(0, 500)}
      onClick={() => copy(text)}
    >
      {label}
    </button>
  );
}
