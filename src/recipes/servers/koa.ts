import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import { javascript, javascriptList } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after, atTop, npmInstall } from '../steps';
import { ALLOW_NAMES, optionLines } from './javascript-options';

/** The package, since Koa takes all headers off an answer to an uncaught error, and the package puts them back. */
export const koa: ServerRecipe = {
  id: 'koa',
  kind: 'server',
  name: 'Koa',
  language: 'javascript',
  docs: 'https://github.com/koajs/cors#readme',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.firstMiddleware, recipeWords.notes.commonJs("const cors = require('@koa/cors');")],
  steps: (policy) => [
    npmInstall('@koa/cors'),
    atTop('app.js', "import cors from '@koa/cors';\n"),
    after(
      'app.js',
      'new Koa();',
      'const app = new Koa();',
      lines(
        '',
        '// CORS: before all routes and before any auth check, so that every answer has the headers',
        policy.origins !== '*' && `const corsOrigins = ${javascriptList(policy.origins)};`,
        'app.use(cors({',
        policy.origins === '*' ? optionLines(policy, ALLOW_NAMES) : optionLines(policy, ALLOW_NAMES, LISTED),
        '}));',
      ),
    ),
  ],
};

const LISTED = "(ctx) => (corsOrigins.includes(ctx.get('Origin')) ? ctx.get('Origin') : '')";
