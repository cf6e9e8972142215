import { afterAll, assert, vi } from 'vitest';

/** What of its process a test can change, and a test after it can see. */
function state(): unknown {
  return {
    env: { ...process.env },
    folder: process.cwd(),
    hasClockOfItsOwn: vi.isFakeTimers(),
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    exitCode: process.exitCode,
  };
}

const before = state();

// Files follow one another in one process: what one of them leaves there has to fail it, and not one of those after it.
afterAll(() => {
  assert.deepEqual(state(), before);
});
