import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface RadioGroupProps<Value extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One choice out of a few, all of them to be seen. */
export function RadioGroup<Value extends string>({ title, options, chosen, onChoose }: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset class="radios">
      <legend>{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
