/** Names that people use where an id is asked for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

const PLAN = `cyclo: 1
plan: names
title: План
period: 2010-10
actors:
  RUO:
    name: РУО
    units:
      - {id: ruo-1, name: РУО Советского района}
      - {id: ruo-2, name: РУО Ленинского района}
      - {id: school-a, name: Школа № 1}
      - {id: school-b, name: Школа № 1}
      - {id: licey-31, name: МАОУ «Лицей № 31»}
activities:
  - id: report
    title: Отчёт
    when: 2010-10
    tasks:
      RUO: Представление отчёта
`;

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open(false);
  await place.write('plans/p.yaml', PLAN);
});
afterAll(() => place.close());

const cyclo = (...args: string[]): ReturnType<Workplace['cyclo']> =>
  place.cyclo([...args, '--today', '2010-10-05']);

describe('an actor or a unit', () => {
  it.each([
    ['due', '-m', '2010-10', '-a', 'рУО'],
    ['due', '-m', '2010-10', '-u', 'РУО  советского района'],
    ['show', '--actor', 'РУО'],
    ['calendar', '-m', '2010-10', '-u', 'РУО Советского района'],
    ['form', '-m', '2010-10', '-u', 'РУО Советского района', '-o', 'f.xlsx'],
    ['form', '-m', '2010-10', '-a', 'РУО', '-o', 'forms'],
    ['report', '-a', 'РУО'],
    ['done', 'report', '-u', 'РУО Советского района', '--date', '2010-10-04'],
  ])('is meant by its name: %s', async (...args) => {
    const ids: Record<string, string> = { рУО: 'RUO', РУО: 'RUO', 'РУО  советского района': 'ruo-1' };
    const byName = await cyclo(...args);
    expect(byName).toMatchObject({ exit: 0 });
    if (args[0] === 'done') return;
    const byId = await cyclo(...args.map((arg) => ids[arg] ?? (arg.includes('района') ? 'ruo-1' : arg)));
    expect(byName.out).toBe(byId.out);
  });

  it.each(['МАОУ «Лицей №31»', 'маоу "лицей N 31"', 'МАОУ „Лицей No. 31“', 'МАОУ  Лицей № 31'])(
    'is meant however its name is typed: %s',
    async (name) => {
      expect((await cyclo('due', '-m', '2010-10', '-u', name)).exit).toBe(0);
      const from = ['done', '--from', '-', '--today', '2010-10-05'];
      const stdin = `activity;unit\nreport;"${name.replaceAll('"', '""')}"\n`;
      expect((await place.cyclo(from, { stdin })).exit).toBe(0);
    },
  );

  it('is suggested by a part of its name', async () => {
    expect((await cyclo('due', '-u', 'Лицей №31')).err).toContain('МАОУ «Лицей № 31»');
    const { err } = await place.cyclo(['done', '--from', '-'], {
      stdin: 'activity,unit\nreport,Лицей №31\n',
    });
    expect(err).toContain('МАОУ «Лицей № 31»');
    expect((await cyclo('due', '-u', 'район')).err).not.toContain('РУО Советского района»?');
  });

  it('is asked for by its id where several have the name', async () => {
    const { exit, err } = await cyclo('due', '-u', 'Школа № 1');
    expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining('school-a, school-b') });
  });

  it('is suggested by its name', async () => {
    expect((await cyclo('due', '-u', 'РУО Советсково района')).err).toContain('РУО Советского района');
  });
});
