import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { ruby as quoting, rubyList } from '../quote/ruby';
import type { ServerRecipe } from '../recipe';
import { atTop, run } from '../steps';

export const rackCors: ServerRecipe = {
  id: 'rack-cors',
  kind: 'server',
  name: 'Ruby, with rack-cors',
  language: 'ruby',
  docs: 'https://github.com/cyu/rack-cors#readme',
  proof: 'run',
  quoting,
  limit: ({ methods }) => (methods.some(isNotUpperCase) ? recipeWords.limits.rackMethods : null),
  notes: () => [recipeWords.notes.rackRails, recipeWords.notes.rackUncaught],
  steps: (policy) => [run('bundle add rack-cors'), atTop('config.ru', code(policy))],
};

/** The package compares methods in lower case and answers in upper case. */
const isNotUpperCase = (method: string) => method !== method.toUpperCase();

function code(policy: CorsPolicy): string {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  return lines(
    '# CORS: before any other middleware, so that every answer has the headers',
    "require 'rack/cors'",
    '',
    'use Rack::Cors do',
    '  allow do',
    `    origins ${origins === '*' ? quoting.quote('*') : origins.map(quoting.quote).join(', ')}`,
    "    resource '*',",
    `      methods: ${rubyList(methods.map((method) => method.toLowerCase()))},`,
    `      headers: ${rubyList(requestHeaders)},`,
    `      expose: ${rubyList(exposedHeaders)},`,
    `      credentials: ${credentials},`,
    `      max_age: ${maxAgeSeconds}`,
    '  end',
    'end',
    '',
  );
}
