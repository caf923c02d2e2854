import fc from 'fast-check';
import { RECIPES, recipeOf } from '../../src/recipes/all';
import type { CorsPolicy } from '../../src/recipes/policy';
import type { Language, ServerRecipe, Step } from '../../src/recipes/recipe';
import { writeRecipe } from '../../src/recipes/write';
import { expect, test } from './fixtures';
import { HARMLESS, harmless, hostileHost, hostilePolicy } from './fuzz/hostile-policy';
import { csharpParser, javascriptParser, jsonParser } from './fuzz/in-process';
import type { Parser } from './fuzz/parsed';
import { goParser, javaParser, phpParser, pythonParser, rubyParser } from './fuzz/programs';
import { proxiedHost, READ_HOST } from './fuzz/proxied-host';
import { expectHostileAnswers } from './harness/expect-hostile';
import { withServer } from './harness/prove-server';
import { writablePolicy, writableText } from './harness/writable';
import { SERVERS } from './servers';

/** The configurations of web servers have no parser but the servers themselves. */
const PARSERS: Partial<Record<Language, Parser>> = {
  csharp: csharpParser,
  go: goParser,
  java: javaParser,
  javascript: javascriptParser,
  json: jsonParser,
  php: phpParser,
  python: pythonParser,
  ruby: rubyParser,
  typescript: javascriptParser,
};

const RUNS = 100;

for (const recipe of RECIPES) {
  const parser = PARSERS[recipe.language];
  if (parser === undefined) continue;
  test(`${recipe.id}: no value leaves its quotes, by ${parser.name}`, async () => {
    test.skip(!parser.isThere(), `${parser.name} is not installed`);
    const pairs = fc
      .sample(hostilePolicy, { numRuns: RUNS, seed: 1 })
      .flatMap((policy) => textsOf(recipe, writablePolicy(recipe, policy)));
    expect(pairs.length).toBeGreaterThan(RUNS / 2);
    // All at once: some parsers take long to start.
    const parsed = await parser.parse(pairs.flatMap((pair) => [pair.hostile, pair.plain]));
    for (const [at, { values, ...pair }] of pairs.entries()) {
      const [hostile, plain] = [parsed[2 * at], parsed[2 * at + 1]];
      const read = hostile?.strings.join('\n') ?? '';
      const lost = values.filter((value) => !read.includes(value));
      if (hostile?.shape === plain?.shape && lost.length === 0) continue;
      expect(hostile, pair.hostile).toEqual({ shape: plain?.shape, strings: expect.arrayContaining(lost) });
    }
  });
}

const WEB_SERVERS = new Set(['nginx', 'apache', 'caddy', 'haproxy']);

for (const server of SERVERS) {
  const recipe = server.recipes.map(recipeOf).find((found) => found?.kind === 'server' && WEB_SERVERS.has(found.id));
  if (!recipe) continue;
  test(`${recipe.id}: the server sends hostile values as they are`, async ({ upstream, api }) => {
    test.skip(server.version() === null, `${server.name} is not installed: ${server.install}`);
    for (const made of fc.sample(hostilePolicy, { numRuns: 6, seed: 2 })) {
      const policy = writablePolicy(recipe, made);
      await withServer(server, { upstream, api }, { recipe, policy }, (url) => expectHostileAnswers(url, policy));
    }
  });
}

for (const server of SERVERS) {
  const recipe = server.recipes.map(recipeOf).find((found) => found !== null && found.id in READ_HOST);
  if (!recipe) continue;
  test(`${recipe.id}: the server reads a hostile host of the API as it is`, async () => {
    test.skip(server.version() === null, `${server.name} is not installed: ${server.install}`);
    for (const host of fc.sample(hostileHost, { numRuns: 25, seed: 3 })) {
      // A letter first: what is all digits is an address, and needs no lookup.
      const written = `a${writableText(recipe, host)}`;
      const policy = { ...HARMLESS, api: { origin: `https://${written}:8443` } };
      expect(await proxiedHost(server, recipe, policy)).toBe(written);
    }
  });
}

interface Pair {
  readonly hostile: string;
  readonly plain: string;
  /** All that the hostile text has to hold. */
  readonly values: readonly string[];
}

/** The texts of the recipe that hold a policy's values; none where the recipe refuses them. */
function textsOf(recipe: ServerRecipe, policy: CorsPolicy): Pair[] {
  const [hostile, plain] = [writeRecipe(recipe, policy), writeRecipe(recipe, harmless(policy))];
  if ('unwritable' in hostile || 'unwritable' in plain) return [];
  const written = hostile.steps.map(textOf);
  return plain.steps.map(textOf).flatMap((text, at) => {
    const found = written[at] ?? '';
    return found === text ? [] : [{ hostile: found, plain: text, values: valuesOf(recipe, policy) }];
  });
}

const textOf = (step: Step) => (step.do === 'run' ? '' : step.text);

function valuesOf({ kind, id }: ServerRecipe, policy: CorsPolicy): readonly string[] {
  if (kind !== 'server') return [policy.api.origin];
  const methods = id === 'rack-cors' ? policy.methods.map((method) => method.toLowerCase()) : policy.methods;
  return [...policy.origins, ...methods, ...policy.requestHeaders];
}
