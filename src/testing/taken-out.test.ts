import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FEATURES } from '../../e2e/taken-out/features';

it.each(FEATURES)('$name: the code that `npm run taken-out` takes out is there', ({ file, code }) => {
  expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(code);
});
