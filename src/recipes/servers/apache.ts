import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { apache as quoting } from '../quote/apache';
import { exactly } from '../quote/regular-expression';
import type { ServerRecipe } from '../recipe';
import { after, run } from '../steps';
import { REPLACED_HEADERS } from './replaced-headers';

/** `always` is the table that error answers are sent from; what the application sends is in the other one. */
export const apache: ServerRecipe = {
  id: 'apache',
  kind: 'server',
  name: 'Apache',
  language: 'apache',
  docs: 'https://httpd.apache.org/docs/2.4/mod/mod_headers.html',
  proof: 'run',
  quoting,
  notes: () => [recipeWords.notes.apacheModules, recipeWords.notes.apacheHtaccess],
  steps: (policy) => [
    run('a2enmod headers rewrite setenvif'),
    after('apache2.conf', '<VirtualHost ', '<VirtualHost *:80>', directives(policy)),
  ],
};

function directives(policy: CorsPolicy): string {
  const { origins } = policy;
  const ifAllowed = origins === '*' ? '' : ' env=CORS_ORIGIN';
  return lines(
    '    # CORS',
    REPLACED_HEADERS.map((name) => `    Header onsuccess unset ${name}`),
    origins === '*'
      ? '    Header always set Access-Control-Allow-Origin "*"'
      : [
          origins.map((origin) => `    SetEnvIf Origin "${exactly(origin)}" CORS_ORIGIN=$0`),
          '    Header always set Access-Control-Allow-Origin "%{CORS_ORIGIN}e" env=CORS_ORIGIN',
          '    Header always merge Vary "Origin"',
        ],
    answerHeaders(policy).map(({ name, value }) => `    Header always set ${name} ${quoting.quote(value)}${ifAllowed}`),
    '    SetEnvIf Access-Control-Request-Method "." CORS_PREFLIGHT=yes',
    preflightHeaders(policy).map(
      ({ name, value }) => `    Header always set ${name} ${quoting.quote(value)} env=CORS_PREFLIGHT`,
    ),
    '    RewriteEngine On',
    '    RewriteCond %{REQUEST_METHOD} =OPTIONS',
    '    RewriteCond %{ENV:CORS_PREFLIGHT} =yes',
    '    RewriteRule ^ - [R=204,L]',
  );
}
