import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after, atTop, npmInstall } from '../steps';
import { CORS_NAMES, optionLines } from './javascript-options';

/** No `app.options('*')`: it throws in Express 5, and `app.use` answers preflights by itself. */
export const expressCors: ServerRecipe = {
  id: 'express-cors',
  kind: 'server',
  name: 'Express, with the package cors',
  language: 'javascript',
  docs: 'https://expressjs.com/en/resources/middleware/cors.html',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.firstMiddleware, recipeWords.notes.commonJs("const cors = require('cors');")],
  steps: (policy) => [
    npmInstall('cors'),
    atTop('app.js', "import cors from 'cors';\n"),
    after(
      'app.js',
      'express();',
      'const app = express();',
      lines(
        '',
        '// CORS: before all routes and before any auth check, so that every answer has the headers',
        'app.use(cors({',
        optionLines(policy, CORS_NAMES),
        '}));',
      ),
    ),
  ],
};
