import { execFileSync } from 'node:child_process';

/** Types and validators come from the schemas: tests run on what the schemas say now. */
export function setup(): void {
  execFileSync(process.execPath, ['build.mjs', '--generate'], { stdio: 'inherit' });
}
