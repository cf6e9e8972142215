import { defineConfig } from 'vitest/config';

const shared = {
  globalSetup: ['test/global-setup.ts'],
  setupFiles: ['test/scratch.ts', 'test/seed.ts'],
  // No test depends on the time it takes: this ends only what hangs, on the slowest machine.
  testTimeout: 1_200_000,
  hookTimeout: 1_200_000,
  pool: 'forks' as const,
};

export default defineConfig({
  test: {
    // Otherwise one processor is left to vitest itself, which on a machine of two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'cyclo',
          include: ['test/**/*.test.ts'],
          exclude: ['test/office/**', 'test/page/**', 'test/postgres/**'],
        },
      },
      // What LibreOffice and openpyxl make of the documents: for machines that have them, as CI does.
      { test: { ...shared, name: 'office', include: ['test/office/**/*.test.ts'] } },
      // Records in PostgreSQL, on a server that the run starts: for machines that have its programs, as CI does.
      {
        test: {
          ...shared,
          name: 'postgres',
          include: ['test/postgres/**/*.test.ts'],
          globalSetup: [...shared.globalSetup, 'test/postgres/server.ts'],
        },
      },
      // What a browser makes of the page: for machines that have Chromium, as CI does.
      { test: { ...shared, name: 'page', include: ['test/page/**/*.test.ts'] } },
    ],
  },
});
