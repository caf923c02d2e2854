import type { CorsPolicy } from './policy';
import type { DerivedPolicy } from './policy-of';

/** What to know of a fix before it is deployed. `recipeWords.security` says each. */
export type SecurityNote = 'everyone' | 'reflecting' | 'null' | 'csrf' | 'access-control';

/**
 * The notes that fit a policy, at most three: what it allows, and what those who paste it tend to make of it.
 * `derived` is where it comes from.
 */
export function securityNotes(policy: CorsPolicy, derived: DerivedPolicy): readonly SecurityNote[] {
  const notes: SecurityNote[] = [policy.origins === '*' ? 'everyone' : 'reflecting'];
  // The page's own origin is null: the first thing that comes to mind is to allow that.
  if (derived.policy.origins === '*') notes.push('null');
  notes.push(policy.credentials ? 'csrf' : 'access-control');
  return notes;
}
