import { useActions } from '../actions';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** The label with what is copied, for those who hear the buttons one by one. */
  readonly spoken: string;
}

export function CopyButton({ text, label, spoken }: CopyButtonProps) {
  const { copy } = useActions();
  return (
    <button type="button" class="button copy" aria-label={spoken} title={text.slice(0, 500)} onClick={() => copy(text)}>
      {label}
    </button>
  );
}
