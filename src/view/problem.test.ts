import { expect, it } from 'vitest';
import { diagnose } from '../diagnosis/diagnose';
import type { Diagnosis } from '../diagnosis/diagnosis';
import { finding } from '../panel/testing/exchange';
import { APP, ask } from '../testing/model-browser';
import { short } from '../words/diagnosis';
import { hasWarning, problemOf } from './problem';

function diagnosis(part: Pick<Diagnosis, 'verdict' | 'findings'>): Diagnosis {
  return {
    summary: '',
    hiddenStatus: null,
    credentials: { mode: 'unknown', evidence: '' },
    fix: null,
    steps: [],
    ...part,
  };
}

const blocking = finding();
const next = finding({ code: 'method-not-allowed', severity: 'next' });
const warning = finding({ code: 'vary-origin-missing', severity: 'warning' });
const note = finding({ code: 'network-refused', severity: 'note', on: 'network' });

it.each([
  ['the one fault', 'blocked', [blocking], short['acao-missing']],
  [
    'what the browser stopped on, and how much more',
    'blocked',
    [next, blocking, next],
    `${short['acao-missing']}, 2 more`,
  ],
  ['why it failed, rather than what would fail next', 'not-cors', [next, note], short['network-refused']],
  ['a warning of what passed', 'allowed', [warning], short['vary-origin-missing']],
  ['nothing where nothing is', 'allowed', [], ''],
  ['that the page gave up', 'canceled', [], 'canceled by the page'],
] as const)('says %s', (_, verdict, findings, problem) => {
  expect(problemOf(diagnosis({ verdict, findings }))).toBe(problem);
});

it('tells an allowed answer that should not stay as it is', () => {
  expect(hasWarning(diagnosis({ verdict: 'allowed', findings: [warning] }))).toBe(true);
  expect(hasWarning(diagnosis({ verdict: 'allowed', findings: [note] }))).toBe(false);
  expect(hasWarning(diagnosis({ verdict: 'blocked', findings: [warning] }))).toBe(false);
});

it('calls what passes with a fix on trial plainly allowed, and warns of what another extension lets pass', () => {
  const allowed = { status: 200, headers: [{ name: 'access-control-allow-origin', value: '*' }] };
  const exchange = ask(
    { method: 'GET', headerNames: [], credentials: 'not-include', origin: APP },
    { preflight: allowed, response: allowed },
  );
  const [hop] = exchange.hops;
  const response = hop.response && { ...hop.response, headers: [], judgedHeaders: allowed.headers };
  const edited = diagnose({ ...exchange, hops: [{ ...hop, response }] });
  expect([hasWarning(edited), problemOf(edited)]).toEqual([true, short['changed-by-extension']]);
  const tried = diagnose({ ...exchange, hops: [{ ...hop, response }], tried: true });
  expect([tried.verdict, hasWarning(tried), problemOf(tried)]).toEqual(['allowed', false, '']);
});
