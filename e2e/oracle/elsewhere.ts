import type { FindingCode } from '../../src/diagnosis/codes';

/**
 * Codes that no generated case can bring about, since the browser has to be started or set up in another way for them,
 * and the test that does.
 */
export const TESTED_ELSEWHERE: Readonly<Partial<Record<FindingCode, string>>> = {
  'lna-permission-denied': 'e2e/tests/local-network-access.spec.ts',
  'lna-insecure-context': 'e2e/tests/local-network-access.spec.ts',
  'network-timeout': 'src/diagnosis/diagnose.test.ts',
  'network-offline': 'e2e/tests/not-cors.spec.ts',
  'certificate-invalid': 'e2e/tests/not-cors.spec.ts',
  'blocked-by-client': 'e2e/tests/other-hands.spec.ts',
  'changed-by-extension': 'e2e/tests/other-hands.spec.ts',
  'internal-redirect': 'e2e/tests/other-hands.spec.ts',
  'cookie-not-sent': 'e2e/tests/cookie.spec.ts',
};
