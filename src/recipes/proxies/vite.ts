import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

export const vite: ServerRecipe = {
  id: 'vite',
  kind: 'development-proxy',
  name: 'Vite',
  language: 'javascript',
  docs: 'https://vite.dev/config/server-options.html#server-proxy',
  proof: 'run',
  quoting: javascript,
  notes: () => recipeWords.costs.development,
  steps: (policy) => [
    after('vite.config.js', 'defineConfig({', 'export default defineConfig({', options(policy)),
    askOwnOrigin(policy, 'main.js'),
  ],
};

function options({ api }: CorsPolicy): string {
  return lines(
    '  server: {',
    '    proxy: {',
    `      '${PROXY_PATH}': {`,
    `        target: ${javascript.quote(api.origin)},`,
    '        changeOrigin: true,',
    `        rewrite: (path) => path.slice('${PROXY_PATH}'.length),`,
    '      },',
    '    },',
    '  },',
  );
}
