import { afterAll, beforeEach, expect, it, vi } from 'vitest';

type Changes = Record<string, { readonly newValue?: unknown }>;

const hearers: ((changes: Changes) => void)[] = [];
const local = {
  get: vi.fn(async () => ({ word: 'loaded' })),
  set: vi.fn(async (_: object) => undefined),
  remove: vi.fn(async () => undefined),
  onChanged: { addListener: (hear: (changes: Changes) => void) => hearers.push(hear) },
};

/** What the browser tells, be it of this page's own writes or of another's. */
function tell(newValue: string): void {
  for (const hear of hearers) hear({ word: { newValue }, other: { newValue: 'other' } });
}

async function open() {
  const { StoredValue } = await import('./stored-value');
  const value = new StoredValue('word', (stored) => String(stored));
  const heard: string[] = [];
  value.onNews((word) => heard.push(word));
  return { value, heard };
}

beforeEach(() => {
  hearers.length = 0;
  vi.resetModules();
  vi.stubGlobal('chrome', { storage: { local } });
});

afterAll(() => {
  // Other files share this process.
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('hears what another page writes', async () => {
  const { heard } = await open();
  tell('theirs');
  expect(heard).toEqual(['theirs']);
});

it('does not hear of its own writes, and hears of what comes after them', async () => {
  const { value, heard } = await open();
  await value.save('first');
  await value.save('second');
  tell('first');
  tell('second');
  expect(heard).toEqual([]);
  tell('first');
  expect(heard).toEqual(['first']);
});

it('does not hear of what its own write has replaced', async () => {
  const { value, heard } = await open();
  await value.save('mine');
  tell('theirs');
  tell('mine');
  expect(heard).toEqual([]);
});

it('waits for no word of a write that changes nothing', async () => {
  const { value, heard } = await open();
  expect(await value.load()).toBe('loaded');
  await value.save('loaded');
  tell('theirs');
  await value.save('theirs');
  tell('news');
  expect(heard).toEqual(['theirs', 'news']);
});

it('waits for no word of a write that was refused', async () => {
  const { value, heard } = await open();
  local.set.mockRejectedValueOnce(new Error('full'));
  await expect(value.save('mine')).rejects.toThrow('full');
  tell('theirs');
  expect(heard).toEqual(['theirs']);
});
