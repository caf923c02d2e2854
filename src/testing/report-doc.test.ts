import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CODES } from '../diagnosis/codes';

const rows = readFileSync(new URL('../../docs/report.md', import.meta.url), 'utf8').split('\n');

it.each(Object.entries(CODES))('docs/report.md has %s, with the names that browsers have for it', (code, entry) => {
  const [row = '', ...others] = rows.filter((line) => line.startsWith(`| \`${code}\` |`));
  expect(others).toEqual([]);
  const names = [entry.chromium, entry.firefox].filter((name) => name !== null);
  expect(names.filter((name) => !row.includes(name))).toEqual([]);
  expect(row).not.toBe('');
});
