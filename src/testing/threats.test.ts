import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const threats = readFileSync(new URL('THREATS.md', ROOT), 'utf8');

/** The rows of the tables, heads and rules left out. */
const rows = threats.split('\n').filter((line) => line.startsWith('|') && !/^\|(---| Threat )/.test(line));

it('has a row for each threat', () => {
  expect(rows.length).toBeGreaterThan(20);
});

it.each(rows)('names tests that exist: %s', (row) => {
  const [tests = ''] = row.split('|').slice(-2);
  const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
  expect(files).not.toEqual([]);
  expect(files.filter((file) => !existsSync(fileURLToPath(new URL(file, ROOT))))).toEqual([]);
});
