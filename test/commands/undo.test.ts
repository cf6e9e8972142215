import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { Workplace } from '../test-io.ts';

const question = vi.hoisted(() => ({ asked: [] as string[], answer: 'yes' }));
vi.mock('@inquirer/input', () => ({
  default: ({ message }: { message: string }) => {
    question.asked.push(message);
    return Promise.resolve(question.answer);
  },
}));

let place: Workplace;

beforeEach(async () => {
  place = await Workplace.open();
  question.asked = [];
});

afterEach(() => place.close());

const PLAN = '--plan plans/sgo-2010-h1.yaml';
const run = (line: string, interactive = false) =>
  place.cyclo(`${line} ${PLAN}`, { now: '2010-10-21T06:00:00.000Z', interactive });

async function events(): Promise<LedgerEvent[]> {
  return (JSON.parse((await run('log --format json')).out) as { events: LedgerEvent[] }).events;
}

/** The units whose completion stands. */
async function standing(): Promise<string[]> {
  const all = await events();
  const takenBack = new Set(all.map(({ undoes }) => undoes));
  return all.flatMap(({ id, kind, unit }) => (kind === 'undone' || takenBack.has(id) ? [] : [unit]));
}

const RUO = 'done pdn-seminar -a RUO -m 2010-10';

/** The numbers that a command or the log shows to people. */
const numbers = (text: string): string[] => text.match(/\b[0-9a-f]{8}\b(?!-)/g) ?? [];

describe('what one command recorded', () => {
  it('goes back as a whole by the number it shows, after it was agreed to', async () => {
    const { out } = await run(RUO);
    const [number = ''] = numbers(out);
    const unasked = await run(`undo ${number}`);
    expect(unasked).toMatchObject({ exit: 2, out: '' });
    expect(unasked.err).toContain(`cyclo undo ${number} --yes`);
    expect(await standing()).toHaveLength(7);

    question.answer = 'no';
    expect((await run('undo', true)).out).toContain('Nothing was taken back.');
    expect(await standing()).toHaveLength(7);

    question.answer = 'yes';
    const agreed = await run('undo', true);
    expect(agreed.exit).toBe(0);
    expect(question.asked).toEqual(Array(2).fill(expect.stringContaining('Take back 7 records?')));
    expect(await standing()).toEqual([]);
    const taking = (await events()).filter(({ kind }) => kind === 'undone');
    expect(new Set(taking.map(({ call }) => call)).size).toBe(1);
  });

  it('goes back without a question with --yes', async () => {
    await run(RUO);
    const { exit, out } = await run('undo --yes --format json');
    expect(exit).toBe(0);
    expect((JSON.parse(out) as { events: unknown[] }).events).toHaveLength(7);
    expect(await standing()).toEqual([]);
  });

  it('goes back before what was recorded earlier, and leaves that alone', async () => {
    await run('done parent-meetings -u licey-31 -m 2010-10');
    await run(RUO);
    await run('undo --yes');
    expect(await standing()).toEqual(['licey-31']);
    await run('undo');
    expect(await standing()).toEqual([]);
  });

  it('goes back record by record, by numbers that differ', async () => {
    await run(RUO);
    const log = await place.cyclo('log', { columns: 120 });
    const own = [...log.out.matchAll(/│ ([0-9a-f]{8,}) +│/g)].map(([, number]) => number!);
    expect(new Set(own).size).toBe(7);
    expect((await run(`undo ${own[2]}`)).exit).toBe(0);
    expect(await standing()).toHaveLength(6);
    expect((await run(`undo ${own[0]} ${own[1]} --yes`)).exit).toBe(0);
    expect(await standing()).toHaveLength(4);
  });

  it('shows no number that cannot be typed', async () => {
    const { out } = await run(RUO);
    await run('done parent-meetings -u licey-31 -m 2010-10');
    await run('undo');
    for (const columns of [80, 200]) {
      const shown = numbers(`${out}${(await place.cyclo('log', { columns })).out}`);
      expect(new Set(shown).size).toBeGreaterThan(8);
      for (const number of shown) {
        const { err } = await run(`undo ${number}`);
        // It is known what each means, even where there is nothing to take back.
        expect(err).toMatch(/made together|taken back before|takes another record back|^$/);
        if (err === '') await run('done parent-meetings -u licey-31 -m 2010-10');
      }
    }
  });
});

