import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acao, answers, asked } from '../testing/arbitrary-answers';
import { applyChanges, ask } from '../testing/model-browser';
import { diagnose } from './diagnose';

it('agrees with the browser whether the request is blocked', () => {
  fc.assert(
    fc.property(asked, answers, (request, server) => {
      const exchange = ask(request, server);
      expect(diagnose(exchange).verdict).toBe(exchange.passed ? 'allowed' : 'blocked');
    }),
    { numRuns: 2000 },
  );
});

it('never infers the other credentials mode than the one that there is', () => {
  fc.assert(
    fc.property(asked, answers, (request, server) => {
      expect([request.credentials, 'unknown']).toContain(diagnose(ask(request, server)).credentials.mode);
    }),
    { numRuns: 2000 },
  );
});

it('mends a blocked request in one round', () => {
  fc.assert(
    fc.property(asked, answers, (request, server) => {
      const { verdict, fix } = diagnose(ask(request, server));
      fc.pre(verdict === 'blocked');
      expect(fix).not.toBeNull();
      expect(diagnose(ask(request, applyChanges(server, fix?.changes ?? []))).verdict).toBe('allowed');
    }),
    { numRuns: 2000 },
  );
});

it('finds a fault whatever is wrong beside it', () => {
  fc.assert(
    fc.property(asked, answers, acao, (request, server, other) => {
      fc.pre(request.credentials === 'not-include');
      const faultsOf = (exchange: Parameters<typeof diagnose>[0]) =>
        diagnose(exchange)
          .findings.filter(({ severity, on }) => on === 'preflight' && (severity === 'blocking' || severity === 'next'))
          .map(({ code, header, message }) => ({ code, header, message: message.split(' Set ')[0] }));
      const before = faultsOf(ask(request, server)).filter(({ header }) => header !== 'access-control-allow-origin');
      const headers = server.preflight.headers.filter(({ name }) => name !== 'access-control-allow-origin');
      const changed = other === null ? headers : [...headers, { name: 'access-control-allow-origin', value: other }];
      const exchange = ask(request, { ...server, preflight: { ...server.preflight, headers: changed } });
      fc.pre(
        diagnose(exchange).credentials.mode !== 'include' &&
          diagnose(ask(request, server)).credentials.mode !== 'include',
      );
      expect(faultsOf(exchange)).toEqual(expect.arrayContaining(before));
    }),
    { numRuns: 1000 },
  );
});
