import { recipeWords } from '../words/recipes';
import type { CorsPolicy } from './policy';
import type { Recipe, ServerRecipe, Unwritable } from './recipe';

/** The policy written for that server, or why it cannot be. */
export function writeRecipe(server: ServerRecipe, policy: CorsPolicy): Recipe | Unwritable {
  const limit = server.limit?.(policy) ?? null;
  if (limit !== null) return { unwritable: limit };
  const bad = valuesOf(server, policy).find((value) => !isVisibleAscii(value) || server.quoting.refuses.test(value));
  if (bad !== undefined) return { unwritable: recipeWords.unwritable(server.name, bad) };
  const { id, kind, name, language, docs, proof } = server;
  return { id, kind, name, language, docs, proof, steps: server.steps(policy), notes: notesOf(server, policy) };
}

/** All that a recipe of this kind writes and that somebody else has chosen. */
function valuesOf({ kind }: ServerRecipe, policy: CorsPolicy): readonly string[] {
  if (kind !== 'server') return [policy.api.origin];
  const { origins, methods, requestHeaders, exposedHeaders } = policy;
  return [...(origins === '*' ? [] : origins), ...methods, ...requestHeaders, ...exposedHeaders];
}

function notesOf(server: ServerRecipe, policy: CorsPolicy): readonly string[] {
  const notes = server.notes(policy);
  return server.kind === 'server' ? [recipeWords.removeFormer, ...notes] : notes;
}

function isVisibleAscii(value: string): boolean {
  return /^[!-~]+$/.test(value);
}
