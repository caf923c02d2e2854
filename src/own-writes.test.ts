import { expect, test } from 'vitest';
import { OwnWrites } from './own-writes';

test('what another page stored is news', () => {
  expect(new OwnWrites<string>().isNews('theirs')).toBe(true);
});

test('the echoes of two own writes are no news, what comes after them is', () => {
  const writes = new OwnWrites<{ readonly record: string }>();
  writes.writes({ record: 'devtools' });
  writes.writes({ record: 'sites' });
  expect(writes.isNews({ record: 'devtools' })).toBe(false);
  expect(writes.isNews({ record: 'sites' })).toBe(false);
  expect(writes.isNews({ record: 'devtools' })).toBe(true);
});

test('what another page stored before the own write was replaced by it', () => {
  const writes = new OwnWrites<string>();
  writes.writes('mine');
  expect(writes.isNews('theirs')).toBe(false);
  expect(writes.isNews('mine')).toBe(false);
  expect(writes.isNews('theirs')).toBe(true);
});

test('after a write that failed everything is news', () => {
  const writes = new OwnWrites<string>();
  writes.writes('mine');
  writes.failed();
  expect(writes.isNews('theirs')).toBe(true);
});
