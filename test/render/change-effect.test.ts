import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestRepository } from '../git/test-repository.ts';

const PLAN = 'plans/sgo-2010-h1.yaml';
const UNITS = 'plans/units/chelyabinsk.yaml';
const NOW = { now: '2010-10-06T06:00:00.000Z' };

let repository: TestRepository;
beforeAll(async () => {
  repository = new TestRepository('plans');
  await repository.cyclo('done timetable --unit licey-31 --month 2010-09', NOW);
  await repository.cyclo('done pdn-seminar --unit ruo-leninsky --month 2010-10', NOW);
});
afterAll(() => repository.close());

/** What is said of records after an edit, which is then undone. */
async function said(edit: () => void): Promise<string[]> {
  edit();
  const { out, err } = await repository.cyclo('diff --lang en', NOW);
  expect(err).toBe('');
  repository.git('reset', '--quiet', '--hard');
  return out
    .split('\n')
    .flatMap(
      (line) => /(?:Attention: \d+ record|records? stay|former id is not).*/.exec(line.trim())?.[0] ?? [],
    );
}

const replaced = (file: string, from: string, to: string) => (): void => repository.edit(file, [from, to]);

describe('records that would lose what they are about', () => {
  it('are told of, with what to do, when an activity goes', async () => {
    const text = repository.read(PLAN);
    const entry = /^ {2}- id: timetable\n(?:.+\n)+\n/m.exec(text)?.[0] ?? '';
    expect(await said(replaced(PLAN, entry, ''))).toContainEqual(
      expect.stringMatching(
        /1 record of “timetable” would be left without an activity.*was: \[timetable\].*withdrawn:/,
      ),
    );
  });

  it('are told of when an activity or a unit has another id without was, and not with it', async () => {
    const renamed = replaced(PLAN, '- id: timetable\n', '- id: lessons\n');
    expect(await said(renamed)).toContainEqual(
      expect.stringContaining('1 record would stay under the former id. Give “lessons” was: [timetable].'),
    );
    const safe = await said(replaced(PLAN, '- id: timetable\n', '- id: lessons\n    was: [timetable]\n'));
    expect(safe.join('\n')).not.toMatch(/Attention|former id/);
    const unit = await said(replaced(UNITS, '{id: licey-31,', '{id: lyceum-31,'));
    expect(unit).toContainEqual(expect.stringContaining('Give the unit “lyceum-31” was: [licey-31].'));
  });

  it('are advised of before there are any', async () => {
    expect(await said(replaced(PLAN, '- id: curriculum\n', '- id: school-curriculum\n'))).toEqual([
      expect.stringContaining('former id is not named: records under it would not be found'),
    ]);
  });

  it('are told of when a unit or a plan goes, or a plan has another name', async () => {
    const unit = /^ {2}- \{id: licey-31,.+\n/m.exec(repository.read(UNITS))?.[0] ?? '';
    expect(await said(replaced(UNITS, unit, ''))).toContainEqual(
      expect.stringContaining('1 record of “licey-31” would be left without a unit.'),
    );
    expect(await said(() => void repository.git('rm', '--quiet', PLAN))).toContainEqual(
      expect.stringContaining('2 records would be left without a plan.'),
    );
    expect(await said(replaced(PLAN, 'plan: sgo-2010-h1\n', 'plan: other\n'))).toContainEqual(
      expect.stringContaining('2 records belong to the plan “sgo-2010-h1”.'),
    );
  });

  it('are told of when the only time moves without moved, and not with it', async () => {
    const title = 'title: Семинар «Организация защиты персональных данных в АС СГО»\n    when: ';
    const moved = replaced(PLAN, `${title}2010-10`, `${title}2010-11`);
    expect(await said(moved)).toContainEqual(
      expect.stringMatching(/1 record would stay with the former time.*moved: \{from: 2010-10, by: ORDER\}/),
    );
    const known = replaced(
      PLAN,
      `${title}2010-10`,
      `${title}2010-11\n    moved: {from: 2010-10, by: order 5}`,
    );
    expect((await said(known)).join('\n')).not.toContain('Attention');
  });

  it('are not told of when they were taken back, and are when a note is left', async () => {
    const title = 'title: Родительские собрания об АС СГО\n    when: ';
    const moved = replaced(PLAN, `${title}2010-10`, `${title}2010-11`);
    const record = async (act: string): Promise<void> => {
      const { exit, err } = await repository.cyclo(act, NOW);
      if (exit !== 0) throw new Error(err);
    };
    await record('done parent-meetings --unit licey-31 --month 2010-10');
    await record('undo');
    expect(await said(moved)).toEqual([]);
    await record('note parent-meetings --unit licey-31 --month 2010-10 --note Перенесено');
    expect(await said(moved)).toContainEqual(
      expect.stringMatching(/1 record would stay with the former time/),
    );
  });

  it('are told of when a day is set for a month, without moved', async () => {
    await repository.cyclo('done parent-meetings --unit licey-11 --month 2010-10', NOW);
    const title = 'title: Родительские собрания об АС СГО\n    when: ';
    const day = await said(replaced(PLAN, `${title}2010-10`, `${title}2010-10-15`));
    expect(day).toContainEqual(expect.stringContaining('moved: {from: 2010-10, by: ORDER}'));
  });

  it('are told of when an actor that is a unit itself has another id, and not when it has units', async () => {
    await repository.cyclo('done consultations --unit UMC --month 2010-09', NOW);
    const renamed = (from: string, to: string) => (): void =>
      repository.write(PLAN, repository.read(PLAN).replaceAll(`${from}:`, `${to}:`));
    expect(await said(renamed('UMC', 'UMTS'))).toContainEqual(
      expect.stringContaining('1 record would stay under “UMC”.'),
    );
    const inRegistry = (): void => {
      renamed('RUO', 'DISTRICTS')();
      repository.write(UNITS, repository.read(UNITS).replaceAll('actor: RUO', 'actor: DISTRICTS'));
    };
    expect((await said(inRegistry)).join('\n')).not.toContain('Attention');
  });

  it('are not counted among the obligations that other changes bring or end', async () => {
    const edit = (): void =>
      repository.edit(
        PLAN,
        ['MOU: Составление расписания', 'MOU: Проверка расписания'],
        ['      MOU: Формирование ОШ -1\n', '      MOU: {text: Формирование ОШ -1, except: [licey-11]}\n'],
      );
    edit();
    const { out } = await repository.cyclo('diff --lang en', NOW);
    expect(out).toContain('\nObligations: 1 fewer, 1 done already: the records stay\n');
    repository.git('reset', '--quiet', '--hard');
  });
});
