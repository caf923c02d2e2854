import { recipeWords } from '../../words/recipes';
import { answerHeaders, preflightHeaders } from '../answer-headers';
import { lines } from '../lines';
import type { CorsPolicy } from '../policy';
import { haproxyFormat, haproxy as quoting } from '../quote/haproxy';
import type { ServerRecipe } from '../recipe';
import { after } from '../steps';
import { REPLACED_HEADERS } from './replaced-headers';

/** `http-after-response` reaches the answers that HAProxy makes itself, too. */
export const haproxy: ServerRecipe = {
  id: 'haproxy',
  kind: 'server',
  name: 'HAProxy',
  language: 'haproxy',
  docs: 'https://docs.haproxy.org/2.6/configuration.html#4.2-http-after-response',
  proof: 'run',
  quoting,
  notes: () => [recipeWords.notes.haproxyFirst],
  steps: (policy) => [after('haproxy.cfg', 'bind ', 'bind :80', rules(policy))],
};

const ALLOWED = 'if { var(txn.cors_origin) -m found }';
const PREFLIGHT = 'if { var(txn.cors_preflight) -m bool }';

function rules(policy: CorsPolicy): string {
  const { origins } = policy;
  const set = (name: string, value: string, condition: string) =>
    `    http-after-response set-header ${name} ${value} ${condition}`.trimEnd();
  return lines(
    '    # CORS',
    origins !== '*' && [
      `    acl cors_origin req.fhdr(Origin) -m str ${origins.map(quoting.quote).join(' ')}`,
      '    http-request set-var(txn.cors_origin) req.fhdr(Origin) if cors_origin',
    ],
    '    acl cors_preflight req.fhdr(Access-Control-Request-Method) -m found',
    '    http-request set-var(txn.cors_preflight) bool(true) if METH_OPTIONS cors_preflight',
    '    http-request return status 204 if METH_OPTIONS cors_preflight',
    REPLACED_HEADERS.map((name) => `    http-after-response del-header ${name}`),
    origins === '*'
      ? set('Access-Control-Allow-Origin', "'*'", '')
      : [
          '    http-after-response add-header Vary Origin',
          set('Access-Control-Allow-Origin', '%[var(txn.cors_origin)]', ALLOWED),
        ],
    answerHeaders(policy).map(({ name, value }) => set(name, haproxyFormat(value), origins === '*' ? '' : ALLOWED)),
    preflightHeaders(policy).map(({ name, value }) => set(name, haproxyFormat(value), PREFLIGHT)),
  );
}
