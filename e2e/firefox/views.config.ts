import { defineConfig } from 'playwright/test';
import { LONG_TESTS } from '../long-tests';
import common from '../playwright.config';
import type { WorkerFixtures } from '../tests/fixtures';
import { VIEW_TESTS } from './view-tests';

/** The tests of the panel's page and the popup, as they are for Chromium, in a stock Firefox; with `LONG` set, the long ones too. */
export default defineConfig<object, WorkerFixtures>({
  ...common,
  testDir: '../tests',
  testIgnore: process.env['LONG'] ? [] : [...LONG_TESTS],
  testMatch: [...VIEW_TESTS],
  grepInvert: /@chromium/,
  outputDir: '../../artifacts/firefox-views',
  projects: [{ name: 'firefox', use: { browserFamily: 'firefox' } }],
});
