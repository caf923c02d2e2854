import { expect, it } from 'vitest';
import { readRecording, replay } from '../testing/recordings';
import { IDLE as state } from '../ui/testing/log-state';
import { TabExchanges } from './tab-exchanges';

const [exchange] = replay(readRecording('simple-blocked-500').events);
if (exchange === undefined) throw new Error('The recording has no exchange.');

const entry = (id: string) => ({ exchange: { ...exchange, id }, shared: false });

it('follows the log of a tab through all that the background tells of it', () => {
  const exchanges = new TabExchanges();
  const ids = () => exchanges.all.map(({ id }) => id);
  expect(exchanges.state).toBeNull();

  exchanges.hear({ type: 'log', entries: [entry('a'), entry('b')], state });
  expect(ids()).toEqual(['a', 'b']);
  exchanges.hear({ type: 'entries', entries: [entry('c'), { ...entry('a'), shared: true }] });
  expect(ids()).toEqual(['a', 'b', 'c']);
  exchanges.hear({ type: 'forgotten', ids: ['b'] });
  expect(ids()).toEqual(['a', 'c']);
  exchanges.hear({ type: 'cleared', kept: ['c'], state: { ...state, preserve: true } });
  expect(ids()).toEqual(['c']);
  expect(exchanges.state?.preserve).toBe(true);
});

it('takes the log as it stands after a connection was lost', () => {
  const exchanges = new TabExchanges();
  exchanges.hear({ type: 'log', entries: [entry('a')], state });
  exchanges.hear({ type: 'log', entries: [entry('b')], state });
  expect(exchanges.all.map(({ id }) => id)).toEqual(['b']);
});
