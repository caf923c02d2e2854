import type { Diagnosis, Step, StepState } from '../../diagnosis/diagnosis';
import type { Hop } from '../../exchange/exchange';
import { Icon, type IconName } from '../../ui/Icon';
import { words } from '../../words';
import { stepRuns } from '../model/step-runs';
import { FAILED_CHECK } from '../reveal';
import { Lesson } from './Lesson';
import { Section } from './Section';
import { Text } from './Text';

const say = words.details.checks;

const ICONS: Readonly<Record<StepState, IconName>> = {
  passed: 'check',
  failed: 'cross',
  'not-reached': 'dash',
  assumed: 'question',
};

interface StepsProps {
  readonly diagnosis: Diagnosis;
  readonly hops: readonly Hop[];
}

/** What the browser checked, in its order, to where it stopped. Beside a failed step: why the rule is there, and the mend. */
export function Steps({ diagnosis, hops }: StepsProps) {
  const { steps, findings } = diagnosis;
  if (steps.length === 0) {
    return null;
  }
  const one = (step: Step, index: number) => (
    <StepLine key={`${step.hop} ${step.on} ${step.id} ${index}`} step={step} isOneOfMany={hops.length > 1}>
      {step.state === 'failed' && <Lesson step={step} findings={findings} />}
    </StepLine>
  );
  return (
    <Section id="checks" title={say.title} aside={say.aside}>
      <ol class="steps">
        {stepRuns(steps).map((run, index) =>
          run.length === 1 ? (
            one(run[0], index)
          ) : (
            <li key={`run ${index}`} class="step-run">
              <details>
                <summary>
                  <Icon name={ICONS[run[0].state]} label={null} />
                  {say.several(run.length)}
                </summary>
                <ol class="steps">{run.map(one)}</ol>
              </details>
            </li>
          ),
        )}
      </ol>
    </Section>
  );
}

interface StepLineProps {
  readonly step: Step;
  readonly isOneOfMany: boolean;
  readonly children: preact.ComponentChildren;
}

function StepLine({ step, isOneOfMany, children }: StepLineProps) {
  return (
    <li id={step.state === 'failed' ? FAILED_CHECK : undefined} class={`step step-${step.state}`} tabIndex={-1}>
      <Icon name={ICONS[step.state]} label={null} />
      <span class="step-text">
        {isOneOfMany && <span class="subtle">{say.hop(step.hop + 1)}</span>}
        <Text text={step.text} limit={600} />
      </span>
      <span class="state-word">{say.states[step.state]}</span>
      {children}
    </li>
  );
}
