import { defineConfig } from 'playwright/test';
import common from '../playwright.config';

/** Playwright's runner only: it cannot drive a stock Firefox, which puppeteer-core does. */
export default defineConfig({
  ...common,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../artifacts/firefox',
  projects: [{ name: 'firefox' }],
});
