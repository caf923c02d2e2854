import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after, atTop, npmInstall } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

export const expressProxy: ServerRecipe = {
  id: 'express-proxy',
  kind: 'proxy',
  name: 'Express as a reverse proxy',
  language: 'javascript',
  docs: 'https://github.com/chimurai/http-proxy-middleware#readme',
  proof: 'run',
  quoting: javascript,
  notes: () => recipeWords.costs.production,
  steps: (policy) => [
    npmInstall('http-proxy-middleware'),
    atTop('app.js', "import { createProxyMiddleware } from 'http-proxy-middleware';\n"),
    after('app.js', 'express();', 'const app = express();', middleware(policy)),
    askOwnOrigin(policy, 'public/main.js'),
  ],
};

function middleware({ api }: CorsPolicy): string {
  return lines(
    '',
    '// Before any body parser: it would eat the body that is to be sent on',
    `app.use('${PROXY_PATH}', createProxyMiddleware({ target: ${javascript.quote(api.origin)}, changeOrigin: true }));`,
  );
}
