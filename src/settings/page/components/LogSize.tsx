import { useState } from 'preact/hooks';
import { settingsWords } from '../../../words/settings';
import { isLogSize, LOG_MEGABYTES } from '../../settings';

const words = settingsWords.log;
const { min, max, step } = LOG_MEGABYTES;

interface LogSizeProps {
  readonly megabytes: number;
  readonly change: (megabytes: number) => void;
}

export function LogSize({ megabytes, change }: LogSizeProps) {
  const [isWrong, setWrong] = useState(false);

  function take(value: number): void {
    setWrong(!isLogSize(value));
    if (isLogSize(value) && value !== megabytes) change(value);
  }

  return (
    <fieldset>
      <legend>{words.title}</legend>
      <div class="field">
        <label for="log-size">{words.label}</label>
        <input
          id="log-size"
          type="number"
          min={min}
          max={max}
          step={step}
          defaultValue={String(megabytes)}
          key={megabytes}
          aria-invalid={isWrong}
          aria-describedby="log-size-about log-size-error"
          onChange={(event) => take(event.currentTarget.valueAsNumber)}
        />
      </div>
      <p id="log-size-about" class="about">
        {words.about(min, max)}
      </p>
      <p id="log-size-error" class="error" role="alert">
        {isWrong && words.error(min, max)}
      </p>
    </fieldset>
  );
}
