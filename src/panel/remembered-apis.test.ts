import { afterAll, beforeEach, expect, it, vi } from 'vitest';

type Changes = Record<string, { readonly newValue?: unknown }>;

const API = 'https://api.example';
const stored = [{ origin: 'https://other.example', server: 'caddy', isChosen: true }];

const browser = {
  runtime: { sendMessage: vi.fn() },
  storage: { local: { get: vi.fn(), set: vi.fn(), onChanged: { addListener: vi.fn() } } },
};
vi.stubGlobal('chrome', browser);
vi.stubGlobal('location', { search: '?tabId=7' });

/** A panel as it opens: what it remembers, on a storage that holds one API. */
async function open({ isPrivate = false, isRefused = false } = {}) {
  const { local } = browser.storage;
  const hearers: ((changes: Changes) => void)[] = [];
  const saved: unknown[] = [];
  browser.runtime.sendMessage.mockResolvedValue({ isPrivate });
  local.get.mockImplementation(() =>
    isRefused ? Promise.reject(new Error('refused')) : Promise.resolve({ apis: stored }),
  );
  local.onChanged.addListener.mockImplementation((hear: (changes: Changes) => void) => hearers.push(hear));
  local.set.mockImplementation(async ({ apis }: { readonly apis: unknown }) => {
    saved.push(apis);
    change(apis);
  });
  const change = (newValue?: unknown) => {
    for (const hear of hearers) hear({ apis: newValue === undefined ? {} : { newValue } });
  };
  const panel = await import('./remembered-apis');
  await panel.recallApis();
  return { ...panel, change, saved };
}

beforeEach(() => {
  vi.resetModules();
});

afterAll(() => {
  // Other files share this process.
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('stores what a person chose beside what was stored', async () => {
  const { rememberApi, knownApi, saved } = await open();
  rememberApi(API, { server: 'nginx', isChosen: true });
  expect(knownApi(API).server).toBe('nginx');
  expect(saved).toEqual([
    [expect.objectContaining(stored[0]), expect.objectContaining({ origin: API, server: 'nginx' })],
  ]);
});

it('does not store a guess again that a person has had forgotten', async () => {
  const { rememberGuess, knownApi, change, saved } = await open();
  rememberGuess(API, 'nginx');
  expect(saved).toHaveLength(1);
  change();
  expect(knownApi(API).server).toBe('');
  rememberGuess(API, 'nginx');
  expect(saved).toHaveLength(1);
});

it('leaves what a person chose, whatever is guessed', async () => {
  const { rememberGuess, knownApi } = await open();
  rememberGuess('https://other.example', 'nginx');
  expect(knownApi('https://other.example').server).toBe('caddy');
});

it('keeps what is chosen in a private window, stores nothing of it, and follows no other window', async () => {
  const { rememberApi, knownApi, change, saved } = await open({ isPrivate: true });
  rememberApi(API, { server: 'nginx', isChosen: true });
  change([]);
  expect(knownApi(API).server).toBe('nginx');
  expect(saved).toEqual([]);
});

it('writes nothing over what it could not read', async () => {
  const { rememberApi, knownApi, saved } = await open({ isRefused: true });
  rememberApi(API, { server: 'nginx', isChosen: true });
  expect(knownApi(API).server).toBe('nginx');
  expect(saved).toEqual([]);
});
