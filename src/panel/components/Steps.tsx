import type { Step, StepState } from '../../diagnosis/diagnosis';
import type { Hop } from '../../exchange/exchange';
import { Icon, type IconName } from '../../ui/Icon';
import { Section } from './Section';
import { Text } from './Text';

const STATES: Readonly<Record<StepState, { readonly icon: IconName; readonly word: string }>> = {
  passed: { icon: 'check', word: 'passed' },
  failed: { icon: 'cross', word: 'failed' },
  'not-reached': { icon: 'dash', word: 'not reached' },
  assumed: { icon: 'question', word: 'assumed' },
};

interface StepsProps {
  readonly steps: readonly Step[];
  readonly hops: readonly Hop[];
}

/** What the browser checked, in its order, to where it stopped. */
export function Steps({ steps, hops }: StepsProps) {
  if (steps.length === 0) {
    return null;
  }
  return (
    <Section title="What the browser checked" aside="in its order">
      <ol class="steps">
        {steps.map((step, index) => (
          <li key={`${step.hop} ${step.on} ${step.id} ${index}`} class={`step-${step.state}`}>
            <Icon name={STATES[step.state].icon} label={null} />
            <span>
              {hops.length > 1 && <span class="subtle">Hop {step.hop + 1}: </span>}
              <Text text={step.text} limit={600} />
            </span>
            <span class="state-word">{STATES[step.state].word}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
