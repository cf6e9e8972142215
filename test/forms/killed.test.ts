import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runs } from '../runs.ts';
import { BIN } from '../scratch.ts';
import type { Workplace } from '../test-io.ts';
import { day, fill, formPath, importForms, makeForms, openCity, SCHOOLS as ALL } from './city.ts';

const DEATH = join(import.meta.dirname, 'die.cjs');

const SCHOOLS = ALL.slice(0, runs(60));
/** At which of the forms it is killed. */
const LAST = SCHOOLS.length - 2;

let place: Workplace;
beforeAll(async () => {
  place = await openCity({ schools: SCHOOLS });
  await makeForms(place, '--actor SCH');
  for (const school of SCHOOLS) {
    await fill(place, formPath(school), {
      F9: 'выполнено',
      G9: day('2010-10-12'),
      F10: 'не применимо',
      I10: 'Сдаёт район',
      F11: 'не выполнено',
    });
  }
});
afterAll(() => place.close());

/** How many events each unit has. */
async function eventsByUnit(): Promise<Map<string, number>> {
  const { out } = await place.cyclo('log --format json');
  const counts = new Map<string, number>();
  for (const { unit } of (JSON.parse(out) as { events: { unit: string }[] }).events)
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

it('records whole forms only when it is killed among them, and the others when it is run again', async () => {
  const child = spawn(
    process.execPath,
    ['--require', DEATH, BIN, 'import-form', 'forms', '--yes', '--today', '2010-11-10'],
    { cwd: place.folder, stdio: 'ignore', env: { ...process.env, DEATH: String(LAST) } },
  );
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  const kept = await eventsByUnit();
  expect(kept.size).toBe(LAST - 1);
  expect([...new Set(kept.values())]).toEqual([3]);

  const { exit, forms } = await importForms(place, ['forms']);
  expect(exit).toBe(0);
  expect(forms.filter(({ status }) => status === 'before')).toHaveLength(kept.size);
  expect(forms.filter(({ status }) => status === 'new')).toHaveLength(SCHOOLS.length - kept.size);
  expect(await eventsByUnit()).toEqual(new Map(SCHOOLS.map((school) => [school, 3])));
});
