import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after, atTop, npmInstall } from '../steps';
import { CORS_NAMES, optionLines } from './javascript-options';

export const fastify: ServerRecipe = {
  id: 'fastify',
  kind: 'server',
  name: 'Fastify',
  language: 'javascript',
  docs: 'https://github.com/fastify/fastify-cors#readme',
  proof: 'run',
  quoting: javascript,
  notes: () => [recipeWords.notes.firstPlugin, recipeWords.notes.commonJs("const cors = require('@fastify/cors');")],
  steps: (policy) => [
    npmInstall('@fastify/cors'),
    atTop('app.js', "import cors from '@fastify/cors';\n"),
    after(
      'app.js',
      'fastify();',
      'const app = fastify();',
      lines(
        '',
        '// CORS: before all routes and hooks, so that every answer has the headers',
        'await app.register(cors, {',
        optionLines(policy, CORS_NAMES),
        '});',
      ),
    ),
  ],
};
