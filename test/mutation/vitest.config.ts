import { defineConfig } from 'vitest/config';

/** The tests that judge a change of `calendar`, `progress` and `review`: those beside them, and what rules and people see. */
export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/scratch.ts', 'test/seed.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    // What sets the clock of a process, starts one or counts steps says nothing in a thread with changed code.
    exclude: ['test/calendar/{anywhere,growth,time-zones}.test.ts'],
    include: ['calendar', 'messages', 'next', 'progress', 'review', 'rules'].map(
      (name) => `test/${name}/**/*.test.ts`,
    ),
  },
});
