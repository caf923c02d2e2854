import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript, javascriptList } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { setEach } from './javascript-headers';

/** Express 4 and 5, without a package. */
export const express: ServerRecipe = {
  id: 'express',
  kind: 'server',
  name: 'Express, by hand',
  language: 'javascript',
  docs: 'https://expressjs.com/en/guide/using-middleware.html',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.firstMiddleware],
  steps: (policy) => [after('app.js', 'express();', 'const app = express();', middleware(policy))],
};

function middleware(policy: CorsPolicy): string {
  const { origins } = policy;
  const answer = setEach('res.set', answerHeaders(policy));
  return lines(
    '',
    '// CORS: before all routes and before any auth check, so that every answer has the headers',
    origins !== '*' && `const corsOrigins = ${javascriptList(origins)};`,
    'app.use((req, res, next) => {',
    origins === '*'
      ? ["  res.set('Access-Control-Allow-Origin', '*');", answer.map((line) => `  ${line}`)]
      : [
          "  res.vary('Origin');",
          '  if (corsOrigins.includes(req.headers.origin)) {',
          "    res.set('Access-Control-Allow-Origin', req.headers.origin);",
          answer.map((line) => `    ${line}`),
          '  }',
        ],
    "  if (req.method === 'OPTIONS' && req.headers['access-control-request-method']) {",
    setEach('res.set', preflightHeaders(policy)).map((line) => `    ${line}`),
    '    res.status(204).end();',
    '    return;',
    '  }',
    '  next();',
    '});',
  );
}
