import { defineConfig } from 'playwright/test';
import { LONG_TESTS } from './long-tests';
import common from './playwright.config';
import type { WorkerFixtures } from './tests/fixtures';

export default defineConfig<object, WorkerFixtures>({
  ...common,
  testIgnore: [],
  projects: [{ name: 'light', testMatch: [...LONG_TESTS] }],
});
