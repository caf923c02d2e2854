import { expect, it } from 'vitest';
import { PROXY_RECIPES, SERVER_RECIPES } from './all';
import { inFamilies } from './families';

it.each([
  [SERVER_RECIPES, ['javascript', 'web-server', 'python', 'other', 'cloud']],
  [PROXY_RECIPES, ['development-proxy', 'proxy']],
])('divides all recipes, each once', (recipes, families) => {
  const made = inFamilies(recipes);
  expect(made.map(({ family }) => family)).toEqual(families);
  expect(made.flatMap((each) => each.recipes.map(({ id }) => id)).sort()).toEqual(recipes.map(({ id }) => id).sort());
});
