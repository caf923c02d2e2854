import { defineConfig } from 'playwright/test';
import type { WorkerFixtures } from '../tests/fixtures';

export default defineConfig<object, WorkerFixtures>({
  testDir: '.',
  outputDir: '../../artifacts/recipes',
  // Each has a browser of its own. A server is waited for more than it is asked, so that two are quicker than one.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 180_000,
  forbidOnly: true,
  reporter: './table.ts',
});
