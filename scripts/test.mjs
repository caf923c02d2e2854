import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { fail, root, run, setUp } from './setup.mjs';
import { reports, totalOf, totalsLine } from './totals.mjs';

setUp();
const chromium = await ensureChromium().catch((error) => fail(error.message));
const firefox = ensureFirefox();
mkdirSync(path.join(root, 'artifacts'), { recursive: true });
for (const { file } of Object.values(reports)) rmSync(file, { force: true });

const isLong = process.argv.includes('--long');
const allRecipes = isLong || process.argv.includes('--all-recipes');

/** One after the other: a later step never runs on what an earlier one could not make. */
const steps = [
  { name: 'Types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'Lint', command: ['npm', 'run', '--silent', 'lint'] },
  {
    name: 'Unit tests',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=artifacts/vitest.json',
    ],
    runner: 'vitest',
  },
  { name: 'Build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'Budget', command: ['npm', 'run', '--silent', 'budget'], needs: 'Build' },
  {
    name: 'End to end',
    command: ['npm', 'run', '--silent', 'test:e2e', '--', '--reporter=list,json'],
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright.file },
    runner: 'playwright',
    needs: 'Build',
  },
  ...(firefox === null
    ? []
    : [
        { name: 'Firefox build', command: ['npm', 'run', '--silent', 'build:firefox'] },
        {
          name: 'Firefox',
          command: ['npm', 'run', '--silent', 'test:firefox', '--', '--reporter=list,json'],
          env: { FIREFOX_PATH: firefox, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.firefox.file },
          runner: 'firefox',
          needs: 'Firefox build',
        },
        {
          name: 'Firefox views',
          command: ['npm', 'run', '--silent', 'test:firefox-views', '--', '--reporter=list,json'],
          env: {
            FIREFOX_PATH: firefox,
            PLAYWRIGHT_JSON_OUTPUT_FILE: reports.views.file,
            ...(isLong && { LONG: '1' }),
          },
          runner: 'views',
          needs: 'Firefox build',
        },
      ]),
  {
    name: 'Recipes',
    command: [
      'npx',
      'playwright',
      'test',
      '--config',
      'e2e/recipes/playwright.config.ts',
      '--reporter=./e2e/recipes/table.ts,json',
      ...(allRecipes ? [] : ['--grep-invert=@long']),
    ],
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.recipes.file },
    runner: 'recipes',
    needs: 'Build',
  },
  ...(isLong
    ? [
        {
          name: 'Long tests',
          command: ['npm', 'run', '--silent', 'test:long', '--', '--reporter=list,json'],
          env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.long.file },
          runner: 'long',
          needs: 'Build',
        },
      ]
    : []),
];

const results = [];
for (const { name, command, env = {}, runner, needs } of steps) {
  if (results.some((result) => result.name === needs && !result.passed)) {
    results.push({ name, passed: false, seconds: 0, detail: `not run, since ${needs} failed` });
    continue;
  }
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const startedAt = performance.now();
  const exitCode = run(command[0], command.slice(1), env);
  const seconds = (performance.now() - startedAt) / 1000;
  const total = runner && totalOf(runner);
  results.push({
    name,
    passed: exitCode === 0 && (!total || total.failed === 0),
    seconds,
    detail: total ? detailOf(total) : '',
  });
}

function detailOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

console.log(`\n── Summary ${'─'.repeat(53)}`);
for (const { name, passed, seconds, detail } of results) {
  console.log(`${passed ? '✔' : '✖'} ${name.padEnd(14)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${detail}`);
}
if (firefox === null)
  console.log('There is no Firefox here: its tests were left out. Install one, or set FIREFOX_PATH.');
console.log(totalsLine());
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
