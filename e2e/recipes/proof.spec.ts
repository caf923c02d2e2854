import { RECIPES, recipeOf } from '../../src/recipes/all';
import { expect, test } from './fixtures';
import { proveProxy } from './harness/prove-proxy';
import { proveServer } from './harness/prove-server';
import { SERVERS } from './servers';

/** Left out by `npm test`, which `npm test -- --long` does not. */
const LONG = '@long';

for (const server of SERVERS) {
  for (const id of server.recipes) {
    const version = server.version();
    // What is not installed has no version to tell Express 4 from Express 5 by.
    const title = version === null ? (server.packages ?? server.name) : `${server.name} ${version}`;
    test(`${title}: ${id}`, { tag: server.isSlow ? LONG : [] }, async ({ sites, upstream, api, extension }) => {
      test.skip(version === null, `${server.name} is not installed: ${server.install}`);
      const recipe = recipeOf(id);
      if (recipe === null) throw new Error(`There is no recipe ${id}.`);
      const prove = recipe.kind === 'server' ? proveServer : proveProxy;
      await prove(server, recipe, { sites, upstream, api, extension });
    });
  }
}

test('what says that it was run is run here', () => {
  const run = RECIPES.filter(({ proof }) => proof === 'run').map(({ id }) => id);
  expect(run.sort()).toEqual([...new Set(SERVERS.flatMap(({ recipes }) => recipes))].sort());
});
