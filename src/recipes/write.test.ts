import { describe, expect, it } from 'vitest';
import { PROXY_RECIPES, RECIPES, recipeOf, SERVER_RECIPES } from './all';
import type { CorsPolicy } from './policy';
import type { Step } from './recipe';
import { writeRecipe } from './write';

const POLICY: CorsPolicy = {
  api: { origin: 'https://api.example' },
  origins: ['https://app.example'],
  methods: ['GET', 'HEAD', 'POST', 'PUT'],
  requestHeaders: ['content-type', 'x-api-key'],
  exposedHeaders: ['etag'],
  credentials: true,
  maxAgeSeconds: 600,
};

function written(id: string, policy: Partial<CorsPolicy> = {}) {
  const server = recipeOf(id);
  if (server === null) throw new Error(id);
  return writeRecipe(server, { ...POLICY, ...policy });
}

const textOf = (steps: readonly Step[]) =>
  steps.map((step) => (step.do === 'run' ? step.command : step.text)).join('\n');

describe('writeRecipe', () => {
  it('has each id once', () => {
    expect(new Set(RECIPES.map(({ id }) => id)).size).toBe(RECIPES.length);
  });

  it.each(SERVER_RECIPES.map(({ id }) => id))('%s allows what the policy allows', (id) => {
    const recipe = written(id);
    if ('unwritable' in recipe) throw new Error(recipe.unwritable);
    const text = textOf(recipe.steps).replaceAll('\\', '');
    for (const value of ['https://app.example', 'x-api-key', 'etag', '600']) expect(text).toContain(value);
    expect(text).toMatch(/put/i);
    // S3 sends the header by itself to an origin that it lists.
    if (id !== 'aws-s3') expect(text).toMatch(/credentials/i);
  });

  it.each(SERVER_RECIPES.map(({ id }) => id))('%s allows everyone without credentials', (id) => {
    const recipe = written(id, { origins: '*', credentials: false });
    if ('unwritable' in recipe) throw new Error(recipe.unwritable);
    const text = textOf(recipe.steps);
    expect(text).not.toContain('app.example');
    expect(text).toMatch(/\*|AllowAnyOrigin|ALLOW_ALL_ORIGINS = True/);
    expect(text).not.toMatch(/credentials['"]?[:,(=]? *['"]?true/i);
  });

  it.each(PROXY_RECIPES.map(({ id }) => id))('%s leads to the API, and says what that costs', (id) => {
    const recipe = written(id);
    if ('unwritable' in recipe) throw new Error(recipe.unwritable);
    expect(textOf(recipe.steps)).toContain('https://api.example');
    expect(recipe.notes.length).toBeGreaterThan(0);
    expect(recipe.steps.some(({ says }) => says.includes('https://api.example'))).toBe(true);
  });

  it.each([
    ['nginx', { requestHeaders: ['x-$a'] }, 'x-$a'],
    ['caddy', { origins: ['http://{$HOME}'] }, '{$HOME}'],
    ['flask-cors', { requestHeaders: ['x-*'] }, 'x-*'],
    ['aws-s3', { origins: ['https://*.example'] }, '*.example'],
    ['aws-s3', { methods: ['GET', 'PATCH'] }, 'PATCH'],
    ['rack-cors', { methods: ['GET', 'patch'] }, 'upper case'],
    ['next', { api: { origin: 'https://a(b)' } }, 'a(b)'],
    ['express', { origins: ['https://a.example\n'] }, 'a.example'],
  ] as const)('%s says that it cannot hold %j', (id, policy, said) => {
    const recipe = written(id, policy);
    expect('unwritable' in recipe && recipe.unwritable).toContain(said);
  });
});
