import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests',
  outputDir: '../artifacts/e2e',
  // One browser at a time: with two, each one's timing depends on the other.
  workers: 1,
  retries: 0,
  timeout: 20_000,
  forbidOnly: true,
  reporter: 'list',
});
