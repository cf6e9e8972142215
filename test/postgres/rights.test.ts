/** Who may write what, and read what: kept by the database, whatever a role sends. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { canonicalText, hashOf } from '../../src/store/canonical.ts';
import { type Outcome, Workplace } from '../test-io.ts';
import { ask, newDatabase } from './databases.ts';

const PLAN = `cyclo: 1
plan: city
language: ru
title: План города
period: 2026-09..2026-12
rows: month
deadlines: {month: last-day, non-working-day: preceding}
calendar: ru
actors:
  UO: {name: Управление образования}
  RUO:
    name: РУО
    units:
      - {id: ruo-1, name: РУО 1, parent: UO}
      - {id: ruo-2, name: РУО 2, parent: UO}
  SCH:
    name: Школы
    units:
      - {id: school-1, name: Школа 1, parent: ruo-1}
      - {id: school-2, name: Школа 2, parent: ruo-1}
      - {id: school-3, name: Школа 3, parent: ruo-2}
activities:
  - id: report
    title: Отчёт
    when: {every: month, by: 25}
    tasks:
      SCH: {text: Сдача отчёта, accepted-by: parent}
  - id: summary
    title: Свод
    when: {every: month, by: last-day}
    after: [report]
    tasks:
      RUO: Составление свода
  - id: contest
    title: Конкурс
    when: {every: month, by: 20}
    tasks:
      SCH: {text: Проведение конкурса, done-by: any}
  - id: meeting
    title: Совещание
    when: {every: month, by: 22}
    after: [summary]
    tasks:
      SCH: {text: Участие в совещании, done-by: host, host: school-3}
`;

let workplace: Workplace;
let owner = '';
const at = (role: string): string => owner.replace('admin@', `${role}@`);
const now = new Date().toISOString();

async function cyclo(role: string, line: string): Promise<Outcome> {
  return workplace.cyclo(`${line} --today 2026-10-12`, {
    env: { CYCLO_STORE: at(role), CYCLO_BY: 'Иванова' },
    now,
  });
}

const ROLES = {
  school_one: '--unit school-1',
  school_three: '--unit school-3',
  office: '--unit ruo-1',
  department: '--everything',
};

beforeAll(async () => {
  workplace = await Workplace.open(false);
  await workplace.write('plans/city.yaml', PLAN);
  owner = await newDatabase();
  for (const [role, rights] of Object.entries(ROLES)) {
    await ask(owner, `DROP ROLE IF EXISTS ${role}`, `CREATE ROLE ${role} LOGIN`);
    const granted = await cyclo('admin', `store grant ${role} ${rights}`);
    if (granted.exit !== 0) throw new Error(granted.err);
  }
});

afterAll(async () => {
  for (const role of Object.keys(ROLES))
    await ask(owner, `DROP OWNED BY ${role} CASCADE`, `DROP ROLE ${role}`);
  await workplace.close();
});

async function events(role = 'admin'): Promise<LedgerEvent[]> {
  const { out } = await cyclo(role, 'log --format json');
  return (JSON.parse(out) as { events: LedgerEvent[] }).events;
}

describe('roles with rights', () => {
  it('record for their own, decide on those below, and everything', async () => {
    const steps = [
      [
        'school_one',
        'done report --unit school-1 --month 2026-09 --note тайна --evidence https://example.org/1',
      ],
      ['office', 'accept report --unit school-1 --month 2026-09'],
      ['school_three', 'done report --unit school-3 --month 2026-09 --note тайна --evidence слова'],
      ['school_three', 'done contest --unit school-3 --month 2026-09 --note тайна'],
      ['office', 'done summary --unit ruo-1 --month 2026-09'],
      ['school_one', 'done contest --unit school-1 --month 2026-10'],
      ['school_one', 'undo --yes'],
      ['school_one', 'done report --unit school-1 --month 2026-10'],
      ['office', 'return report --unit school-1 --month 2026-10 --reason неполно'],
      ['office', 'excuse report --unit school-2 --month 2026-09 --reason ремонт'],
      ['office', 'postpone report --unit school-2 --month 2026-10 --until 2026-11-30 --authority приказ'],
      ['department', 'done report --unit school-2 --month 2026-11'],
      ['department', 'accept report --unit school-3 --month 2026-09'],
    ] as const;
    for (const [role, line] of steps)
      expect(await cyclo(role, line), line).toMatchObject({ exit: 0, err: '' });
    const recorded = await events();
    expect(recorded.map(({ by, enteredBy, kind }) => [kind, by, enteredBy])).toEqual([
      ['done', 'Иванова', 'school_one'],
      ['accepted', 'Иванова', 'office'],
      ['done', 'Иванова', 'school_three'],
      ['done', 'Иванова', 'school_three'],
      ['done', 'Иванова', 'office'],
      ['done', 'Иванова', 'school_one'],
      ['undone', 'Иванова', 'school_one'],
      ['done', 'Иванова', 'school_one'],
      ['returned', 'Иванова', 'office'],
      ['excused', 'Иванова', 'office'],
      ['postponed', 'Иванова', 'office'],
      ['done', 'Иванова', 'department'],
      ['accepted', 'Иванова', 'department'],
    ]);
    expect(await events('department')).toEqual(recorded);
  });

  it.each([
    ['school_one', 'done report --unit school-2 --month 2026-12'],
    ['school_one', 'excuse report --unit school-1 --month 2026-12 --reason нет'],
    ['school_one', 'postpone report --unit school-1 --month 2026-12 --until 2027-01-30 --authority сами'],
    ['office', 'done report --unit school-1 --month 2026-12'],
    ['office', 'excuse report --unit school-3 --month 2026-12 --reason нет'],
    ['office', 'done summary --unit ruo-2 --month 2026-09'],
  ])('%s may not: %s', async (role, line) => {
    const before = await events();
    const refused = await cyclo(role, line);
    expect(refused).toMatchObject({ out: '' });
    expect(refused.exit).not.toBe(0);
    expect(await events()).toEqual(before);
  });

  it('get the answers of the department about what they owe, by any, host, after and acceptance', async () => {
    for (const [role, unit] of [
      ['school_one', 'school-1'],
      ['school_three', 'school-3'],
      ['office', 'ruo-1'],
    ] as const) {
      for (const month of ['2026-09', '2026-10', '2026-11']) {
        const line = `due --unit ${unit} --month ${month} --all --format json`;
        const [own, all] = [await cyclo(role, line), await cyclo('department', line)];
        expect(own, line).toMatchObject({ exit: 0, err: '' });
        expect(JSON.parse(own.out), line).toEqual(JSON.parse(all.out));
        expect(JSON.parse(own.out).items.length).toBeGreaterThan(0);
      }
    }
  });

  it('do not put whole stores together with it, and are told the way out', async () => {
    const line = 'done report --unit school-1 --month 2026-10 --store elsewhere --today 2026-10-12';
    expect(await workplace.cyclo(line)).toMatchObject({ exit: 0 });
    for (const role of ['school_one', 'department']) {
      const { exit, err } = await workplace.cyclo(['sync', at(role), '--store', 'elsewhere']);
      expect({ exit, err }).toEqual({ exit: 3, err: expect.stringContaining('cyclo sync NAME.cyclo') });
    }
  });

  it('see of others the state that their own depends on, and no name, word or proof', async () => {
    const seen = (await events('school_one')).filter(({ unit }) => unit !== 'school-1');
    expect(seen.map(({ unit, activity }) => `${unit} ${activity}`)).toContain('school-3 contest');
    for (const { by, note, evidence, enteredBy, call } of seen)
      expect([by, note ?? '', evidence ?? '', enteredBy ?? '', call ?? '']).toEqual(['', '', '', '', '']);
    const [, , hidden] = await ask(
      at('school_one'),
      'SELECT 1',
      'SELECT 1',
      "SELECT * FROM cyclo.visible_event WHERE unit = 'school-2' AND activity = 'report'",
    );
    expect(JSON.stringify(hidden!.rows)).not.toMatch(/тайна|Иванова|ремонт/);
  });

  it('are given the same again, and taken away', async () => {
    const rights = async () =>
      (
        await ask(
          owner,
          'SELECT * FROM cyclo.right_of ORDER BY 1',
          'SELECT * FROM cyclo.right_unit ORDER BY 1, 2',
          'SELECT * FROM cyclo.right_need ORDER BY 1, 2',
        )
      ).map(({ rows }) => rows as unknown);
    const before = await rights();
    await cyclo('admin', 'store grant school_one --unit school-1');
    expect(await rights()).toEqual(before);
    await ask(owner, 'DROP ROLE IF EXISTS passing', 'CREATE ROLE passing LOGIN');
    const { out } = await cyclo('admin', 'store grant passing --unit school-1 --print');
    await ask(owner, out);
    expect(await events('passing')).not.toEqual([]);
    expect(await cyclo('admin', 'store revoke passing')).toMatchObject({ exit: 0, err: '' });
    const refused = await cyclo('passing', 'log');
    expect(refused).toMatchObject({ exit: 3, err: expect.stringContaining('may not do this') });
    await ask(owner, 'DROP ROLE passing');
    expect(await rights()).toEqual(before);
  });
});

/** An event of a school, made right and then spoilt: what a hostile program would send. */
async function forged(changes: Record<string, unknown>): Promise<[string, unknown[]]> {
  const client = new pg.Client(at('school_one'));
  await client.connect();
  const [{ id: replica, last, head }, id] = [
    (await client.query('SELECT id, last::float8 AS last, head FROM cyclo.take_chain()')).rows[0] as Record<
      string,
      never
    >,
    (await client.query('SELECT cyclo.last_id() AS id')).rows[0] as { id: string },
  ];
  await client.end();
  const tail = (parseInt(id.id.slice(9, 13), 16) + 1).toString(16).padStart(4, '0');
  const event = {
    id: `${id.id.slice(0, 9)}${tail}-7${Math.random().toString(16).slice(2, 5).padEnd(3, '0')}-8000-000000000001`,
    plan: 'city',
    activity: 'report',
    occurrence: '2026-12',
    actor: 'SCH',
    unit: 'school-1',
    kind: 'done',
    recordedAt: new Date().toISOString(),
    on: '2026-10-12',
    by: 'school_one',
    replica,
    number: Number(last) + 1,
    ...(head !== null && { previous: head }),
    ...changes,
  };
  const hash = (changes['hash'] as string | undefined) ?? hashOf(canonicalText(event as never));
  const columns = {
    id: 'id',
    plan: 'plan',
    activity: 'activity',
    occurrence: 'occurrence',
    actor: 'actor',
    unit: 'unit',
    kind: 'kind',
    recordedAt: 'recorded_at',
    on: 'happened_on',
    by: 'recorded_by',
    replica: 'replica',
    number: 'number',
    previous: 'previous',
    enteredBy: 'entered_by',
    note: 'note',
    undoes: 'undoes',
    evidence: 'evidence',
    receivedAt: 'received_at',
  } as const;
  const present = Object.entries(columns).filter(([key]) => event[key as keyof typeof event] !== undefined);
  const values = present
    .map(([key]) => event[key as keyof typeof event] as unknown)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : value));
  const places = [...values.keys()].map((index) => `$${index + 1}`).join(', ');
  return [
    `INSERT INTO cyclo.event (${present.map(([, column]) => column).join(', ')}, hash, counted) VALUES (${places}, '${hash}', true)`,
    values,
  ];
}

