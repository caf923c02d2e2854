import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { caddy as quoting } from '../quote/caddy';
import type { ServerRecipe } from '../recipe';
import { after, before } from '../steps';

/** The site's own directives move into a `handle`: Caddy would sort its auth check before the preflight's answer. */
export const caddy: ServerRecipe = {
  id: 'caddy',
  kind: 'server',
  name: 'Caddy',
  language: 'caddy',
  docs: 'https://caddyserver.com/docs/caddyfile/directives/header',
  proof: 'run',
  quoting,
  notes: () => [recipeWords.notes.caddyUpstream],
  steps: (policy) => [
    after('Caddyfile', 'localhost:', 'api.example.com {', opening(policy)),
    before('Caddyfile', '\n}', '}', '\t}\n'),
  ],
};

function opening(policy: CorsPolicy): string {
  const { origins } = policy;
  const set = (headers: readonly { name: string; value: string }[]) =>
    headers.map(({ name, value }) => `\t\t${name} ${quoting.quote(value)}`);
  return lines(
    '\t# CORS',
    origins === '*'
      ? ['\theader {', '\t\tAccess-Control-Allow-Origin "*"', set(answerHeaders(policy)), '\t}']
      : [
          '\t@cors_origin {',
          origins.map((origin) => `\t\theader Origin ${quoting.quote(origin)}`),
          '\t}',
          '\theader +Vary Origin',
          '\theader @cors_origin {',
          '\t\tAccess-Control-Allow-Origin {http.request.header.Origin}',
          set(answerHeaders(policy)),
          '\t}',
        ],
    '\t@cors_preflight {',
    '\t\tmethod OPTIONS',
    '\t\theader Access-Control-Request-Method *',
    '\t}',
    '\theader @cors_preflight {',
    set(preflightHeaders(policy)),
    '\t}',
    '\thandle @cors_preflight {',
    '\t\trespond 204',
    '\t}',
    '\thandle {',
  );
}
