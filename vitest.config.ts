import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes under test run the bundle, which is built from what stands here now.
    globalSetup: ['test/adapters/build.ts', 'test/adapters/web/browser/setup.ts'],
    setupFiles: ['test/property-seed.ts'],
    // A process per file: adapters set signal handlers and listen on sockets.
    pool: 'forks',
    maxWorkers: 2,
    // Milliseconds. Twice Vitest's own, for two cores that also run the type checker.
    testTimeout: 10_000,
    hookTimeout: 10_000,
    restoreMocks: true,
  },
});
