import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { python, pythonList } from '../quote/python';
import type { ServerRecipe } from '../recipe';
import { atEnd } from '../steps';

/** Around the application, not by `add_middleware`: that stands inside of what answers an uncaught error with 500. */
export const fastapi: ServerRecipe = {
  id: 'fastapi',
  kind: 'server',
  name: 'FastAPI',
  language: 'python',
  docs: 'https://fastapi.tiangolo.com/tutorial/cors/',
  proof: 'run',
  quoting: python,
  notes: () => [recipeWords.notes.fastapiLast],
  steps: (policy) => [atEnd('main.py', code(policy))],
};

function code(policy: CorsPolicy): string {
  const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAgeSeconds } = policy;
  return lines(
    '',
    '',
    '# CORS: around the whole application, so that every answer has the headers',
    'from fastapi.middleware.cors import CORSMiddleware',
    '',
    'app = CORSMiddleware(',
    '    app,',
    `    allow_origins=${pythonList(origins === '*' ? ['*'] : origins)},`,
    `    allow_methods=${pythonList(methods)},`,
    `    allow_headers=${pythonList(requestHeaders)},`,
    `    expose_headers=${pythonList(exposedHeaders)},`,
    `    allow_credentials=${credentials ? 'True' : 'False'},`,
    `    max_age=${maxAgeSeconds},`,
    ')',
  );
}
