import { expect, it } from 'vitest';
import { recordingWords } from '../words/recording';
import { obstacleOf } from './obstacle';
import { IDLE } from './testing/log-state';

it('finds nothing where all is recorded', () => {
  expect(obstacleOf(IDLE)).toBeNull();
});

it('names what has to be mended first', () => {
  const interrupted = { ...IDLE, interrupted: true };
  expect(obstacleOf(interrupted)?.text).toBe(recordingWords.interrupted);
  const full = { ...interrupted, storageFull: true };
  expect(obstacleOf(full)).toEqual({ text: recordingWords.storageFull, mend: null });
  const paused = { ...full, recording: { when: 'devtools', paused: 'devtools-closed' } } as const;
  expect(obstacleOf(paused)).toMatchObject({
    text: recordingWords.paused['devtools-closed'],
    mend: { by: 'openSettings' },
  });
  const blind = { ...paused, hostAccess: false };
  expect(obstacleOf(blind)).toMatchObject({ text: recordingWords.noAccess, mend: { by: 'grantAccess' } });
});
