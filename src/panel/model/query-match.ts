import type { Entry } from './entry';
import { factsOf } from './facts';
import type { IsValue, Query, Test } from './query';

/** Tells of an exchange whether it meets all terms. What a term needs is worked out once, not for each of thousands. */
export function matcherOf({ terms }: Pick<Query, 'terms'>): (entry: Entry) => boolean {
  const wanted = terms.map(({ test, isNegated }) => ({ passes: passesOf(test), isNegated }));
  return (entry) => {
    for (const { passes, isNegated } of wanted) {
      if (passes(entry) === isNegated) return false;
    }
    return true;
  };
}

function passesOf(test: Test): (entry: Entry) => boolean {
  switch (test.kind) {
    case 'text':
      return (entry) => factsOf(entry).text.includes(test.text);
    case 'regex':
      return (entry) => test.regex.test(factsOf(entry).text);
    case 'method':
      return (entry) => factsOf(entry).methods.includes(test.value);
    case 'status':
      return (entry) => factsOf(entry).statuses.some((status) => status.startsWith(test.value));
    case 'domain':
      return (entry) => factsOf(entry).hosts.some((host) => isInDomain(host, test.value));
    case 'code': {
      const start = test.value.replace(/\*$/, '');
      return (entry) => factsOf(entry).codes.some((code) => code.startsWith(start));
    }
    case 'is':
      return (entry) => is(entry, test.value);
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
