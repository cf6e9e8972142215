/** A database of an earlier version in which rights were given: they hold afterwards as they did before. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewEvent } from '../../src/event.ts';
import { openLedgerForReading, openLedgerForWriting } from '../../src/store/open-ledger.ts';
import { setRights } from '../../src/store/postgres/grants.ts';
import { verifyDatabase } from '../../src/store/postgres/verify.ts';
import { hostAt, sampleEvent } from '../store/sample.ts';
import { ask, newDatabase } from './databases.ts';

const SCHOOL = 'upgraded_school';
const VIEWS = ['own_event', 'every_event', 'needed_event', 'visible_event'];
const machine = hostAt(() => Date.now());

let owner = '';
let school = '';
beforeAll(async () => {
  owner = await newDatabase();
  school = owner.replace('admin@', `${SCHOOL}@`);
  await ask(owner, `DROP ROLE IF EXISTS ${SCHOOL}`, `CREATE ROLE ${SCHOOL} LOGIN`);
});
afterAll(() => ask(owner, `DROP OWNED BY ${SCHOOL} CASCADE`, `DROP ROLE ${SCHOOL}`));

async function record(address: string, changes: Partial<NewEvent>) {
  const ledger = await openLedgerForWriting(address, machine);
  try {
    const [event] = await ledger.record({}, () => [sampleEvent(changes)]);
    return event!;
  } finally {
    await ledger.close();
  }
}

async function seen(address: string) {
  const ledger = await openLedgerForReading(address, machine);
  try {
    return await ledger.events();
  } finally {
    await ledger.close();
  }
}

/** Makes of a database what the first version made, with the rights that it gave. */
async function makeFirst(address: string): Promise<void> {
  const read = VIEWS.map((view) => `pg_get_viewdef('cyclo.${view}'::regclass) AS ${view}`);
  const [made] = await ask(
    address,
    `SELECT ${read.join(', ')}, pg_get_functiondef('cyclo.link_event()'::regprocedure) AS link`,
  );
  const { link, ...views } = made!.rows[0] as Record<string, string>;
  const without = (text: string): string => text.replaceAll(/,\s*\w+\.mark\b/g, '');
  const linking = link!.replace(/NEW\.mark := [^;]*;/, '');
  expect(linking).not.toContain('mark');
  await ask(
    address,
    'ALTER TABLE cyclo.event DROP COLUMN mark CASCADE',
    ...VIEWS.map(
      (view) => `CREATE VIEW cyclo.${view} WITH (security_barrier = true) AS ${without(views[view]!)}`,
    ),
    `GRANT SELECT ON cyclo.visible_event TO ${SCHOOL}`,
    linking,
    `CREATE INDEX event_by_share ON cyclo.event (plan, unit, activity, occurrence)
       INCLUDE (id, kind, happened_on, recorded_at, received_at, counted)`,
    'DELETE FROM cyclo.migration WHERE number > 1',
  );
}

it('is brought up to date by its owner, with what its roles may do', async () => {
  const { plan, activity } = sampleEvent();
  await setRights(owner, SCHOOL, {
    reach: 'units',
    own: ['a'],
    below: [],
    needs: [{ plan, activities: [activity], units: ['b'] }],
  });
  const own = await record(school, { unit: 'a', note: 'слова' });
  const needed = await record(owner, { unit: 'b', note: 'тайна', by: 'Петрова' });
  const foreign = await record(owner, { unit: 'c' });
  await makeFirst(owner);
  await expect(seen(school)).rejects.toMatchObject({ code: 'database-older', args: { version: 1 } });
  await expect(record(school, { unit: 'a' })).rejects.toMatchObject({ code: 'database-forbidden' });

  const after = await record(owner, { unit: 'd' });
  expect(await seen(owner)).toEqual([own, needed, foreign, after]);
  const { id, kind, on } = needed;
  const [first, state] = await seen(school);
  expect(first).toEqual(own);
  expect(state).toMatchObject({ id, kind, on, unit: 'b', by: '' });
  expect(state).not.toHaveProperty('note');
  await record(school, { unit: 'a', activity: 'another' });
  await expect(record(school, { unit: 'b' })).rejects.toMatchObject({ code: 'database-forbidden' });
  expect(await seen(school)).toHaveLength(3);
  expect(await verifyDatabase(owner)).toMatchObject({ events: 5, altered: [], missing: [], forks: [] });
  // What was marked by the migration, and by the trigger since, is checked of a role, too.
  await ask(owner, `UPDATE cyclo.event SET kind = 'note' WHERE unit = 'a' AND activity = 'another'`);
  await expect(seen(school)).rejects.toMatchObject({ code: 'event-altered' });
});
