import { defineConfig } from 'playwright/test';
import { LONG_TESTS } from './long-tests';
import type { WorkerFixtures } from './tests/fixtures';

export default defineConfig<object, WorkerFixtures>({
  testDir: 'tests',
  testIgnore: [...LONG_TESTS],
  outputDir: '../artifacts/e2e',
  // Each has browsers of its own, and waits for them a third of the time: two keep two cores busy.
  workers: 2,
  retries: 0,
  // A guard against what hangs, not a measure: a busy machine is several times slower than an idle one.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'light' },
    // The panel follows DevTools' theme. What is in it is looked at in both themes in a tab, which is cheaper.
    { name: 'dark', testMatch: 'panel.spec.ts', use: { devtoolsTheme: 'dark' } },
  ],
});
