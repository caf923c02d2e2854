import { expect, it, vi } from 'vitest';
import { late } from './late';

it('loads a part once, however often it is asked for meanwhile', () => {
  const load = vi.fn(() => Promise.resolve(() => null));
  const { prepare } = late(load);
  prepare();
  prepare();
  expect(load).toHaveBeenCalledTimes(1);
});

it('tries again after it has failed', async () => {
  const load = vi.fn(() => Promise.reject(new Error('gone')));
  const { prepare } = late(load);
  prepare();
  await vi.waitFor(() => {
    prepare();
    expect(load.mock.calls.length).toBeGreaterThan(1);
  });
});
