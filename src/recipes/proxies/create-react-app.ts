import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { create, npmInstall } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

export const createReactApp: ServerRecipe = {
  id: 'create-react-app',
  kind: 'development-proxy',
  name: 'Create React App',
  language: 'javascript',
  docs: 'https://create-react-app.dev/docs/proxying-api-requests-in-development/#configuring-the-proxy-manually',
  proof: 'run',
  quoting: javascript,
  notes: () => recipeWords.costs.development,
  steps: (policy) => [
    npmInstall('--save-dev', 'http-proxy-middleware'),
    create('src/setupProxy.js', setup(policy)),
    askOwnOrigin(policy, 'src/index.js'),
  ],
};

function setup({ api }: CorsPolicy): string {
  return lines(
    "const { createProxyMiddleware } = require('http-proxy-middleware');",
    '',
    'module.exports = function (app) {',
    `  app.use('${PROXY_PATH}', createProxyMiddleware({ target: ${javascript.quote(api.origin)}, changeOrigin: true }));`,
    '};',
  );
}
