/** What may be wrong with the way to a database: one plain message each, and never a password in it. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { Workplace, type Outcome } from '../test-io.ts';
import { ask, emptyDatabase, newDatabase } from './databases.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await Workplace.open();
});
afterEach(() => workplace.close());

const SECRET = 'sehr/gehe:im@x';
const DONE = 'done pdn-seminar --unit ruo-kalininsky --month 2010-10';
const server = new URL(inject('server'));

/** Makes the role that has to prove itself. */
async function guard(password: string): Promise<void> {
  const [found] = await ask(`${server.href}postgres`, "SELECT 1 FROM pg_roles WHERE rolname = 'guarded'");
  await ask(
    `${server.href}postgres`,
    `${found?.rowCount ? 'ALTER' : 'CREATE'} ROLE guarded LOGIN PASSWORD '${password}'`,
  );
}

const inDatabase = (store: string, line: string): Promise<Outcome> =>
  workplace.cyclo(line, { env: { CYCLO_STORE: store } });

describe('records in a database', () => {
  it('are made and read by the commands', async () => {
    const store = await emptyDatabase();
    expect((await inDatabase(store, 'log')).exit).toBe(0);
    expect(await ask(store, "SELECT 1 FROM pg_namespace WHERE nspname = 'cyclo'")).toMatchObject([
      { rowCount: 0 },
    ]);
    expect(await inDatabase(store, DONE)).toMatchObject({ exit: 0, err: '' });
    const log = await inDatabase(store, 'log --format json');
    expect(JSON.parse(log.out).events).toMatchObject([{ unit: 'ruo-kalininsky', kind: 'done' }]);
    expect((await inDatabase(store, 'undo --yes')).exit).toBe(0);
    expect(JSON.parse((await inDatabase(store, 'log --format json')).out).events).toHaveLength(2);
    const named = await workplace.cyclo(['log', '--store', store, '--format', 'json']);
    expect(JSON.parse(named.out).events).toHaveLength(2);
  });

  it('are read by a role that may only read, and not written', async () => {
    const store = await emptyDatabase();
    await inDatabase(store, DONE);
    await ask(
      store,
      'DROP ROLE IF EXISTS reader',
      'CREATE ROLE reader LOGIN',
      'GRANT USAGE ON SCHEMA cyclo TO reader',
      'GRANT SELECT ON ALL TABLES IN SCHEMA cyclo TO reader',
    );
    const address = store.replace('admin@', 'reader@');
    for (const line of ['log', 'due --month 2010-10', 'status', 'report --today 2010-10-31'])
      expect(await inDatabase(address, line), line).toMatchObject({ err: '' });
    const refused = await inDatabase(address, DONE.replace('kalininsky', 'leninsky'));
    expect(refused).toMatchObject({ exit: 3, out: '' });
    expect(refused.err).toContain('may not do this');
    const readOnly = await inDatabase(
      `${store}?options=-c%20default_transaction_read_only%3Don`,
      DONE.replace('kalininsky', 'leninsky'),
    );
    expect(readOnly.err).toContain('can only be read');
    await ask(store, 'DROP OWNED BY reader', 'DROP ROLE reader');
  });
});

describe('a way that leads to a ledger', () => {
  it('is protected as the address says, with a password from where libpq has it', async () => {
    const store = await emptyDatabase();
    await guard(SECRET);
    const guarded = `postgres://guarded@127.0.0.1:${server.port}/postgres?sslmode=verify-full&sslrootcert=${inject('certificate')}`;
    vi.stubEnv('PGPASSWORD', SECRET);
    try {
      expect(await inDatabase(guarded, 'log')).toMatchObject({ exit: 0, err: '' });
      expect(await workplace.cyclo(['log', '--store', guarded])).toMatchObject({ exit: 0, err: '' });
    } finally {
      vi.unstubAllEnvs();
    }
    const file = join(workplace.folder, 'passwords');
    await workplace.write('passwords', `*:*:*:guarded:${SECRET.replaceAll(/[:\\]/g, '\\$&')}\n`);
    chmodSync(file, 0o600);
    vi.stubEnv('PGPASSFILE', file);
    try {
      expect(await inDatabase(guarded, 'log')).toMatchObject({ exit: 0, err: '' });
    } finally {
      vi.unstubAllEnvs();
    }
    expect(await inDatabase(`${store}?sslmode=require`, 'log')).toMatchObject({ exit: 0, err: '' });
  });
});

