import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The code under test is pure or is given its surroundings, so that files may share a process: 15 s instead of 60.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, pool: 'forks', isolate: false, maxWorkers: 2 },
});
