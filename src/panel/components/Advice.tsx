import { useMemo } from 'preact/hooks';
import { adviceWords } from '../../words/advice';
import { adviceFor } from '../model/advice';
import { knownApi, rememberApi } from '../remembered-apis';
import { CannotChange } from './CannotChange';
import type { PasteForServerProps } from './PasteForServer';
import { RadioGroup } from './RadioGroup';
import { ServerChoice } from './ServerChoice';

const say = adviceWords;
const CAN = ['yes', 'no'] as const;

/** What to paste, for those who can change the server and for those who cannot. */
export function Advice({ selected, entries }: PasteForServerProps) {
  // The log grows without end; what it held when this was unfolded is telling enough.
  const advice = useMemo(() => adviceFor(selected, entries.peek()), [selected, entries]);
  if (advice === null) return <p class="plain">{say.none}</p>;
  const api = advice.derived.policy.api.origin;
  const { canChange } = knownApi(api);
  return (
    <div class="advice">
      <RadioGroup
        title={say.can.title}
        options={CAN.map((each) => ({ value: each, label: say.can[each] }))}
        chosen={canChange ? 'yes' : 'no'}
        onChoose={(chosen) => rememberApi(api, { canChange: chosen === 'yes' })}
      />
      {canChange ? <ServerChoice key={api} advice={advice} /> : <CannotChange policy={advice.derived.policy} />}
    </div>
  );
}
