import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after, atTop } from '../steps';
import { ALLOW_NAMES, optionLines } from './javascript-options';

export const hono: ServerRecipe = {
  id: 'hono',
  kind: 'server',
  name: 'Hono',
  language: 'javascript',
  docs: 'https://hono.dev/docs/middleware/builtin/cors',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.firstMiddleware],
  steps: (policy) => [
    atTop('app.js', "import { cors } from 'hono/cors';\n"),
    after(
      'app.js',
      'new Hono();',
      'const app = new Hono();',
      lines(
        '',
        '// CORS: before all routes and before any auth check, so that every answer has the headers',
        'app.use(cors({',
        optionLines(policy, ALLOW_NAMES),
        '}));',
      ),
    ),
  ],
};
