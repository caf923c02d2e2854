import type { Question } from '../../diagnosis/questions';

export type Tone = 'good' | 'bad' | 'neutral';

/** Whether an answer is a good sign, a bad one, or none. */
export function toneOf({ state }: Question): Tone {
  switch (state) {
    case 'there':
    case 'exact':
    case 'any':
    case 'answered':
    case 'allowed':
    case 'all':
      return 'good';
    case 'missing':
    case 'differs':
    case 'several':
    case 'refused':
    case 'unanswered':
      return 'bad';
    case 'nothing':
    case 'not-needed':
    case 'remembered':
    case 'none':
    case 'unknown':
    case 'not-asked':
      return 'neutral';
    default:
      return state satisfies never;
  }
}
