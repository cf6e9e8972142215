import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of this run: the program, and everything that tests write. */
    readonly scratch: string;
  }
}

/**
 * Gives the run a folder of its own, and builds into it the program that tests start: a run disturbs no other run, nor
 * whoever works in the same clone. Types and validators come from the schemas, and are written only where those have changed.
 */
export function setup(project: TestProject): () => void {
  const scratch = mkdtempSync(join(tmpdir(), 'cyclo-run-'));
  // Some tests look into it as another user.
  chmodSync(scratch, 0o755);
  cpSync('bin', join(scratch, 'bin'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(scratch, 'node_modules'));
  const build = (): void => {
    execFileSync(process.execPath, ['build.mjs', '--out', join(scratch, 'dist')], { stdio: 'inherit' });
  };
  build();
  project.onTestsRerun(build);
  project.provide('scratch', scratch);
  const remove = (): void => rmSync(scratch, { recursive: true, force: true });
  // A run that breaks off, because nobody reads what it prints any more, ends without being told.
  process.once('exit', remove);
  return remove;
}