describe('what is not as its command left it', () => {
  it('is not taken back by halves where one was taken back alone', async () => {
    const [number = ''] = numbers((await run(RUO)).out);
    const third = (await events())[2]!;
    await run(`undo ${third.id}`);
    for (const line of ['undo --yes', `undo ${number} --yes`]) {
      const { exit, err } = await run(line);
      expect(exit).toBe(2);
      expect(err).toContain('Of 7 records that were made together, 1 is no longer as it was');
      expect(err).toContain(third.unit);
      expect(await standing()).toHaveLength(6);
    }
    const rest = /cyclo undo ((?:[0-9a-f]{8} ?){6})$/m.exec((await run('undo --yes')).err)?.[1];
    expect((await run(`undo ${rest} --yes`)).exit).toBe(0);
    expect(await standing()).toEqual([]);
    expect((await run(`undo ${number} --yes`)).err).toContain('was taken back before');
  });

  it('is not taken back by halves where one was accepted, under a new id too', async () => {
    const plan = join(place.folder, 'plans/small.yaml');
    const text = (id: string, was = ''): string => `cyclo: 1
plan: small
title: Small
period: 2010-09..2010-10
actors:
  UO: {name: Office}
  SCH:
    name: Schools
    units:
      - {id: first, name: First, parent: UO}
      - {id: second, name: Second, parent: UO}
activities:
  - id: ${id}
${was}    title: Form
    when: 2010-09
    accepted-by: parent
    tasks:
      SCH: Send the form
`;
    const at = '--plan plans/small.yaml';
    await writeFile(plan, text('form'));
    await place.cyclo(`done form -a SCH ${at}`);
    await writeFile(plan, text('paper', '    was: [form]\n'));
    expect((await place.cyclo(`accept paper -u first ${at}`)).exit).toBe(0);
    const all = (JSON.parse((await place.cyclo('log --format json')).out) as { events: LedgerEvent[] })
      .events;
    const { exit, err } = await place.cyclo(`undo ${all[0]!.call} --yes ${at}`);
    expect(exit).toBe(2);
    expect(err).toContain('first — form, 2010-09: accepted on 2010-10-05 (by ivanova)');
    expect(await readFile(plan, 'utf8')).toContain('paper');
    // One of them alone would leave the acceptance hanging in the air, too.
    const alone = await place.cyclo(`undo ${all[0]!.id} ${at}`);
    expect(alone.exit).toBe(2);
    expect(alone.err).toContain('first — form, 2010-09: accepted on 2010-10-05 (by ivanova)');
    await place.cyclo(`undo ${at}`);
    expect((await place.cyclo(`undo ${all[0]!.call} --yes ${at}`)).exit).toBe(0);
  });
});

it('takes a record back together with the decision that rests on it', async () => {
  await run('done parent-meetings -u licey-31 -m 2010-10');
  await run('reopen parent-meetings -u licey-31 -m 2010-10');
  const [done, reopened] = await events();
  const { exit, err } = await run(`undo ${done!.id}`);
  const number = reopened!.id.slice(-8);
  expect([exit, err]).toEqual([2, expect.stringContaining(`open again (by ivanova).`)]);
  expect(err).toContain(`cyclo undo ${number}`);
  expect(await standing()).toHaveLength(2);
  expect((await run(`undo ${done!.id} ${number} --yes`)).exit).toBe(0);
  expect(await standing()).toEqual([]);
});

it('says that what takes back another record is not taken back itself', async () => {
  await run('done parent-meetings -u licey-31 -m 2010-10');
  await run('undo');
  const taking = (await events())[1]!;
  for (const id of [taking.id, taking.call!, taking.id.slice(-8)]) {
    expect((await run(`undo ${id}`)).err).toContain('Record anew what it took back.');
  }
});

it('takes back a whole file of records', async () => {
  await place.write(
    'file.csv',
    'activity,month,unit\npdn-seminar,2010-10,licey-31\nclass-journal,2010-10,licey-31\n',
  );
  await run('done --from file.csv --date 2010-10-20');
  expect(await standing()).toHaveLength(2);
  expect((await run('undo')).exit).toBe(2);
  expect((await run('undo --yes')).exit).toBe(0);
  expect(await standing()).toEqual([]);
});

describe('what was recorded before', () => {
  const again = (more: string) => run(`done pdn-seminar -u ruo-kalininsky -m 2010-10 ${more}`);

  it('is told with what differs now, and the way to record that', async () => {
    await again('-d 2010-10-12 -e "letter 14"');
    expect((await again('')).out).not.toContain('In that record');
    expect((await again('-d 2010-10-12 -e "letter 14"')).out).not.toContain('In that record');
    const { exit, out } = await again('-d 2010-10-13 -e "letter 15" -n late');
    expect(exit).toBe(0);
    expect(out).toContain(
      'In that record the day is 2010-10-12 (now: 2010-10-13); there is no note (now: late); the evidence is letter 14 (now: letter 15).',
    );
    const [number = ''] = numbers(out);
    await run(`undo ${number}`);
    await again('-d 2010-10-13 -e "letter 15"');
    expect((await events()).at(-1)).toMatchObject({ on: '2010-10-13', evidence: { text: 'letter 15' } });
    const json = await again('-d 2010-10-14 --format json');
    expect(JSON.parse(json.out)).toMatchObject({ events: [] });
    expect(json.err).toContain('the day is 2010-10-13 (now: 2010-10-14)');
  });

  it('differs in the same words whoever decided it', async () => {
    await run('excuse pdn-seminar -u licey-31 -m 2010-10 -r repairs');
    const { out } = await run('excuse pdn-seminar -u licey-31 -m 2010-10 -r flood');
    expect(out).toContain('the note is repairs (now: flood)');
  });
});

it('shows the log by the clock of the reader, with names beside ids', async () => {
  await run('done pdn-seminar -u licey-31 -m 2010-10');
  // In a pipe as programs read it, elsewhere as people do.
  for (const [surroundings, time] of [
    [{}, '2010-10-21 13:00'],
    [{ columns: 160 }, '21/10/2010 13:00'],
  ] as const) {
    const { out } = await place.cyclo('log --timezone Asia/Novosibirsk', {
      ...surroundings,
      now: '2010-10-21T06:00:00.000Z',
    });
    // Novosibirsk was seven hours ahead of UTC that summer.
    expect(out).toContain(time);
    expect(out).toContain('(pdn-seminar)');
    expect(out).toContain('Лицей № 31 (licey-31)');
  }
});
