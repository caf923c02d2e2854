/** What takes minutes, and is seldom what a change breaks: `npm run test:long` runs these, `npm test` leaves them out. */
export const LONG_TESTS = [
  'closed-traffic.spec.ts',
  'damaged.spec.ts',
  'fault-*.spec.ts',
  'host-access-*.spec.ts',
  'hostile-*.spec.ts',
  'many.spec.ts',
  'record-restart.spec.ts',
  'storage-full.spec.ts',
  'tester.spec.ts',
  'tester-apart.spec.ts',
  'tester-rules.spec.ts',
  'try-it-restart.spec.ts',
  'try-it-scenarios.spec.ts',
  'try-it-worker-stops.spec.ts',
].map((name) => `**/${name}`);
