import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after, atTop, create } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

/** The path is set on a URL of the API, so that nothing in it can lead to another host. */
export const workersProxy: ServerRecipe = {
  id: 'workers-proxy',
  kind: 'proxy',
  name: 'Cloudflare Worker as a reverse proxy',
  language: 'javascript',
  docs: 'https://developers.cloudflare.com/workers/runtime-apis/fetch/',
  proof: 'run',
  quoting: javascript,
  notes: () => recipeWords.costs.production,
  steps: (policy) => [
    create('api-proxy.js', file(policy)),
    after('index.js', 'async fetch(request', 'async fetch(request, env, context) {', GUARD),
    atTop('index.js', "import { proxied } from './api-proxy.js';\n"),
    askOwnOrigin(policy, 'main.js'),
  ],
};

const GUARD = lines('    const answer = await proxied(request);', '    if (answer) return answer;');

function file({ api }: CorsPolicy): string {
  return lines(
    '/** The answer of the API to what is asked below the path, or null for any other path. */',
    'export async function proxied(request) {',
    '  const asked = new URL(request.url);',
    `  if (!asked.pathname.startsWith('${PROXY_PATH}/')) return null;`,
    `  const url = new URL(${javascript.quote(api.origin)});`,
    `  url.pathname = asked.pathname.slice('${PROXY_PATH}'.length);`,
    '  url.search = asked.search;',
    '  return fetch(new Request(url, request));',
    '}',
  );
}
