import { expect, it } from 'vitest';
import { MemoryMirror } from '../testing/memory-mirror';
import { INSPECTED_KEY, InspectedTabs } from './inspected-tabs';

it('knows the tabs of an earlier worker until their pages had the time to connect again', () => {
  const mirror = new MemoryMirror();
  new InspectedTabs(mirror, undefined).connected(new Set([1, 2]));
  const next = new InspectedTabs(mirror, mirror.texts.get(INSPECTED_KEY));
  expect([...next.tabs]).toEqual([1, 2]);
  next.connected(new Set([2]));
  expect([...next.tabs]).toEqual([1, 2]);
  next.forgetEarlier();
  expect([...next.tabs]).toEqual([2]);
  expect([...new InspectedTabs(mirror, mirror.texts.get(INSPECTED_KEY)).tabs]).toEqual([2]);
});

it('lets a tab go as its page closes, though an earlier worker knew it too', () => {
  const tabs = new InspectedTabs(new MemoryMirror(), '[1]');
  tabs.connected(new Set([1]));
  tabs.connected(new Set());
  expect([...tabs.tabs]).toEqual([]);
});

it('takes no panel for an inspected tab whose tab there cannot be', () => {
  const tabs = new InspectedTabs(new MemoryMirror(), undefined);
  tabs.connected(new Set([-1, 3]));
  expect([...tabs.tabs]).toEqual([3]);
});
