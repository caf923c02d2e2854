import type { Language, ServerRecipe } from './recipe';

/** How a long choice of recipes is divided, in the order in which it is shown. */
export const FAMILIES = ['javascript', 'web-server', 'python', 'other', 'cloud', 'development-proxy', 'proxy'] as const;
export type Family = (typeof FAMILIES)[number];

const OF_LANGUAGE: Readonly<Record<Language, Family>> = {
  apache: 'web-server',
  caddy: 'web-server',
  csharp: 'other',
  go: 'other',
  haproxy: 'web-server',
  java: 'other',
  javascript: 'javascript',
  // Settings of a cloud, which have no language of their own.
  json: 'cloud',
  nginx: 'web-server',
  php: 'other',
  python: 'python',
  ruby: 'other',
  typescript: 'javascript',
};

export interface FamilyOfRecipes {
  readonly family: Family;
  readonly recipes: readonly ServerRecipe[];
}

/** The recipes by family, each in the order given; a family without any is left out. */
export function inFamilies(recipes: readonly ServerRecipe[]): FamilyOfRecipes[] {
  return FAMILIES.map((family) => ({
    family,
    recipes: recipes.filter((recipe) => familyOf(recipe) === family),
  })).filter((made) => made.recipes.length > 0);
}

function familyOf({ kind, language }: ServerRecipe): Family {
  return kind === 'server' ? OF_LANGUAGE[language] : kind;
}
