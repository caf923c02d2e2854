import { expect, it } from 'vitest';
import type { CredentialsMode } from '../cors/credentials-mode';
import { diagnose } from '../diagnosis/diagnose';
import { APP, ask } from '../testing/model-browser';
import { EarlierRequests } from './earlier-credentials';
import type { CallSite, Exchange } from './exchange';

const WILDCARD = [{ name: 'access-control-allow-origin', value: '*' }];

/** Blocked under both modes: by its status, or by the wildcard before it. */
function openToBoth(credentials: CredentialsMode = 'include'): Exchange {
  return ask(
    { method: 'PUT', headerNames: [], credentials, origin: APP },
    { preflight: { status: 500, headers: WILDCARD }, response: { status: 200, headers: WILDCARD } },
  );
}

/** Let through by a wildcard, or blocked by it: either tells the mode. */
function telling(credentials: CredentialsMode): Exchange {
  const answer = { status: 200, headers: WILDCARD };
  return ask({ method: 'GET', headerNames: [], credentials, origin: APP }, { preflight: answer, response: answer });
}

const LINE: CallSite = { url: `${APP}/api.js`, line: 7, column: 3 };

it('tells nothing at first', () => {
  expect(diagnose(new EarlierRequests().join(openToBoth())).credentials.mode).toBe('unknown');
});

it('knows the mode from an earlier request to the same endpoint, and names the fault that the browser names', () => {
  const earlier = new EarlierRequests();
  earlier.join(telling('include'));
  const { credentials, findings } = diagnose(earlier.join(openToBoth()));
  expect(credentials.mode).toBe('include');
  expect(credentials.evidence).toBe('Earlier requests of this page to this URL included credentials.');
  expect(findings[0]?.browserError.chromium).toBe('PreflightWildcardOriginNotAllowed');
});

it('knows the mode from an earlier request of the same line of code to another URL', () => {
  const earlier = new EarlierRequests();
  const [hop] = telling('not-include').hops;
  earlier.join({ ...telling('not-include'), hops: [{ ...hop, url: 'https://api.example/else' }], callSite: LINE });
  const { credentials } = diagnose(earlier.join({ ...openToBoth(), callSite: LINE }));
  expect(credentials).toEqual({
    mode: 'not-include',
    evidence: 'Earlier requests from this line of code did not include credentials.',
  });
});

it('takes the same endpoint with another query for the same', () => {
  const earlier = new EarlierRequests();
  earlier.join(telling('include'));
  const [hop] = openToBoth().hops;
  const queried = { ...openToBoth(), hops: [{ ...hop, url: `${hop.url}?page=2` }] as const };
  expect(diagnose(earlier.join(queried)).credentials.mode).toBe('include');
});

it.each([
  ['an endpoint that was asked both ways', {}, ['include', 'not-include']],
  ['another document', { documentId: 'another' }, ['include']],
  ['another kind of request', { resourceType: 'image' }, ['include']],
] as const)('learns nothing from %s', (_, part, modes) => {
  const earlier = new EarlierRequests();
  for (const mode of modes) earlier.join({ ...telling(mode), ...part });
  expect(diagnose(earlier.join(openToBoth())).credentials.mode).toBe('unknown');
});

it('believes what a request shows itself before what others have shown', () => {
  const earlier = new EarlierRequests();
  earlier.join(telling('include'));
  expect(diagnose(earlier.join(telling('not-include'))).credentials.mode).toBe('not-include');
});

it('learns nothing from a load without CORS, which mostly includes credentials', () => {
  const earlier = new EarlierRequests();
  const [hop] = telling('include').hops;
  const withCookie: Exchange['hops'] = [{ ...hop, requestHeaders: [{ name: 'Cookie', value: 'sid=1' }] }];
  const load: Exchange = { ...telling('include'), mode: 'no-cors', hops: withCookie };
  expect(diagnose(load).credentials.mode).toBe('include');
  earlier.join(load);
  expect(diagnose(earlier.join(openToBoth())).credentials.mode).toBe('unknown');
});

it('learns nothing from a pass that another extension made', () => {
  const earlier = new EarlierRequests();
  const [hop] = telling('not-include').hops;
  const response = hop.response && { ...hop.response, headers: [], judgedHeaders: WILDCARD };
  earlier.join({ ...telling('not-include'), hops: [{ ...hop, response }] });
  expect(diagnose(earlier.join(openToBoth())).credentials.mode).toBe('unknown');
});

it('learns nothing from a request that the panel has asked again', () => {
  const earlier = new EarlierRequests();
  earlier.join(telling('not-include'));
  earlier.join({ ...telling('not-include'), callSite: { url: 'preflight:ask-again/1', line: 1, column: 1 } });
  expect(diagnose(earlier.join(openToBoth())).credentials.mode).toBe('unknown');
});

it.each(['tried', 'missed'] as const)('learns nothing from a request that is marked as %s', (mark) => {
  const earlier = new EarlierRequests();
  earlier.join({ ...telling('not-include'), [mark]: true });
  expect(diagnose(earlier.join(openToBoth())).credentials.mode).toBe('unknown');
});
