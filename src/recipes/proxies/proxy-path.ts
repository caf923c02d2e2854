import { recipeWords } from '../../words/recipes';
import type { CorsPolicy } from '../policy';
import type { Step } from '../recipe';
import { replace } from '../steps';

/** Where the person's own server answers for the API. */
export const PROXY_PATH = '/api-proxy';

/** The last step of each proxy: the page asks its own origin. */
export function askOwnOrigin({ api }: CorsPolicy, file: string): Step {
  return replace(file, api.origin, PROXY_PATH, recipeWords.steps.callProxy(api.origin, PROXY_PATH));
}
