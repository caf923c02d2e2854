import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { pythonList, pythonWithoutPatterns } from '../quote/python';
import type { ServerRecipe } from '../recipe';
import { after, run } from '../steps';

/** The package leaves preflights to Flask, so an auth check in `before_request` would answer them first. */
export const flaskCors: ServerRecipe = {
  id: 'flask-cors',
  kind: 'server',
  name: 'Flask, with Flask-CORS',
  language: 'python',
  docs: 'https://flask-cors.readthedocs.io/en/latest/',
  proof: 'run',
  quoting: pythonWithoutPatterns,
  notes: () => [recipeWords.notes.firstBeforeRequest, recipeWords.notes.flaskDebug],
  steps: (policy) => [
    run('pip install flask-cors'),
    after('app.py', 'Flask(__name__)', 'app = Flask(__name__)', code(policy)),
  ],
};

function code(policy: CorsPolicy): string {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  return lines(
    '',
    '',
    '# CORS: before all routes and before any auth check, so that every answer has the headers',
    'from flask import request',
    'from flask_cors import CORS',
    '',
    'CORS(',
    '    app,',
    `    origins=${origins === '*' ? "'*', send_wildcard=True" : pythonList(origins)},`,
    `    methods=${pythonList(methods)},`,
    `    allow_headers=${pythonList(requestHeaders)},`,
    `    expose_headers=${pythonList(exposedHeaders)},`,
    `    supports_credentials=${credentials ? 'True' : 'False'},`,
    `    max_age=${maxAgeSeconds},`,
    ')',
    '',
    '',
    '@app.before_request',
    'def answer_preflight():',
    "    if request.method == 'OPTIONS' and 'Access-Control-Request-Method' in request.headers:",
    "        return '', 204",
    '',
    origins !== '*' && [
      '',
      '@app.after_request',
      'def vary_by_origin(response):',
      "    response.vary.add('Origin')",
      '    return response',
      '',
    ],
  );
}
