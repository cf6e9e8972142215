/** What `cyclo sync` tells of what came: of deeds of which a part came late, and of plans that are not here. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
});

afterEach(() => place.close());

const PLAN = '--plan plans/sgo-2010-h1.yaml';

async function cyclo(line: string, options = PLAN): Promise<string> {
  const { exit, out, err } = await place.cyclo(`${line} ${options}`);
  expect([exit, err]).toEqual([0, '']);
  return out;
}

/** The units whose completion stands, as a store has it. */
async function standing(store: string): Promise<string[]> {
  const { events } = JSON.parse(await cyclo(`log --format json --store ${store}`)) as {
    events: { id: string; kind: string; unit: string; undoes?: string }[];
  };
  const undone = new Set(events.map(({ undoes }) => undoes));
  return events.flatMap(({ id, kind, unit }) => (kind === 'done' && !undone.has(id) ? [unit] : []));
}

it('tells of a deed that was taken back before all of it had arrived, and how to take back the rest', async () => {
  await cyclo('done pdn-seminar -a RUO -m 2010-10 --store anna --quiet');
  await cyclo('sync records --store anna');
  const files = await readdir(join(place.folder, 'records'), { recursive: true });
  const file = `records/${files.find((name) => /\d\.jsonl$/.test(name))!}`;
  const lines = (await readFile(join(place.folder, file), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(7);

  // Boris gets five of the seven first, and takes the deed back.
  await place.write(file, `${lines.slice(0, 5).join('\n')}\n`);
  await cyclo('sync records --store boris');
  const [number = ''] = /[0-9a-f]{8}(?=\b)/.exec(await cyclo('log --store boris')) ?? [];
  const { events } = JSON.parse(await cyclo('log --format json --store boris')) as {
    events: { call: string }[];
  };
  expect(number).not.toBe('');
  await cyclo(`undo ${events[0]!.call} --store boris --yes`);
  expect(await standing('boris')).toEqual([]);

  await place.write(file, `${lines.join('\n')}\n`);
  const said = await cyclo('sync records --store boris');
  expect(said).toContain('was taken back before all of it had arrived');
  expect(await standing('boris')).toHaveLength(2);
  const [, rest = ''] = /cyclo (undo [0-9a-f]{8} [0-9a-f]{8})\b/.exec(said) ?? [];
  await cyclo(`${rest} --store boris --yes`);
  expect(await standing('boris')).toEqual([]);
  // Anna hears nothing of halves: what she did is taken back as a whole.
  await cyclo('sync records --store boris');
  expect(await cyclo('sync records --store anna')).not.toContain('was taken back before');
  expect(await standing('anna')).toEqual([]);
});

it('keeps records of a plan that is not here, and tells whose it is', async () => {
  await cyclo('done pdn-seminar -a RUO -m 2010-10 --store anna --quiet');
  await cyclo('sync records --store anna');
  const text = await readFile(join(place.folder, 'plans/sgo-2010-h1.yaml'), 'utf8');
  await rm(join(place.folder, 'plans/sgo-2010-h1.yaml'));
  const said = await cyclo('sync records --store boris', '');
  expect(said).toContain('7 records received');
  expect(said).toContain('7 records are of the plan sgo-2010-h1 (Циклограмма работы');
  expect(said).toContain('which is not here');
  // Who passes them on needs no plan; and with the plan they are seen.
  expect(await cyclo('sync mail.cyclo --store boris', '')).toContain('7 sent');
  await place.write('plans/sgo-2010-h1.yaml', text);
  expect(await standing('boris')).toHaveLength(7);
  expect(await cyclo('sync mail.cyclo --store carl')).not.toContain('which is not here');
});
