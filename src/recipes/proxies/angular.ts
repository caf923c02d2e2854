import { recipeWords } from '../../words/recipes';
import type { CorsPolicy } from '../policy';
import { doubleQuoted } from '../quote/double-quoted';
import { jsonText } from '../quote/json';
import type { ServerRecipe } from '../recipe';
import { create, run } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

/** Not run. */
export const angular: ServerRecipe = {
  id: 'angular',
  kind: 'development-proxy',
  name: 'Angular CLI',
  language: 'json',
  docs: 'https://angular.dev/tools/cli/serve#proxying-to-a-backend-server',
  proof: 'parsed',
  quoting: doubleQuoted,
  notes: () => recipeWords.costs.development,
  steps: (policy) => [
    create('proxy.conf.json', configuration(policy)),
    askOwnOrigin(policy, 'src/main.ts'),
    run('ng serve --proxy-config proxy.conf.json'),
  ],
};

function configuration({ api }: CorsPolicy): string {
  return jsonText({
    [PROXY_PATH]: { target: api.origin, secure: true, changeOrigin: true, pathRewrite: { [`^${PROXY_PATH}`]: '' } },
  });
}
