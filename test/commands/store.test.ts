/** `cyclo store`: copies, going back to one, and looking through the records. */
import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSqlite } from '../../src/store/sqlite/driver.ts';
import { Workplace } from '../test-io.ts';

let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
});

afterEach(() => place.close());

const done = async (unit: string): Promise<void> => {
  const { exit, err } = await place.cyclo(
    `done pdn-seminar --unit ${unit} -m 2010-10 --plan plans/sgo-2010-h1.yaml`,
  );
  expect([exit, err]).toEqual([0, '']);
};

async function store(line: string): Promise<{ exit: number; answer: Record<string, unknown>; err: string }> {
  const { exit, out, err } = await place.cyclo(`store ${line} --format json`);
  return { exit, err, answer: out === '' ? {} : (JSON.parse(out) as Record<string, unknown>) };
}

/** The units about which a store has records. */
async function units(folder = '.cyclo'): Promise<string[]> {
  const { out } = await place.cyclo(`log --format json --plan plans/sgo-2010-h1.yaml --store ${folder}`);
  return (JSON.parse(out) as { events: { unit: string }[] }).events.map(({ unit }) => unit);
}

const names = (): Promise<string[]> => readdir(join(place.folder, '.cyclo'));

/** Changes the file behind the back of cyclo. */
async function tamper(sql: string, file = '.cyclo/ledger.sqlite'): Promise<void> {
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(join(place.folder, file), { readOnly: false });
  db.exec(`DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; ${sql}`);
  db.close();
}

/** Takes away the last record so that the file itself does not tell. */
const LOSE_LAST = `
  CREATE TEMP TABLE last AS SELECT id, plan, unit FROM event ORDER BY number DESC LIMIT 1;
  UPDATE tally SET events = events - 1 WHERE (plan, unit) IN (SELECT plan, unit FROM last);
  DELETE FROM tally WHERE events = 0;
  DELETE FROM event WHERE id IN (SELECT id FROM last);
  UPDATE replica SET last = last - 1, events = events - 1,
    head = (SELECT hash FROM event WHERE replica = replica.key ORDER BY number DESC LIMIT 1);`;

describe('store restore', () => {
  beforeEach(async () => {
    await done('ruo-sovetsky');
    await place.cyclo('store backup copy.sqlite');
    await done('ruo-kalininsky');
  });

  it('refuses where the store has records that the copy has not, and changes nothing', async () => {
    const before = await readFile(join(place.folder, '.cyclo/ledger.sqlite'));
    const { exit, err, answer } = await store('restore copy.sqlite');
    expect([exit, answer]).toEqual([3, {}]);
    expect(err).toContain('--replace');
    expect(await readFile(join(place.folder, '.cyclo/ledger.sqlite'))).toEqual(before);
    expect(await names()).toEqual(['ledger.sqlite']);
  });

  it('goes back all the same where it is told to, and keeps what was there', async () => {
    const { exit, answer } = await store('restore copy.sqlite --replace');
    const kept = '.cyclo/ledger.replaced-1.sqlite';
    expect([exit, answer]).toMatchObject([
      0,
      { store: '.cyclo/ledger.sqlite', events: 1, copy: 'copy.sqlite', kept },
    ]);
    expect(await units()).toEqual(['ruo-sovetsky']);
    // What was there can be gone back to in turn.
    expect(await store(`restore ${kept}`)).toMatchObject({
      err: '',
      exit: 0,
      answer: { events: 2, kept: '.cyclo/ledger.replaced-2.sqlite' },
    });
    expect(await units()).toEqual(['ruo-sovetsky', 'ruo-kalininsky']);
  });

  it('needs no permission where nothing is lost: of a store that is damaged, and where there is none', async () => {
    await writeFile(join(place.folder, '.cyclo/ledger.sqlite'), Buffer.alloc(8192, 0x5a));
    expect(await store('restore copy.sqlite')).toMatchObject({ exit: 0, answer: { events: 1 } });
    await place.cyclo('store restore copy.sqlite --store elsewhere');
    expect(await units('elsewhere')).toEqual(['ruo-sovetsky']);
  });

  it('takes no copy that is not what was written', async () => {
    await tamper("UPDATE event SET recorded_by = 'Петрова'", 'copy.sqlite');
    const { exit, err } = await store('restore copy.sqlite --replace');
    expect(exit).toBe(3);
    expect(err).toContain('not what was written');
    expect(await units()).toHaveLength(2);
  });

  it('begins a chain of its own: what was recorded after the copy comes back beside what is recorded now', async () => {
    await store('restore copy.sqlite --replace');
    await done('licey-11');
    const { answer } = await store('verify');
    expect(answer).toMatchObject({ events: 2, replicas: 2, forks: [], altered: [], missing: [] });
    await cp(join(place.folder, '.cyclo/ledger.replaced-1.sqlite'), join(place.folder, 'kept/ledger.sqlite'));
    expect((await store('copy kept .cyclo')).answer).toMatchObject({ added: 1, forks: [] });
    expect((await units()).toSorted()).toEqual(['licey-11', 'ruo-kalininsky', 'ruo-sovetsky']);
    expect((await store('verify')).exit).toBe(0);
  });
});

