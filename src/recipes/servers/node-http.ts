import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript, javascriptList } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after, atTop, create } from '../steps';
import { setEach } from './javascript-headers';

/** Node's own server, without a framework. */
export const nodeHttp: ServerRecipe = {
  id: 'node-http',
  kind: 'server',
  name: 'Node.js http',
  language: 'javascript',
  docs: 'https://nodejs.org/api/http.html#responsesetheadername-value',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.nodeCrash],
  steps: (policy) => [
    create('cors.js', file(policy)),
    atTop('app.js', "import { allowCors } from './cors.js';\n"),
    after(
      'app.js',
      'createServer(',
      'http.createServer((request, response) => {',
      lines(
        '  // CORS: before anything else, so that every answer has the headers',
        '  if (allowCors(request, response)) return;',
      ),
    ),
  ],
};

function file(policy: CorsPolicy): string {
  const { origins } = policy;
  const indented = (lines: readonly string[], by: string) => lines.map((line) => by + line);
  const answer = setEach('response.setHeader', answerHeaders(policy));
  return lines(
    origins !== '*' && [`const corsOrigins = ${javascriptList(origins)};`, ''],
    '/** Sets the CORS headers. Returns true where it has answered a preflight. */',
    'export function allowCors(request, response) {',
    origins === '*'
      ? ["  response.setHeader('Access-Control-Allow-Origin', '*');", indented(answer, '  ')]
      : [
          "  response.setHeader('Vary', 'Origin');",
          '  const { origin } = request.headers;',
          '  if (corsOrigins.includes(origin)) {',
          "    response.setHeader('Access-Control-Allow-Origin', origin);",
          indented(answer, '    '),
          '  }',
        ],
    "  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false;",
    indented(setEach('response.setHeader', preflightHeaders(policy)), '  '),
    '  response.writeHead(204).end();',
    '  return true;',
    '}',
  );
}
