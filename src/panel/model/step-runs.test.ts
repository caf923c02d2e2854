import { expect, it } from 'vitest';
import type { Step, StepState } from '../../diagnosis/diagnosis';
import { stepRuns } from './step-runs';

const step = (state: StepState, id: string, hop = 0): Step => ({ id, hop, on: 'response', state, text: '' });
const ids = (steps: readonly Step[]) => stepRuns(steps).map((run) => run.map(({ id }) => id).join(' '));

it('takes long rows of passed steps together, of one hop, and nothing else', () => {
  const passed = (names: string, hop = 0) => names.split(' ').map((id) => step('passed', id, hop));
  expect(ids([...passed('a b c'), step('failed', 'd'), ...passed('e f')])).toEqual(['a b c', 'd', 'e', 'f']);
  expect(ids([...passed('a b'), ...passed('c d e', 1)])).toEqual(['a', 'b', 'c d e']);
  expect(ids([step('not-reached', 'a'), step('not-reached', 'b'), step('not-reached', 'c')])).toEqual(['a', 'b', 'c']);
  expect(ids([])).toEqual([]);
});
