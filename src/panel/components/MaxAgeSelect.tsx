import { useId } from 'preact/hooks';
import { MAX_AGES } from '../../recipes/policy';
import { adviceWords } from '../../words/advice';

const say = adviceWords.maxAge;

interface MaxAgeSelectProps {
  readonly seconds: number;
  readonly onChoose: (seconds: number) => void;
}

/** How long browsers keep a preflight's answer, up to what they take. */
export function MaxAgeSelect({ seconds, onChoose }: MaxAgeSelectProps) {
  const id = useId();
  const isFirst = seconds === MAX_AGES[0].seconds;
  return (
    <>
      <div class="field">
        <label for={id}>{say.label}</label>
        <select
          id={id}
          value={seconds}
          {...(!isFirst && { 'aria-describedby': `${id}-about` })}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {MAX_AGES.map(({ seconds: value }) => (
            <option key={value} value={value}>
              {say.choices[value]}
            </option>
          ))}
        </select>
      </div>
      {!isFirst && (
        <p id={`${id}-about`} class="plain">
          {say.caps}
        </p>
      )}
    </>
  );
}
