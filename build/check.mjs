/**
 * `npm run check`: the scripts that say whether the sources are right, at once, for none needs what another makes. What one prints comes
 * whole, when it has ended.
 */
import { spawn } from 'node:child_process';

const SCRIPTS = ['typecheck', 'lint'];

const ends = await Promise.all(SCRIPTS.map(run));
process.exitCode = ends.every((code) => code === 0) ? 0 : 1;

/** @returns the exit code */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => printed.push(piece));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      console.log(`${script}: ${code === 0 ? 'fine' : 'failed'}`);
      resolve(code);
    });
  });
}
