import { defineConfig } from 'playwright/test';
import type { WorkerFixtures } from '../tests/fixtures';

export default defineConfig<object, WorkerFixtures>({
  testDir: '.',
  outputDir: '../../artifacts/recipes',
  // One server after the other, and one browser for all.
  workers: 1,
  retries: 0,
  timeout: 180_000,
  forbidOnly: true,
  reporter: './table.ts',
});