describe('a way that leads to no ledger', () => {
  beforeAll(() => guard('another'));
  const at = (user: string, rest: string): string =>
    `postgres://${user}:${encodeURIComponent(SECRET)}@${server.host}/${rest}`;

  it.each([
    ['no server', () => at('admin', 'x').replace(server.port, '1'), 'does not answer'],
    ['no machine', () => at('admin', 'x').replace('127.0.0.1', 'nowhere.invalid'), 'does not answer'],
    ['no database', () => at('admin', 'nothing_here'), 'has no database'],
    ['no role', () => at('nobody_here', 'postgres'), 'lets nobody in'],
    ['no trust', () => `${at('admin', 'postgres')}?sslmode=verify-full`, 'No protected connection'],
    ['no right password', () => at('guarded', 'postgres'), 'lets nobody in'],
    ['no password', () => `postgres://guarded@${server.host}/postgres`, 'asks for a password'],
    ['no address', () => `postgres://admin:${SECRET}@[x/y`, 'cannot be understood'],
    [
      'no such certificate',
      () => `${at('admin', 'postgres')}?sslrootcert=/nowhere.pem`,
      'No protected connection',
    ],
  ])('%s', async (_name, address, words) => {
    for (const line of ['due', DONE, 'log --format json']) {
      const { exit, out, err } = await inDatabase(address(), line);
      expect({ exit, words: err.includes(words) ? words : err }).toEqual({ exit: 3, words });
      expect(out + err).not.toContain('gehe');
      expect(out + err).not.toContain(encodeURIComponent(SECRET));
    }
  });

  it('is told in Russian, too', async () => {
    const { err } = await workplace.cyclo('due --lang ru', {
      env: { CYCLO_STORE: at('admin', 'nothing_here') },
    });
    expect(err).toContain('на сервере нет');
  });

  it.each(['mysql://host/x', 'http://host'])('names the kinds of stores there are: %s', async (store) => {
    for (const { exit, err } of [
      await workplace.cyclo(['due', '--store', store]),
      await inDatabase(store, 'due'),
    ]) {
      expect(exit).toBe(2);
      expect(err).toContain('a folder or in PostgreSQL');
    }
  });

  it.each([
    `postgres://admin:${encodeURIComponent(SECRET)}@127.0.0.1/x`,
    `postgres://admin@127.0.0.1/x?password=${encodeURIComponent(SECRET)}`,
    `postgresql://127.0.0.1/x?sslpassword=${encodeURIComponent(SECRET)}&sslmode=require`,
  ])('refuses a password on the command line: %#', async (store) => {
    const { exit, out, err } = await workplace.cyclo(['due', '--store', store]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/CYCLO_STORE[^]*PGPASSFILE/);
    expect(err).not.toContain('gehe');
  });
});

describe('what is in a database', () => {
  it('is not touched where another program made it', async () => {
    const store = await newDatabase();
    await ask(store, 'CREATE SCHEMA cyclo', 'CREATE TABLE cyclo.event (id int)');
    for (const line of ['due', DONE]) {
      const { exit, err } = await inDatabase(store, line);
      expect({ exit, err }).toEqual({ exit: 3, err: expect.stringContaining('not as cyclo made it') });
    }
  });

  it('is not read where a later cyclo made it', async () => {
    const store = await newDatabase();
    await inDatabase(store, DONE);
    await ask(store, 'INSERT INTO cyclo.migration (number) VALUES (99)');
    for (const line of ['due', DONE]) {
      const { exit, err } = await inDatabase(store, line);
      expect({ exit, err }).toEqual({ exit: 3, err: expect.stringContaining('newer cyclo') });
    }
  });

  it('is begun once by those who come first together', async () => {
    const store = await newDatabase();
    const units = ['ruo-kalininsky', 'ruo-leninsky', 'ruo-sovetsky', 'ruo-tsentralny'];
    const outcomes = await Promise.all(
      units.map((unit) => inDatabase(store, DONE.replace('ruo-kalininsky', unit))),
    );
    expect(outcomes.map(({ exit, err }) => ({ exit, err }))).toEqual(units.map(() => ({ exit: 0, err: '' })));
    const { out } = await inDatabase(store, 'log --format json');
    expect(JSON.parse(out).events).toHaveLength(units.length);
  });

  it('cannot be changed even by its owner without taking rights first', async () => {
    const store = await newDatabase();
    await ask(
      store,
      'DROP ROLE IF EXISTS keeper',
      'CREATE ROLE keeper LOGIN',
      'GRANT CREATE ON DATABASE ' + new URL(store).pathname.slice(1) + ' TO keeper',
    );
    const address = store.replace('admin@', 'keeper@');
    expect(await inDatabase(address, DONE)).toMatchObject({ exit: 0, err: '' });
    for (const sql of [
      "UPDATE cyclo.event SET unit = 'x'",
      'DELETE FROM cyclo.event',
      'TRUNCATE cyclo.event',
    ])
      await expect(ask(address, sql)).rejects.toMatchObject({ code: '42501' });
    await ask(store, 'DROP OWNED BY keeper CASCADE', 'DROP ROLE keeper');
  });
});
