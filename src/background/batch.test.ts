import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { batched } from './batch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PAUSES = { first: 25, between: 100, burst: 1_000 };

it('runs once for what comes at once, soon', () => {
  const run = vi.fn();
  const call = batched(run, PAUSES);
  call();
  vi.advanceTimersByTime(20);
  call();
  expect(run).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(5);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});

it('runs as soon for the next ones, and ten times a second where calls never cease', () => {
  const run = vi.fn();
  const call = batched(run, PAUSES);
  const runsIn = (ms: number) => {
    run.mockClear();
    for (let at = 0; at < ms; at++) {
      call();
      vi.advanceTimersByTime(1);
    }
    return run.mock.calls.length;
  };
  expect(runsIn(250)).toBe(10);
  runsIn(1_000);
  expect(runsIn(1_000)).toBe(10);
  run.mockClear();
  vi.advanceTimersByTime(2_000);
  expect(run).toHaveBeenCalledTimes(1);
  expect(runsIn(250)).toBe(10);
});
