import { watchNetwork } from '../browser/oracle';
import { blockingFinding } from '../browser/report';
import { ask, expect, test } from './lab';

const WILDCARD = { headers: [['access-control-allow-origin', '*']] } as const;

test('the fault of a request that shows nothing is named by what earlier ones to its endpoint have shown', async ({
  lab,
  servers: { api },
}) => {
  // The browser stops on the wildcard if credentials are included, and on the status if they are not.
  const url = api.define('/items', { preflight: { ...WILDCARD, status: 500 }, actual: WILDCARD });
  const network = await watchNetwork(lab.page);
  await ask(lab.page, url, { credentials: 'include', method: 'PUT' });
  await ask(lab.page, `${url}?page=1`, { credentials: 'include' });
  await ask(lab.page, `${url}?page=2`, { credentials: 'include', method: 'PUT' });

  const [first, , third] = await lab.ended(3);
  expect(first?.request.credentials.mode).toBe('unknown');
  expect(first?.diagnosis.findings.find(({ code }) => code === 'credentials-unknown')?.message).toContain(
    "If your code includes them, the browser's name for the fault is PreflightWildcardOriginNotAllowed.",
  );
  expect(third?.request.credentials).toEqual({
    mode: 'include',
    evidence: 'Earlier requests of this page to this URL included credentials.',
  });
  const [truth] = network.requestsTo(`${url}?page=2`);
  expect(truth?.corsError).toBe('PreflightWildcardOriginNotAllowed');
  expect(third && blockingFinding(third)?.browserError.chromium).toBe(truth?.corsError);
});
