import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    testTimeout: 30_000,
    // date-fns and its like are read file by file otherwise, which takes seconds.
    pool: 'forks',
  },
});
