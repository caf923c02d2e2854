import { describe, expect, it } from 'vitest';
import { MemoryMirror } from '../testing/memory-mirror';
import type { TrialPlan } from '../trial/trial';
import type { TrialRule } from '../trial/trial-rules';
import { TRIALS_KEY, Trials } from './trials';

const url = 'http://api.test/users';
const plan: TrialPlan = {
  exchangeId: '1',
  method: 'GET',
  url,
  edits: [{ url, method: 'GET', set: [{ name: 'vary', value: 'Origin' }], remove: [] }],
};

/** Trials whose rules go into a list; `refuse` makes the browser take none. */
function setUp(stored?: string) {
  const mirror = new MemoryMirror();
  const changed: number[] = [];
  const browser = { rules: [] as TrialRule[], refuse: false };
  let time = 0;
  const trials = new Trials({
    mirror,
    stored,
    firstRuleId: 1,
    apply: async (rules) => {
      if (browser.refuse) throw new Error('No rule today.');
      browser.rules = rules;
    },
    now: () => ++time,
    onChange: (tabId) => changed.push(tabId),
  });
  return { trials, mirror, changed, browser };
}

describe('Trials', () => {
  it('has rules only between the start and the end, and only of tabs where one is on', async () => {
    const { trials, browser, changed } = setUp();
    expect(browser.rules).toEqual([]);
    await trials.start(7, plan);
    await trials.start(8, plan);
    expect(browser.rules.map(({ condition }) => condition.tabIds)).toEqual([[7], [8]]);
    expect(trials.on(7)).toEqual([{ exchangeId: '1', method: 'GET', url, since: 1 }]);
    await trials.end(7);
    expect(browser.rules.map(({ condition }) => condition.tabIds)).toEqual([[8]]);
    expect(trials.on(7)).toEqual([]);
    expect(trials.all[0]).toMatchObject({ tabId: 7, since: 1, until: 3 });
    await trials.end(8);
    expect(browser.rules).toEqual([]);
    expect(trials.isAnyOn).toBe(false);
    expect(changed).toEqual([7, 8, 7, 8]);
  });

  it('is one trial where the same request is tried again', async () => {
    const { trials } = setUp();
    await Promise.all([trials.start(7, plan), trials.start(7, plan)]);
    expect(trials.on(7)).toHaveLength(1);
  });

  it('ends what an earlier worker has left, and remembers when', async () => {
    const before = setUp();
    await before.trials.start(7, plan);
    const { trials, browser, changed } = setUp(before.mirror.texts.get(TRIALS_KEY));
    expect(trials.on(7)).toHaveLength(1);
    browser.rules = before.browser.rules;
    await trials.endAll();
    expect(browser.rules).toEqual([]);
    expect(trials.on(7)).toEqual([]);
    expect(trials.all).toMatchObject([{ tabId: 7, until: 1 }]);
    expect(changed).toEqual([7]);
  });

  it('removes rules that nobody knows of', async () => {
    const before = setUp();
    await before.trials.start(7, plan);
    const { trials, browser } = setUp();
    browser.rules = before.browser.rules;
    await trials.endAll();
    expect(browser.rules).toEqual([]);
  });

  it('changes nothing where the browser takes no rule, and goes on', async () => {
    const { trials, browser } = setUp();
    browser.refuse = true;
    await expect(trials.start(7, plan)).rejects.toThrow('No rule today.');
    expect(trials.on(7)).toEqual([]);
    browser.refuse = false;
    await trials.start(7, plan);
    browser.refuse = true;
    await expect(trials.end(7)).rejects.toThrow('No rule today.');
    expect(trials.on(7)).toHaveLength(1);
  });
});
