import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { caddy as quoting } from '../quote/caddy';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

export const caddyProxy: ServerRecipe = {
  id: 'caddy-proxy',
  kind: 'proxy',
  name: 'Caddy as a reverse proxy',
  language: 'caddy',
  docs: 'https://caddyserver.com/docs/caddyfile/directives/reverse_proxy',
  proof: 'run',
  // Caddy reads the address as a URL, whose host Go lets hold no backtick. https://pkg.go.dev/net/url#Parse
  quoting: { ...quoting, refuses: /[{}\\`]|\*$/ },
  notes: () => recipeWords.costs.production,
  steps: (policy) => [
    after('Caddyfile', 'localhost:', 'www.example.com {', handler(policy)),
    askOwnOrigin(policy, 'main.js'),
  ],
};

function handler({ api }: CorsPolicy): string {
  return lines(
    `\thandle_path ${PROXY_PATH}/* {`,
    `\t\treverse_proxy ${quoting.quote(api.origin)} {`,
    '\t\t\theader_up Host {upstream_hostport}',
    '\t\t}',
    '\t}',
  );
}
