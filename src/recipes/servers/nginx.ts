import type { Header } from '../../cors/headers';
import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { nginx as quoting } from '../quote/nginx';
import { exactly } from '../quote/regular-expression';
import type { ServerRecipe } from '../recipe';
import { after, before } from '../steps';
import { REPLACED_HEADERS } from './replaced-headers';

/** Variables and `always` do it all: an `if` around `add_header` would lose the headers of the blocks around it. */
export const nginx: ServerRecipe = {
  id: 'nginx',
  kind: 'server',
  name: 'nginx',
  language: 'nginx',
  docs: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html',
  proof: 'run',
  quoting,
  notes: () => [recipeWords.notes.nginxInheritance],
  steps: (policy) => [
    before('nginx.conf', 'server {', 'server {', maps(policy)),
    after('nginx.conf', 'server {', 'server {', answers(policy)),
  ],
};

/** Each variable is empty where its header is not to be sent: nginx leaves out a header without a value. */
function maps(policy: CorsPolicy): string {
  const { origins } = policy;
  return lines(
    '    # CORS',
    origins !== '*' && [
      '    map $http_origin $cors_origin {',
      '        default "";',
      origins.map((origin) => `        "~${exactly(origin)}" $http_origin;`),
      '    }',
    ],
    '    map "$request_method $http_access_control_request_method" $cors_preflight {',
    '        default "";',
    '        "~^OPTIONS ." "yes";',
    '    }',
    variables(policy).map(({ variable, given, value }) => [
      `    map $cors_${given} $cors_${variable} {`,
      `        default ${quoting.quote(value)};`,
      '        "" "";',
      '    }',
    ]),
  );
}

function answers(policy: CorsPolicy): string {
  const isPublic = policy.origins === '*';
  return lines(
    '        # CORS',
    `        add_header Access-Control-Allow-Origin ${isPublic ? '"*"' : '$cors_origin'} always;`,
    isPublic
      ? answerHeaders(policy).map(({ name, value }) => `        add_header ${name} ${quoting.quote(value)} always;`)
      : '        add_header Vary Origin always;',
    variables(policy).map(({ header, variable }) => `        add_header ${header} $cors_${variable} always;`),
    REPLACED_HEADERS.map((header) => `        proxy_hide_header ${header};`),
    '        if ($cors_preflight) {',
    '            return 204;',
    '        }',
  );
}

interface Variable {
  readonly header: string;
  readonly variable: string;
  /** The variable that must not be empty for this one to have its value. */
  readonly given: 'origin' | 'preflight';
  readonly value: string;
}

function variables(policy: CorsPolicy): readonly Variable[] {
  const all = (headers: readonly Header[], given: Variable['given']) =>
    headers.map(({ name, value }) => ({ header: name, variable: variableName(name), given, value }));
  return [
    ...all(policy.origins === '*' ? [] : answerHeaders(policy), 'origin'),
    ...all(preflightHeaders(policy), 'preflight'),
  ];
}

function variableName(header: string): string {
  return header
    .replace(/^Access-Control-(Allow-)?/, '')
    .toLowerCase()
    .replaceAll('-', '_');
}
