import { recipeWords } from '../../words/recipes';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { javascript } from '../quote/javascript';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { askOwnOrigin, PROXY_PATH } from './proxy-path';

/** Rewrites work in development and in production alike. */
export const next: ServerRecipe = {
  id: 'next',
  kind: 'proxy',
  name: 'Next.js rewrites',
  language: 'javascript',
  docs: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites',
  proof: 'run',
  // The destination is a pattern. https://github.com/pillarjs/path-to-regexp/tree/v6.3.0#compile-reverse-path-to-regexp
  quoting: { ...javascript, refuses: /[(){}?*+\\]/ },
  notes: () => recipeWords.costs.production,
  steps: (policy) => [
    after('next.config.js', 'const nextConfig = {', 'const nextConfig = {', options(policy)),
    askOwnOrigin(policy, 'pages/index.js'),
  ],
};

function options({ api }: CorsPolicy): string {
  return lines(
    '  async rewrites() {',
    `    return [{ source: '${PROXY_PATH}/:path*', destination: ${javascript.quote(`${api.origin}/:path*`)} }];`,
    '  },',
  );
}
