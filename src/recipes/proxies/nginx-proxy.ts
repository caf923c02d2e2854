import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { nginx as quoting } from '../quote/nginx';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

export const nginxProxy: ServerRecipe = {
  id: 'nginx-proxy',
  kind: 'proxy',
  name: 'nginx as a reverse proxy',
  language: 'nginx',
  docs: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass',
  proof: 'run',
  quoting,
  notes: () => recipeWords.costs.production,
  steps: (policy) => [after('nginx.conf', 'server {', 'server {', location(policy)), askOwnOrigin(policy, 'main.js')],
};

function location({ api }: CorsPolicy): string {
  return lines(
    `        location ${PROXY_PATH}/ {`,
    `            proxy_pass ${quoting.quote(`${api.origin}/`)};`,
    '            proxy_ssl_server_name on;',
    '        }',
  );
}
