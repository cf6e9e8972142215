import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const shared = {
  setupFiles: ['test/scratch.ts', 'test/seed.ts'],
  // No test depends on the time it takes: this ends only what hangs, on the slowest machine.
  testTimeout: 1_200_000,
  hookTimeout: 1_200_000,
  pool: 'forks' as const,
};
const ELSEWHERE = ['test/office/**', 'test/page/**', 'test/postgres/**'];

/**
 * What stays with a process: a module in the place of another, and the counting of steps. And what starts other processes: the
 * more a process has in memory, the longer it takes to start one.
 */
const APART =
  /\bvi\.(?:mock|doMock)\(|'node:child_process'|\/(?:cascade|processes|steps|transcript|\w+-repository)\.ts'/;
const alone = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((name) => name.endsWith('.test.ts') && APART.test(readFileSync(name, 'utf8')));

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    // Otherwise one processor is left to vitest itself, which on a machine of two is half of them.
    maxWorkers: '100%',
    projects: [
      // One after the other in as few processes as work at once: to load the program takes longer than most files do.
      {
        test: {
          ...shared,
          name: 'cyclo',
          isolate: false,
          setupFiles: [...shared.setupFiles, 'test/process-state.ts'],
          include: ['test/**/*.test.ts'],
          exclude: [...ELSEWHERE, ...alone],
        },
      },
      { test: { ...shared, name: 'cyclo-alone', include: alone, exclude: ELSEWHERE } },
      // What LibreOffice and openpyxl make of the documents: for machines that have them, as CI does.
      { test: { ...shared, name: 'office', include: ['test/office/**/*.test.ts'] } },
      // Records in PostgreSQL, on a server that the run starts: for machines that have its programs, as CI does.
      {
        test: {
          ...shared,
          name: 'postgres',
          include: ['test/postgres/**/*.test.ts'],
          globalSetup: ['test/postgres/server.ts'],
        },
      },
      // What a browser makes of the page: for machines that have Chromium, as CI does.
      { test: { ...shared, name: 'page', include: ['test/page/**/*.test.ts'] } },
    ],
  },
});
