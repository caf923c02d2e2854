import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript, javascriptList } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { atEnd, atTop, create, replace } from '../steps';
import { setEach } from './javascript-headers';

export const cloudflareWorkers: ServerRecipe = {
  id: 'cloudflare-workers',
  kind: 'server',
  name: 'Cloudflare Workers',
  language: 'javascript',
  docs: 'https://developers.cloudflare.com/workers/examples/cors-header-proxy/',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.workerAccess],
  steps: (policy) => [
    create('cors.js', file(policy)),
    replace('index.js', 'export default {', 'const worker = {'),
    atTop('index.js', "import { withCors } from './cors.js';\n"),
    atEnd('index.js', '\nexport default withCors(worker);\n'),
  ],
};

function file(policy: CorsPolicy): string {
  const { origins } = policy;
  const set = (name: 'answer' | 'preflight', by: string) =>
    setEach('headers.set', name === 'answer' ? answerHeaders(policy) : preflightHeaders(policy)).map(
      (line) => by + line,
    );
  return lines(
    origins !== '*' && [`const corsOrigins = ${javascriptList(origins)};`, ''],
    '/** The worker with the CORS headers on every answer, and an answer to every preflight. */',
    'export function withCors(worker) {',
    '  return {',
    '    ...worker,',
    '    async fetch(request, env, context) {',
    "      const isPreflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');",
    '      const found = isPreflight ? new Response(null, { status: 204 }) : await answer(worker, request, env, context);',
    '      const response = new Response(found.body, found);',
    '      const { headers } = response;',
    origins === '*'
      ? ["      headers.set('Access-Control-Allow-Origin', '*');", set('answer', '      ')]
      : [
          "      headers.append('Vary', 'Origin');",
          "      const origin = request.headers.get('Origin');",
          '      if (corsOrigins.includes(origin)) {',
          "        headers.set('Access-Control-Allow-Origin', origin);",
          set('answer', '        '),
          '      }',
        ],
    '      if (isPreflight) {',
    set('preflight', '        '),
    '      }',
    '      return response;',
    '    },',
    '  };',
    '}',
    '',
    '/** An uncaught error becomes a 500 here, since the one that Cloudflare makes has no CORS headers. */',
    'async function answer(worker, request, env, context) {',
    '  try {',
    '    return await worker.fetch(request, env, context);',
    '  } catch (error) {',
    '    console.error(error);',
    "    return new Response('Internal Server Error', { status: 500 });",
    '  }',
    '}',
  );
}
