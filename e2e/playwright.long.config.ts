import { defineConfig } from 'playwright/test';
import { LONG_TESTS } from './long-tests';
import common from './playwright.config';
import type { WorkerFixtures } from './tests/fixtures';

export default defineConfig<object, WorkerFixtures>({
  ...common,
  testIgnore: [],
  // Their faults are to come from what they do, not from a busy machine.
  workers: 1,
  projects: [{ name: 'light', testMatch: [...LONG_TESTS] }],
});
