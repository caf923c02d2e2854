import { expect, it } from 'vitest';
import { MOST_OPEN } from '../exchange/tracked-items';
import { again, play, start } from '../testing/recorded-tab';
import { NO_DROPS, withDropped, withoutDropped } from './drops';

it('keeps in mind no more open exchanges than there can be, the last ones', () => {
  const { recorder } = start();
  play(recorder, again('preflight-404', 1).slice(0, 3));
  const [open] = recorder.log(1).entries;
  if (open === undefined) throw new Error('The recording has no request.');
  const droppedOpen = Array.from({ length: MOST_OPEN }, (_, nth) => `never ends ${nth}`);

  const drops = withDropped({ ...NO_DROPS, dropped: MOST_OPEN, droppedOpen }, open.exchange, 'pending');

  expect(drops.dropped).toBe(MOST_OPEN + 1);
  expect(drops.droppedOpen).toEqual([...droppedOpen.slice(1), open.exchange.id]);
  expect(withoutDropped(drops, open.exchange.id).dropped).toBe(MOST_OPEN);
});
