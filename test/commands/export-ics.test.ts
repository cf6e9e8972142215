import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { imported, readIcs, shown, type Entry } from '../exporters/read-ics.ts';
import { TestRepository } from '../git/test-repository.ts';
import { Workplace } from '../test-io.ts';

const opened: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function workplace(plans = true): Promise<Workplace> {
  const place = await Workplace.open(plans);
  opened.push(place);
  return place;
}

const PLAN = `cyclo: 1
plan: school
title: План
period: 2026-09..2026-12
order: {kind: Приказ, issuer: Школа, number: '7', date: 2026-08-25}
actors:
  A: {name: Учителя, units: [{id: a-1, name: Первая}, {id: a-2, name: Вторая, responsible: 'Иванова И. И.'}]}
  B: {name: Завуч}
activities:
  - id: report
    title: Отчёт
    when: {during: 2026-10, by: 15}
    tasks: {A: Сдать отчёт, B: Собрать отчёты}
  - id: camp
    title: Лагерь
    when: 2026-10-26..2026-11-03
    where: Школа № 5
    tasks: {A: Работа в лагере}
  - id: calls
    title: Вызовы
    when: as-needed
    tasks: {A: Ответы на обращения}
`;

/** Replaces a text that has to be there once. */
const replaced = (text: string, from: string, to: string): string => {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, () => to);
};

async function exportIcs(place: Workplace, words: string, file = 'out.ics'): Promise<Entry[]> {
  const { exit, err } = await place.cyclo(`export --plan plan.yaml -f ics -o ${file} ${words}`);
  expect(`${exit} ${err.replaceAll(/Left out[^\n]*\n/g, '')}`).toBe('0 ');
  return readIcs(await readFile(join(place.folder, file), 'utf8'));
}

