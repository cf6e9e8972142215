/**
 * A PostgreSQL server for one run of the tests, in a folder of its own. Debian's packages are enough; nothing of a server that may run
 * on the machine is touched.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

/** Where Debian keeps the programs of each version. */
const DEBIAN = '/usr/lib/postgresql';

/** Who runs a server where we are root: it refuses to be run by root. */
const USERS = ['postgres', 'nobody'];

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** A server that runs, and how to end it. */
export interface Server {
  /** The address of a database, as its administrator. */
  address(database: string): string;
  readonly port: number;
  readonly folder: string;
  /** Starts it again after {@link kill}. */
  start(): Promise<void>;
  /** Ends it as a loss of power would. */
  kill(): Promise<void>;
  /** Ends it, and takes away what it kept. */
  remove(): Promise<void>;
}

/** The folder of the server's programs. */
export function serverPrograms(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  const places = versions.map((version) => join(DEBIAN, version, 'bin'));
  places.push(...(process.env['PATH'] ?? '').split(delimiter));
  const found = places.find((place) => existsSync(join(place, 'initdb')));
  if (!found) throw new Error('These tests need a PostgreSQL server: apt-get install postgresql');
  return found;
}

function ownerOfServer(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of USERS) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('A server is not run by root, and there is neither postgres nor nobody here');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => void server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Starts a server.
 *
 * @param settings of postgresql.conf, beside those that keep it to this machine
 */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const programs = serverPrograms();
  const owner = ownerOfServer();
  // A socket's path has at most a hundred characters.
  const folder = mkdtempSync('/tmp/cyclo-postgres-');
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const as = { ...owner, cwd: folder, env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' } };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, stdio: 'pipe' },
  );
  // One role has to prove itself; whoever comes otherwise is the test.
  const rules = join(data, 'pg_hba.conf');
  writeFileSync(rules, `host all guarded 127.0.0.1/32 scram-sha-256\n${readFileSync(rules, 'utf8')}`);
  const certificate = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      'server.key',
      '-out',
      'server.crt',
      ...certificate,
    ],
    { ...as, cwd: data, stdio: 'pipe' },
  );
  const port = await freePort();
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '130',
    ssl: 'on',
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let running: ChildProcess | undefined;
  const end = async (signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void> => {
    const child = running;
    running = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => void child.once('exit', done));
    child.kill(signal);
    await Promise.race([ended, wait(30_000, undefined, { ref: false })]);
  };
  const dropAll = (): void => {
    running?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', dropAll);
  const server: Server = {
    port,
    folder,
    address: (database) => `postgres://admin@127.0.0.1:${port}/${database}`,
    async start() {
      running = spawn(join(programs, 'postgres'), ['-D', data, ...options], { ...as, stdio: 'ignore' });
      for (let tries = 0; ; tries++) {
        try {
          execFileSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-q'], {
            stdio: 'ignore',
          });
          return;
        } catch (error) {
          if (tries === 300) throw error;
          await wait(100);
        }
      }
    },
    kill: () => end('SIGQUIT'),
    async remove() {
      await end('SIGINT');
      process.removeListener('exit', dropAll);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the server of this run, without the name of a database. */
    readonly server: string;
    /** The certificate by which it is known. */
    readonly certificate: string;
  }
}

/** One server for all files of a run. Nothing of it has to outlive a loss of power. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  project.provide('server', server.address(''));
  project.provide('certificate', join(server.folder, 'data', 'server.crt'));
  return () => server.remove();
}
