import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

export const webpackDevServer: ServerRecipe = {
  id: 'webpack-dev-server',
  kind: 'development-proxy',
  name: 'webpack-dev-server',
  language: 'javascript',
  docs: 'https://webpack.js.org/configuration/dev-server/#devserverproxy',
  proof: 'run',
  quoting: javascript,
  notes: () => recipeWords.costs.development,
  steps: (policy) => [
    after('webpack.config.js', 'devServer: {', 'devServer: {', options(policy)),
    askOwnOrigin(policy, 'main.js'),
  ],
};

function options({ api }: CorsPolicy): string {
  return lines(
    '    proxy: [',
    '      {',
    `        context: ['${PROXY_PATH}'],`,
    `        target: ${javascript.quote(api.origin)},`,
    '        changeOrigin: true,',
    `        pathRewrite: { '^${PROXY_PATH}': '' },`,
    '      },',
    '    ],',
  );
}
