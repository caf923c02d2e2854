import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

/** Each test runner's JSON report, and how its numbers are read. */
export const reports = {
  vitest: {
    file: path.join(root, 'artifacts', 'vitest.json'),
    read: ({ numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites }) => ({
      passed: numPassedTests,
      skipped: numPendingTests,
      // A file that fails to load has no failed tests, only a failed suite.
      failed: numFailedTests || numFailedTestSuites,
    }),
  },
  playwright: { file: path.join(root, 'artifacts', 'playwright.json'), read: readPlaywright },
  /** Only where there is a Firefox. */
  views: { file: path.join(root, 'artifacts', 'firefox-views.json'), read: readPlaywright },
  firefox: { file: path.join(root, 'artifacts', 'firefox.json'), read: readPlaywright },
  recipes: { file: path.join(root, 'artifacts', 'recipes.json'), read: readPlaywright },
  /** Only where it was asked for. */
  long: { file: path.join(root, 'artifacts', 'long.json'), read: readPlaywright },
};

/** What need not have run. */
const OPTIONAL = new Set(['firefox', 'views', 'long']);

function readPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    skipped: stats.skipped,
    failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
  };
}

/**
 * What a runner reported. A runner without a report has failed once: it never got that far.
 * @param {keyof typeof reports} runner
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function totalOf(runner) {
  const { file, read } = reports[runner];
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8')));
  return { passed, skipped, failed: passed + failed === 0 ? 1 : failed };
}

/** `N passed, N failed` over all test runners, and how many were skipped, if any. */
export function totalsLine() {
  const runners = Object.keys(reports).filter((runner) => !OPTIONAL.has(runner) || existsSync(reports[runner].file));
  const totals = runners.map(totalOf);
  const sum = (key) => totals.reduce((all, total) => all + total[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(totalsLine());
}
