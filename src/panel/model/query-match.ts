import type { Entry } from './entry';
import { factsOf } from './facts';
import type { IsValue, Query, Test } from './query';

/** Reports whether the exchange meets all terms. */
export function meets(entry: Entry, { terms }: Pick<Query, 'terms'>): boolean {
  return terms.every(({ test, isNegated }) => passes(entry, test) !== isNegated);
}

function passes(entry: Entry, test: Test): boolean {
  const facts = factsOf(entry);
  switch (test.kind) {
    case 'text':
      return facts.text.includes(test.text);
    case 'regex':
      return test.regex.test(facts.text);
    case 'method':
      return facts.methods.includes(test.value);
    case 'status':
      return facts.statuses.some((status) => status.startsWith(test.value));
    case 'domain':
      return facts.hosts.some((host) => isInDomain(host, test.value));
    case 'code': {
      const start = test.value.replace(/\*$/, '');
      return facts.codes.some((code) => code.startsWith(start));
    }
    case 'is':
      return is(entry, test.value);
  }
}

/** The host itself or one below it; `*` stands for anything. */
function isInDomain(host: string, domain: string): boolean {
  if (!domain.includes('*')) return host === domain || host.endsWith(`.${domain}`);
  const [first = '', ...rest] = domain.split('*');
  const last = rest.pop() ?? '';
  if (host.length < first.length + last.length || !host.startsWith(first) || !host.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = host.indexOf(part, at);
    if (found === -1 || found + part.length > host.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

function is({ exchange, diagnosis: { verdict, findings } }: Entry, value: IsValue): boolean {
  switch (value) {
    case 'blocked':
    case 'allowed':
    case 'not-cors':
      return verdict === value;
    case 'preflight':
      return exchange.hops.some((hop) => hop.preflight !== null);
    case 'warning':
      return findings.some(({ severity }) => severity === 'warning');
  }
}