describe('store copy', () => {
  it('adds what the other store has not, once', async () => {
    await done('ruo-sovetsky');
    await done('licey-11');
    const first = await store('copy .cyclo other');
    expect([first.exit, first.answer]).toMatchObject([
      0,
      { from: '.cyclo', to: 'other', added: 2, known: 0 },
    ]);
    expect((await store('copy .cyclo other')).answer).toMatchObject({ added: 0, conflicts: [], forks: [] });
    expect(await units('other')).toEqual(await units());
    expect((await store('copy nowhere other')).exit).toBe(3);
    expect(await stat(join(place.folder, 'nowhere')).catch(() => 'not made')).toBe('not made');
  });

  it('names a record that is another there, and keeps the one that was there', async () => {
    await done('ruo-sovetsky');
    await store('copy .cyclo other');
    await tamper("UPDATE event SET recorded_by = 'Петрова'");
    const { exit, err } = await store('copy .cyclo other');
    expect(exit).toBe(3);
    expect(err).toContain('not what was written');
    expect((await store('verify --store other')).exit).toBe(0);
  });
});

describe('store stats', () => {
  it('counts what there is', async () => {
    expect((await store('stats')).answer).toMatchObject({ events: 0, first: null, last: null });
    await done('ruo-sovetsky');
    await done('licey-11');
    const { size } = await stat(join(place.folder, '.cyclo/ledger.sqlite'));
    const at = '2010-10-05T06:00:00.000Z';
    expect((await store('stats')).answer).toMatchObject({
      store: '.cyclo/ledger.sqlite',
      events: 2,
      plans: 1,
      units: 2,
      replicas: 1,
      size,
      first: at,
      last: at,
    });
  });
});

describe('store migrate', () => {
  it('begins no store, and leaves one of today as it is', async () => {
    expect((await store('migrate')).exit).toBe(3);
    expect(await stat(join(place.folder, '.cyclo')).catch(() => 'not made')).toBe('not made');
    await done('ruo-sovetsky');
    const before = await readFile(join(place.folder, '.cyclo/ledger.sqlite'));
    const { exit, answer } = await store('migrate');
    expect([exit, answer]).toMatchObject([0, { migrated: false, from: null, to: null, copy: null }]);
    expect(await readFile(join(place.folder, '.cyclo/ledger.sqlite'))).toEqual(before);
  });
});

describe('store verify PLACE', () => {
  beforeEach(async () => {
    for (const unit of ['ruo-sovetsky', 'ruo-kalininsky', 'licey-11']) await done(unit);
  });

  const sync = (to: string) => place.cyclo(`sync ${to} --plan plans/sgo-2010-h1.yaml`);

  it.each(['records', 'mail.cyclo', 'other/.cyclo'])(
    'finds what was lost from the end by %s',
    async (where) => {
      if (where.startsWith('other')) await store(`copy .cyclo ${where}`);
      else expect((await sync(where)).exit).toBe(0);
      expect(await store(`verify ${where}`)).toMatchObject({
        exit: 0,
        answer: { place: { path: where, lost: [], absent: 0, differing: [], damage: [], damageCount: 0 } },
      });
      await tamper(LOSE_LAST);
      expect(await store('verify')).toMatchObject({
        exit: 0,
        answer: { events: 2, missing: [], place: null },
      });
      const { exit, answer } = await store(`verify ${where}`);
      expect([exit, answer['place']]).toMatchObject([
        1,
        { lost: [{ replica: expect.any(String) as string, from: 3, to: 3 }], absent: 0, differing: [] },
      ]);
      const { out } = await place.cyclo(`store verify ${where}`);
      expect(out).toContain('✗ lost here: record number 3 of replica');
      expect(out).toContain(`cyclo sync ${where}`);
      expect((await sync(where)).exit).toBe(0);
      expect(await store(`verify ${where}`)).toMatchObject({ exit: 0, answer: { events: 3 } });
    },
  );

  it('does not call lost what others have recorded and nobody has fetched', async () => {
    await sync('records');
    await place.cyclo(
      'done pdn-seminar --unit licey-31 -m 2010-10 --store boris --plan plans/sgo-2010-h1.yaml',
    );
    await place.cyclo('sync records --store boris --plan plans/sgo-2010-h1.yaml');
    expect(await store('verify records')).toMatchObject({
      exit: 0,
      answer: { place: { lost: [], absent: 1, differing: [] } },
    });
    expect((await place.cyclo('store verify records')).out).toContain(
      '1 record of other stores that is not here yet',
    );
  });

  it('names what is damaged there, and refuses a place that has nothing to compare with', async () => {
    await sync('records');
    const files = await readdir(join(place.folder, 'records'), { recursive: true });
    const file = files.find((name) => /\d\.jsonl$/.test(name))!;
    const text = await readFile(join(place.folder, 'records', file), 'utf8');
    await place.write(`records/${file}`, text.replace('licey-11', 'licey-12'));
    expect(await store('verify records')).toMatchObject({
      exit: 1,
      answer: { altered: [], place: { damageCount: 1, damage: [{ kind: 'altered' }] } },
    });
    const nothing = await store('verify recrods');
    expect([nothing.exit, nothing.answer]).toEqual([2, {}]);
    expect(nothing.err).toContain('recrods has no records');
    expect(await stat(join(place.folder, 'recrods')).catch(() => 'not made')).toBe('not made');
    expect((await store('verify .cyclo')).err).toContain('the store of this place itself');
  });
});
