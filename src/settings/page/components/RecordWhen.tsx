import { settingsWords } from '../../../words/settings';
import { RECORD_WHEN, type Settings } from '../../settings';
import { Choice } from './Choice';
import { Sites } from './Sites';

const words = settingsWords.record;

interface RecordWhenProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

export function RecordWhen({ settings: { record, sites }, change }: RecordWhenProps) {
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <div>
        {RECORD_WHEN.map((when) => (
          <Choice
            key={when}
            type="radio"
            name="record"
            {...words[when]}
            checked={record === when}
            onChange={() => change({ record: when })}
          />
        ))}
        {record === 'sites' && <Sites sites={sites} change={(listed) => change({ sites: listed })} />}
      </div>
    </fieldset>
  );
}