async function send(role: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client(at(role));
  await client.connect();
  try {
    return await client.query(text, values.length > 0 ? values : undefined);
  } finally {
    await client.end();
  }
}

describe('a hostile program with the role of a school', () => {
  it('may send what cyclo would', async () => {
    const before = await events();
    await send(
      'school_one',
      ...(await forged({ occurrence: '2026-11', evidence: { type: 'text', text: 'a\u0001"\\/\u007fё😀' } })),
    );
    expect(await events()).toHaveLength(before.length + 1);
  });

  it.each([
    ['for another', { unit: 'school-2' }],
    ['an acceptance of its own', { kind: 'accepted' }],
    ['an excuse', { kind: 'excused' }],
    ['a kind that nobody knows', { kind: 'delegated' }],
    ['in the name of another', { by: 'office' }],
    ['as entered by another', { enteredBy: 'office' }],
    ['in a chain of another', { replica: '11111111-1111-4111-8111-111111111111' }],
    ['with another number', { number: 99 }],
    ['after another event', { previous: 'a'.repeat(64) }],
    ['with the hash of another', { hash: 'a'.repeat(64) }],
    ['of yesterday', { recordedAt: new Date(Date.now() - 86_400_000).toISOString() }],
    ['of a time to come', { id: 'ffffffff-ffff-7fff-8000-000000000000' }],
    ['before what is there', { id: '00000000-0000-7000-8000-000000000001', occurrence: '2026-10' }],
    ['as received from elsewhere', { receivedAt: new Date().toISOString() }],
    ['on no day', { on: '2026-02-30' }],
    ['with a proof that is none', { evidence: { type: 'file' } }],
    ['taking back what another decided', { kind: 'undone', occurrence: '2026-09', undoes: 'ACCEPTED' }],
    ['taking back what another school did', { kind: 'undone', undoes: 'OTHER' }],
  ])('records nothing %s', async (_name, changes) => {
    const before = await events();
    const undoes = {
      ACCEPTED: ({ kind }: LedgerEvent) => kind === 'accepted',
      OTHER: ({ unit }: LedgerEvent) => unit === 'school-3',
    };
    const target =
      'undoes' in changes ? before.find(undoes[changes.undoes as keyof typeof undoes])!.id : undefined;
    const [text, values] = await forged({ ...changes, ...(target !== undefined && { undoes: target }) });
    await expect(send('school_one', text, values)).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|22...)$/),
    });
    expect(await events()).toEqual(before);
  });

  it.each([
    'SELECT * FROM cyclo.event',
    'SELECT count(*) FROM cyclo.event',
    "UPDATE cyclo.event SET unit = 'school-1'",
    'DELETE FROM cyclo.event',
    'TRUNCATE cyclo.event',
    'COPY cyclo.event TO STDOUT',
    'COPY cyclo.event FROM STDIN',
    'BEGIN; LOCK TABLE cyclo.event IN ACCESS EXCLUSIVE MODE',
    'DROP TABLE cyclo.event',
    'ALTER TABLE cyclo.event DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE cyclo.event DISABLE TRIGGER event_is_linked',
    'DROP POLICY event_by_rights ON cyclo.event',
    "UPDATE cyclo.visible_event SET unit = 'school-1'",
    'DELETE FROM cyclo.visible_event',
    "INSERT INTO cyclo.right_unit VALUES ('school_one', 'school-2', true)",
    "UPDATE cyclo.right_of SET reach = 'all'",
    'SELECT * FROM cyclo.right_unit',
    'UPDATE cyclo.replica SET last = 0',
    'SELECT * FROM cyclo.replica',
    'SELECT * FROM cyclo.sending',
    'SET ROLE office',
    'SET SESSION AUTHORIZATION office',
    'SET ROLE admin',
    'SET session_replication_role = replica',
    'SET row_security = off; SELECT * FROM cyclo.event',
    'CREATE TABLE cyclo.mine (id int)',
    "CREATE FUNCTION cyclo.reach() RETURNS text LANGUAGE sql AS $$ SELECT 'all' $$",
    "CREATE OR REPLACE FUNCTION cyclo.may_record(its cyclo.event) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    'CREATE VIEW pg_temp.all_events AS SELECT * FROM cyclo.event; SELECT * FROM pg_temp.all_events',
    "CREATE FUNCTION pg_temp.peep() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM cyclo.event'; SELECT pg_temp.peep()",
    'CREATE RULE mine AS ON INSERT TO cyclo.event DO INSTEAD NOTHING',
    'CREATE TRIGGER mine BEFORE INSERT ON cyclo.event FOR EACH ROW EXECUTE FUNCTION cyclo.link_event()',
    "SELECT pg_read_file('postgresql.conf')",
  ])('is refused %s', async (text) => {
    const before = await events();
    await expect(send('school_one', text)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:42...|0A000|55000)$/),
    });
    expect(await events()).toEqual(before);
  });

  it('gains nothing by things of its own that have the names of others', async () => {
    const before = await events();
    const [text] = await forged({ unit: 'school-2' });
    expect(text).toContain('INSERT');
    const client = new pg.Client(at('school_one'));
    await client.connect();
    await client.query(`CREATE TEMP TABLE right_of AS SELECT 'school_one'::name AS role, 'all'::text AS reach;
      CREATE TEMP TABLE right_unit AS SELECT 'school_one'::name AS role, 'school-2'::text AS unit, true AS is_own;
      CREATE FUNCTION pg_temp.reach() RETURNS text LANGUAGE sql AS $$ SELECT 'all' $$;
      CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT 'x'::bytea $$;
      SET search_path = pg_temp, cyclo, pg_catalog`);
    await expect(client.query(...(await forged({ unit: 'school-2' })))).rejects.toMatchObject({
      code: '42501',
    });
    // What is asked of a row before it is decided whether it may be seen would tell of it.
    await client.query(`CREATE FUNCTION pg_temp.tell(text, text, text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS
      $$ BEGIN IF $1 <> 'school-1' AND ($2 IS NOT NULL OR $3 <> '') THEN RAISE EXCEPTION 'seen'; END IF; RETURN true; END $$`);
    const asked = client.query(
      'SELECT * FROM cyclo.visible_event WHERE pg_temp.tell(unit, note, recorded_by)',
    );
    await expect(asked).resolves.toMatchObject({ command: 'SELECT' });
    // To give away what one does not have is no mistake to the server, and has no effect.
    await client.query('GRANT ALL ON cyclo.event TO PUBLIC');
    const [given] = await ask(
      owner,
      "SELECT has_table_privilege('school_three', 'cyclo.event', 'SELECT') AS may",
    );
    expect(given!.rows).toEqual([{ may: false }]);
    await client.end();
    expect(await events()).toEqual(before);
  });
});
