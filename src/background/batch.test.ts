import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { batched } from './batch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PAUSES = { first: 25, between: 100 };

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
  call();
  vi.advanceTimersByTime(25);
  expect(run).toHaveBeenCalledTimes(2);
});

it('runs ten times a second where calls never cease, and after the last of them', () => {
  const run = vi.fn();
  const call = batched(run, PAUSES);
  for (let ms = 0; ms < 1_000; ms++) {
    call();
    vi.advanceTimersByTime(1);
  }
  expect(run).toHaveBeenCalledTimes(10);
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(11);
});