describe('cyclo export --format ics', () => {
  it('gives every actor of every plan a calendar that another library reads, entry by entry', async () => {
    const place = await workplace();
    for (const name of readdirSync('plans').filter((each) => each.endsWith('.yaml'))) {
      const { cyclo, actors } = parse(await readFile(join('plans', name), 'utf8')) as {
        cyclo?: number;
        actors: object;
      };
      if (cyclo === undefined) continue;
      for (const actor of Object.keys(actors)) {
        const file = `plans/${name}`;
        await place.cyclo(['export', '--plan', file, '--actor', actor, '-f', 'ics', '-o', 'a.ics']);
        const entries = readIcs(await readFile(join(place.folder, 'a.ics'), 'utf8'));
        const { out } = await place.cyclo(['show', '--plan', file, '--actor', actor, '-f', 'json']);
        const { items } = JSON.parse(out) as {
          items: { activity: string; occurrence: string; text: string; effectiveDeadline: string | null }[];
        };
        const dated = new Map(
          items
            .filter(({ effectiveDeadline }) => effectiveDeadline !== null)
            .map((item) => [`${item.activity} ${item.occurrence}`, `${item.text} ${item.effectiveDeadline}`]),
        );
        expect(
          entries.map(({ summary, end }) => `${summary} ${dayBefore(end)}`).sort(),
          `${name} ${actor}`,
        ).toEqual([...dated.values()].sort());
      }
    }
  });

  it('puts work on the days it takes place, else on its last day, and names what has no day', async () => {
    const place = await workplace(false);
    await place.write('plan.yaml', PLAN);
    const { err } = await place.cyclo('export --plan plan.yaml -f ics');
    expect(err).toBe('Left out, for there is no day to put them on: 1 item (calls 2026-09..2026-12).\n');
    const entries = await exportIcs(place, '--actor A');
    expect(entries.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['Сдать отчёт', '2026-10-15', '2026-10-16'],
      ['Работа в лагере', '2026-10-26', '2026-11-04'],
    ]);
    const reminded = await exportIcs(place, '--actor A --alarm 0 --alarm 1w --alarm 7d');
    expect(reminded.map(({ alarms }) => alarms)).toEqual([2, 2]);
    const todos = await exportIcs(place, '--actor A --todo --alarm 0 --alarm 1w', 'todo.ics');
    expect(todos.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['Сдать отчёт', '2026-10-01', '2026-10-15'],
      ['Работа в лагере', '2026-10-26', '2026-11-03'],
    ]);
    const text = await readFile(join(place.folder, 'todo.ics'), 'utf8');
    // At nine in the morning of the day by which it is due, and of the day a week before.
    expect(text.match(/^TRIGGER.*$/gm)?.slice(0, 2)).toEqual([
      'TRIGGER;RELATED=END:PT9H',
      'TRIGGER;RELATED=END:-P6DT15H',
    ]);
    const whole = await exportIcs(place, '');
    expect(whole.map(({ summary }) => summary)).toEqual([
      'Учителя: Сдать отчёт',
      'Завуч: Собрать отчёты',
      'Учителя: Работа в лагере',
    ]);
    expect(await exportIcs(place, '--responsible Иванова')).toHaveLength(2);
    expect(await exportIcs(place, '--unit a-1 --month 2026-10')).toHaveLength(2);
  });

  it('begins at 0 and the day of the order where nothing is known of earlier versions', async () => {
    const place = await workplace(false);
    await place.write('plan.yaml', PLAN);
    for (const { sequence, stamp } of await exportIcs(place, ''))
      expect([sequence, stamp]).toEqual([0, '2026-08-25T00:00:00.000Z']);
  });

  it('renews and cancels by the calendar handed out before, and leaves alone what was only not asked for', async () => {
    const place = await workplace(false);
    await place.write('plan.yaml', PLAN);
    const one = await exportIcs(place, '--actor A', 'one.ics');
    const moved = replaced(PLAN, 'by: 15', 'by: 20');
    await place.write('plan.yaml', replaced(moved, 'A: Сдать отчёт, ', ''));
    const two = await exportIcs(place, '--actor A --previous one.ics', 'two.ics');
    expect(two.map(({ summary, status, sequence }) => [summary, status, sequence])).toEqual([
      ['Работа в лагере', 'CONFIRMED', 0],
      ['Сдать отчёт', 'CANCELLED', 1],
    ]);
    expect(imported([one, two])).toEqual(shown(two));
    await place.write('plan.yaml', moved);
    const three = await exportIcs(place, '--actor A --month 2026-11 --previous two.ics', 'three.ics');
    expect(three.map(({ summary, end, status, sequence }) => [summary, end, status, sequence])).toEqual([
      ['Работа в лагере', '2026-11-04', 'CONFIRMED', 0],
      ['Сдать отчёт', '2026-10-21', 'CONFIRMED', 2],
    ]);
  });

  it('keeps the entry of what got another id, or another time by a later order', async () => {
    const place = await workplace(false);
    await place.write('plan.yaml', PLAN);
    const [one] = await exportIcs(place, '--actor A', 'one.ics');
    const renamed = replaced(PLAN, '- id: report\n', '- id: summary\n    was: [report]\n');
    await place.write('plan.yaml', renamed);
    expect((await exportIcs(place, '--actor A'))[0]!.uid).toBe(one!.uid);
    const [two] = await exportIcs(place, '--actor A --previous one.ics', 'two.ics');
    expect([two!.uid, two!.sequence]).toEqual([one!.uid, 0]);
    await place.write(
      'plan.yaml',
      replaced(
        renamed,
        'when: {during: 2026-10, by: 15}',
        'when: 2026-11-12\n    moved: {from: 2026-10, by: Приказ № 8}',
      ),
    );
    const [three] = await exportIcs(place, '--actor A --previous two.ics');
    expect([three!.uid, three!.sequence, three!.end]).toEqual([one!.uid, 1, '2026-11-13']);
    expect(three!.description).toContain('Приказ № 8');
  });

  it('cancels what a later order withdrew', async () => {
    const place = await workplace(false);
    await place.write('plan.yaml', PLAN);
    const one = await exportIcs(place, '', 'one.ics');
    await place.write(
      'plan.yaml',
      replaced(PLAN, 'title: Отчёт\n', 'title: Отчёт\n    withdrawn: {by: Приказ № 8}\n'),
    );
    for (const words of ['', '--previous one.ics']) {
      const two = await exportIcs(place, words);
      expect(two.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED', 'CONFIRMED']);
      if (words !== '') expect(imported([one, two])).toEqual(shown(two));
    }
  });

  it('cancels nothing by the calendar of somebody else', async () => {
    const place = await workplace(false);
    await place.write('plan.yaml', PLAN);
    await exportIcs(place, '--actor A', 'a.ics');
    await exportIcs(place, '--actor B', 'b.ics');
    await exportIcs(place, '', 'all.ics');
    const answer = async (words: string): Promise<string> => {
      const { exit, err } = await place.cyclo(`export --plan plan.yaml -f ics ${words} -o out.ics`);
      return `${exit} ${err.replaceAll(/Left out[^\n]*\n/g, '')}`;
    };
    for (const words of ['--actor B --previous a.ics', '--actor A --previous all.ics', '--previous b.ics'])
      expect(await answer(words)).toMatch(/^3 .*The calendar in \w+\.ics is of another actor, unit or plan/);
    expect(await answer('--actor B --previous b.ics')).toMatch(/^0/);
    expect(await answer('--previous all.ics')).toMatch(/^0/);
    // One that other programs have put together, or that has no UID, is taken for its own.
    const [a, b] = ['a.ics', 'b.ics'].map((name) => readFileSync(join(place.folder, name), 'utf8')) as [
      string,
      string,
    ];
    await place.write('both.ics', a + b);
    const [own, ...others] = await exportIcs(place, '--actor A --previous both.ics');
    expect(own!.status).toBe('CONFIRMED');
    expect(others.map(({ status }) => status)).not.toContain('CANCELLED');
    await place.write('bare.ics', a.replace(/^UID:.*\r\n/m, ''));
    expect(await answer('--actor A --previous bare.ics')).toMatch(/^0/);
    // The calendar of a unit that got another id is its own.
    await exportIcs(place, '--unit a-1', 'unit.ics');
    await place.write('plan.yaml', replaced(PLAN, '{id: a-1,', '{id: a-one, was: [a-1],'));
    expect(await answer('--unit a-one --previous unit.ics')).toMatch(/^0/);
    expect(await answer('--unit a-2 --previous unit.ics')).toMatch(/^3/);
  });

  it('refuses what is no calendar, and an option that the format does not know', async () => {
    const place = await workplace(false);
    await place.write('plan.yaml', PLAN);
    await place.write('other.ics', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Я\r\nEND:VCARD\r\n');
    await place.write(
      'foreign.ics',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    const failing = async (words: string): Promise<string> => {
      const { exit, err } = await place.cyclo(`export --plan plan.yaml ${words}`);
      return `${exit} ${err}`;
    };
    expect(await failing('-f ics --previous none.ics')).toMatch(/^2 .*There is no file none\.ics/s);
    expect(await failing('-f ics --previous other.ics')).toMatch(/^3 .*other\.ics is no calendar/s);
    expect(await failing('-f ics --previous plan.yaml')).toMatch(/^3 .*plan\.yaml is no calendar/s);
    expect(await failing('-f ics --previous foreign.ics')).toMatch(/^0 .*has no entry of the plan school/s);
    expect(await failing('-f ics --alarm soon')).toMatch(/^2 .*--alarm: “soon” is not a number of days/s);
    expect(await failing('-f ics --status')).toMatch(/^2 .*--status says nothing to the format ics/s);
    expect(await failing('-f xlsx --alarm 1d')).toMatch(/^2 .*--alarm says nothing to the format xlsx/s);
  });
});

describe('a calendar of a plan in git', () => {
  const exportIn = async (repository: TestRepository, words = ''): Promise<[Entry[], string]> => {
    const { out, err } = await repository.cyclo(`export --plan plan.yaml -f ics -o - --actor A ${words}`);
    return [readIcs(out), err];
  };

  it('counts the commits that changed an entry, on every branch, and takes its time from the last', async () => {
    const repository = new TestRepository({ 'plan.yaml': PLAN });
    opened.push(repository);
    const numbers = async (): Promise<unknown> =>
      (await exportIn(repository))[0].map(({ sequence, stamp }) => [sequence, stamp.slice(0, 10)]);
    const write = (text: string): Promise<void> => writeFile(join(repository.folder, 'plan.yaml'), text);
    expect(await numbers()).toEqual([
      [0, '2010-09-02'],
      [0, '2010-09-02'],
    ]);
    const later = replaced(PLAN, 'by: 15', 'by: 16');
    await write(later);
    expect((await exportIn(repository))[1]).toContain('plan.yaml has changes that are not committed');
    repository.commit('Перенести отчёт');
    expect(await numbers()).toEqual([
      [1, '2010-09-03'],
      [0, '2010-09-02'],
    ]);
    repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    await write(replaced(PLAN, 'where: Школа № 5', 'where: Школа № 6'));
    repository.commit('Перенести лагерь');
    repository.git('merge', '--quiet', '-X', 'ours', '--no-edit', 'main');
    // From the side, where the report had not been moved, its number is none the lower.
    expect(await numbers()).toEqual([
      [1, '2010-09-03'],
      [1, '2010-09-04'],
    ]);
  });
});

function dayBefore(day: string | undefined): string | undefined {
  return day && new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
