/**
 * `node bench/postgres.mjs`: how many records a second fifty connections of one process make in a database, beside pgbench with as many
 * and beside the driver alone, in turns on one server, which this starts and ends; then what fifty writers and ten readers see of each
 * other. `--runs N` sets how often, `--seconds N` how long each writes. Needs Debian's postgresql.
 */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compiled } from './compiled.mjs';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, seconds: { type: 'string', default: '8' } },
});
const CONNECTIONS = '50';
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

const { serverPrograms, startServer } = await compiled('../test/postgres/server.ts');
// As a server is set up: what was committed survives a loss of power.
const server = await startServer();
try {
  const programs = serverPrograms();
  const address = server.address('bench');
  const place = ['-h', '127.0.0.1', '-p', String(server.port), '-U', 'admin'];
  for (const name of ['bench', 'load']) run(join(programs, 'createdb'), [...place, name]);
  await script('postgres-reading.ts', [address, 'begin']);
  const ways = {
    pgbench: () => pgbench(programs),
    driver: () => script('postgres-writers.ts', [address, CONNECTIONS, values.seconds, 'bare']),
    store: () => script('postgres-writers.ts', [address, CONNECTIONS, values.seconds]),
  };
  const found = { pgbench: [], driver: [], store: [] };
  for (let turn = 0; turn < Number(values.runs); turn++)
    for (const [name, measure] of Object.entries(ways)) {
      const answer = await measure();
      console.log(name.padEnd(8), answer.trim());
      found[name].push(Number.parseFloat(answer));
    }
  const ratios = (name) => found[name].map((each, turn) => each / found.pgbench[turn]);
  console.log(`driver ÷ pgbench: ${shown(ratios('driver'))}; store ÷ pgbench: ${shown(ratios('store'))}`);
  const load = [server.address('load'), values.seconds];
  await script('postgres-reading.ts', [load[0], 'begin']);
  const roles = ['write', 'read'].map((role) => script('postgres-load.ts', [...load, role]));
  console.log((await Promise.all(roles)).join(''));
} finally {
  await server.remove();
}

function shown(ratios) {
  return ratios.map((ratio) => ratio.toFixed(2)).join(', ');
}

/** Records a second, as pgbench counts them. */
function pgbench(programs) {
  const options = `-h 127.0.0.1 -p ${server.port} -U admin -n -c ${CONNECTIONS} -T ${values.seconds}`.split(
    ' ',
  );
  const output = run(join(programs, 'pgbench'), [...options, '-f', beside('postgres-insert.sql'), 'bench']);
  return /tps = ([\d.]+)/.exec(output)[1];
}

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}\n${stderr}`);
  return stdout;
}

/** What a script of this folder prints. */
function script(name, args) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(process.execPath, ['--import', 'tsx', beside(name), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (text) => (output += text));
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${name}: ${code}`))));
  });
}
