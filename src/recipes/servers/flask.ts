import type { Header } from '../../cors/headers';
import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { python, pythonList } from '../quote/python';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';

/** Flask, without a package. */
export const flask: ServerRecipe = {
  id: 'flask',
  kind: 'server',
  name: 'Flask, by hand',
  language: 'python',
  docs: 'https://flask.palletsprojects.com/en/stable/api/#flask.Flask.after_request',
  proof: 'run',
  quoting: python,
  notes: () => [recipeWords.notes.firstBeforeRequest, recipeWords.notes.flaskDebug],
  steps: (policy) => [after('app.py', 'Flask(__name__)', 'app = Flask(__name__)', hooks(policy))],
};

function hooks(policy: CorsPolicy): string {
  const { origins } = policy;
  return lines(
    '',
    '',
    '# CORS: before all routes and before any auth check, so that every answer has the headers',
    'from flask import request',
    '',
    origins !== '*' && [`CORS_ORIGINS = ${pythonList(origins)}`, ''],
    '',
    isPreflight,
    '',
    '',
    '@app.before_request',
    'def answer_preflight():',
    '    if is_preflight():',
    "        return '', 204",
    '',
    '',
    '@app.after_request',
    'def add_cors_headers(response):',
    origins === '*'
      ? ["    response.headers['Access-Control-Allow-Origin'] = '*'", set('    ', answerHeaders(policy))]
      : [
          "    response.vary.add('Origin')",
          "    if request.headers.get('Origin') in CORS_ORIGINS:",
          "        response.headers['Access-Control-Allow-Origin'] = request.headers['Origin']",
          set('        ', answerHeaders(policy)),
        ],
    '    if is_preflight():',
    set('        ', preflightHeaders(policy)),
    '    return response',
    '',
  );
}

const isPreflight = [
  'def is_preflight():',
  "    return request.method == 'OPTIONS' and 'Access-Control-Request-Method' in request.headers",
];

function set(indent: string, headers: readonly Header[]): string[] {
  return headers.map(({ name, value }) => `${indent}response.headers[${python.quote(name)}] = ${python.quote(value)}`);
}
