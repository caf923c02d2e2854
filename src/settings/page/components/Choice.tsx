import { useId } from 'preact/hooks';

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  /** Of a group of radio buttons. */
  readonly name?: string;
  readonly label: string;
  readonly about: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, with what it means beneath it. */
export function Choice({ type, name, label, about, checked, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type={type}
        {...(name !== undefined && { name })}
        checked={checked}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <p id={`${id}-about`} class="about">
        {about}
      </p>
    </div>
  );
}
