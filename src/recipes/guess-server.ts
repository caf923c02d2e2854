import type { Header } from '../cors/headers';
import { recipeWords } from '../words/recipes';
import { CLUES, type Clue } from './clues';

export interface ServerGuess {
  /** The id of a recipe. */
  readonly recipe: string;
  /** `told`: the answer names it. `likely`: what it names is mostly used for that. `possible`: one of several. */
  readonly confidence: Clue['confidence'];
  /** One sentence. It quotes the answer, whose text may be hostile. */
  readonly evidence: string;
}

const RANK: Record<Clue['confidence'], number> = { told: 0, likely: 1, possible: 2 };

/**
 * The servers that an answer with these headers may come from, the likeliest first, each once. An application comes
 * before the web server in front of it: its own recipe reaches further.
 */
export function guessServer(headers: readonly Header[]): ServerGuess[] {
  const guesses: ServerGuess[] = [];
  for (const { header, pattern, recipes, confidence } of CLUES) {
    const found = headers.find(({ name, value }) => name.toLowerCase() === header && pattern.test(value));
    if (found === undefined) continue;
    const evidence = evidenceOf(found, pattern);
    for (const recipe of recipes) guesses.push({ recipe, confidence, evidence });
  }
  return guesses
    .sort((a, b) => RANK[a.confidence] - RANK[b.confidence])
    .filter(({ recipe }, at, all) => all.findIndex((guess) => guess.recipe === recipe) === at);
}

/** In characters: enough for a name and a version. */
const MAX_QUOTED = 60;

function evidenceOf({ name, value }: Header, pattern: RegExp): string {
  // A cookie's value is a secret.
  if (name.toLowerCase() === 'set-cookie') return recipeWords.evidence.cookie(pattern.exec(value)?.[0] ?? '');
  const quoted = value.length > MAX_QUOTED ? `${value.slice(0, MAX_QUOTED)}…` : value;
  return recipeWords.evidence.header(name, quoted);
}
