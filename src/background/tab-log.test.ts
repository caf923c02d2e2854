import { expect, it } from 'vitest';
import { readRecording, replay } from '../testing/recordings';
import { type MirroredText, TabLog } from './tab-log';

it('writes down what it let go when the mirror writes, and not each time', () => {
  const unmade = new Map<string, () => string>();
  const mirror = {
    set: (key: string, text: MirroredText) => typeof text === 'function' && unmade.set(key, text),
    remove() {},
  };
  const log = new TabLog(1, mirror);
  for (const exchange of replay(readRecording('simple-allowed').events)) {
    for (let nth = 0; nth < 60; nth++) log.put({ ...exchange, id: `${nth}` }, false);
  }
  for (let n = 0; n < 50; n++) log.drop();
  expect([...unmade].map(([key, make]) => [key, JSON.parse(make()).dropped])).toEqual([['tab/1', 50]]);
});
