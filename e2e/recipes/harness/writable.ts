import type { CorsPolicy } from '../../../src/recipes/policy';
import type { ServerRecipe } from '../../../src/recipes/recipe';

/** The text without the characters that the recipe refuses, or with a letter for them where nothing else is left. */
export function writableText({ quoting }: ServerRecipe, text: string): string {
  return [...text].filter((character) => !quoting.refuses.test(character)).join('') || 'z';
}

/** The policy without what the recipe refuses, and with methods that the server knows. */
export function writablePolicy(recipe: ServerRecipe, policy: CorsPolicy): CorsPolicy {
  const all = (values: readonly string[]) => [...new Set(values.map((value) => writableText(recipe, value)))];
  const { origins } = policy;
  const [first = 'http://z', ...others] = origins === '*' ? [] : all(origins);
  const written: CorsPolicy = {
    ...policy,
    api: { ...policy.api, origin: writableText(recipe, policy.api.origin) },
    origins: [first, ...others],
    methods: all(policy.methods),
    requestHeaders: all(policy.requestHeaders),
    exposedHeaders: all(policy.exposedHeaders),
  };
  const isKnown = (made: CorsPolicy) => (recipe.limit?.(made) ?? null) === null;
  if (isKnown(written)) return written;
  const upper = { ...written, methods: written.methods.map((method) => method.toUpperCase()) };
  return isKnown(upper) ? upper : { ...written, methods: ['GET', 'HEAD', 'POST'] };
}
