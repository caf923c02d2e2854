import { parseArgs } from 'node:util';
import { manyTabs } from './many-tabs';
import { throughOneTab } from './one-tab';
import { fullPanel } from './panel';
import { openAtOnce, poll } from './simulated';

/*
 * Whether memory and logs stay within their bounds, and every request is in a log or counted, however many there are.
 */

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    tabs: { type: 'string', default: '50' },
    /** The names of scenes, with commas between them. */
    only: { type: 'string' },
  },
});

const SCENES: Readonly<Record<string, () => Promise<void> | void>> = {
  poll: () => poll(3600),
  open: () => {
    openAtOnce(10_000, 10);
    openAtOnce(10_000, 1);
  },
  tab: () => throughOneTab(Number(values.requests)),
  tabs: () => manyTabs(Number(values.tabs), 200),
  panel: () => fullPanel(10_000),
};
for (const name of values.only?.split(',') ?? Object.keys(SCENES)) await SCENES[name]?.();
