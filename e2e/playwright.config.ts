import { defineConfig } from 'playwright/test';
import { LONG_TESTS } from './long-tests';
import type { WorkerFixtures } from './tests/fixtures';

export default defineConfig<object, WorkerFixtures>({
  testDir: 'tests',
  testIgnore: [...LONG_TESTS],
  outputDir: '../artifacts/e2e',
  // Tests wait for states, not for times: a second browser beside the first slows them and breaks none.
  workers: 2,
  retries: 0,
  // A guard against what hangs, not a measure: a busy machine is several times slower than an idle one.
  timeout: 60_000,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'light' },
    // What shows in the panel is looked at in both of DevTools' themes.
    { name: 'dark', testMatch: 'panel*.spec.ts', use: { devtoolsTheme: 'dark' } },
  ],
});
