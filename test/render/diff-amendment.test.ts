import { describe, expect, it } from 'vitest';
import { ru } from '../../src/messages/ru.ts';
import { renderDiffJson } from '../../src/render/diff/json.ts';
import { diffOf } from './compared.ts';

const PLAN = `cyclo: 1
plan: p
title: План
period: 2010-09..2010-12
order: {kind: ПРИКАЗ, issuer: Управление, number: '215', date: 2010-08-31, title: О циклограмме}
actors:
  UO: {name: Управление}
  RUO:
    name: РУО
    units:
      - {id: r-1, name: Первый район}
      - {id: r-2, name: Второй район}
activities:
  - id: a
    title: Отчёт
    when: 2010-10
    tasks:
      RUO: Сдача отчёта
  - id: b
    title: Свод
    when: [2010-10, 2010-11]
    tasks:
      UO: Составление свода
      RUO:
        text: Подготовка сведений
        wording: {2010-11: Уточнение сведений}
`;

interface Told {
  readonly kind: string;
  readonly gains: readonly string[];
  readonly loses: readonly string[];
  readonly bullets?: Sides<{
    row: string;
    rowHeading: string;
    actor: string;
    column: string;
    number: number;
    above: string | null;
    text: string;
  }>;
  readonly deadlines?: Sides<{ actor: string; occurrence: string; day: string | null }>;
}
interface Sides<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** The changes of a plan as a program gets them: bullets and deadlines in short. */
async function told(before: string, after: string) {
  const { changes } = JSON.parse(renderDiffJson([await diffOf(before, after)], ru)) as { changes: Told[] };
  const inShort = <T>(sides: Sides<T> | undefined, words: (each: T) => string) =>
    sides && [sides.before.map(words), sides.after.map(words)];
  return changes.map(({ kind, gains, loses, bullets, deadlines }) => ({
    kind,
    ...(gains.length > 0 ? { gains } : {}),
    ...(loses.length > 0 ? { loses } : {}),
    bullets: inShort(bullets, ({ row, actor, number, above, text }) =>
      [row, actor, number, text, ...(above === null ? [] : [`ниже: ${above}`])].join('; '),
    ),
    deadlines: inShort(deadlines, ({ actor, occurrence, day }) => [actor, occurrence, day].join('; ')),
  }));
}

const REPORT = '2010-10; RUO; 1; Сдача отчёта';
const REPORT_DAY = 'RUO; 2010-10; 2010-10-29';
const nothing = { bullets: undefined, deadlines: undefined };

describe('what an amending order says, in JSON', () => {
  it.each<[string, string, unknown[]]>([
    [
      'a move: the bullet in both rows, both last days',
      PLAN.replace('when: 2010-10\n', 'when: 2010-11\n'),
      [
        {
          kind: 'moved',
          bullets: [[REPORT], ['2010-11; RUO; 1; Сдача отчёта']],
          deadlines: [[REPORT_DAY], ['RUO; 2010-11; 2010-11-30']],
        },
      ],
    ],
    [
      'another wording: both texts, and no day',
      PLAN.replace('RUO:\n        text: Подготовка', 'RUO:\n        text: Сбор'),
      [
        {
          kind: 'wording-changed',
          bullets: [
            ['2010-10; RUO; 2; Подготовка сведений; ниже: Сдача отчёта'],
            ['2010-10; RUO; 2; Сбор сведений; ниже: Сдача отчёта'],
          ],
          deadlines: undefined,
        },
      ],
    ],
    [
      'the words of one month',
      PLAN.replace('2010-11: Уточнение', '2010-11: Проверка'),
      [
        {
          kind: 'wording-changed',
          bullets: [['2010-11; RUO; 1; Уточнение сведений'], ['2010-11; RUO; 1; Проверка сведений']],
          deadlines: undefined,
        },
      ],
    ],
    [
      'a day in the same month: the bullet stays, with another time behind it',
      PLAN.replace('when: 2010-10\n', 'when: 2010-10-15\n'),
      [
        {
          kind: 'deadline-changed',
          bullets: [[REPORT], [`${REPORT} (15 октября 2010 г.)`]],
          deadlines: [[REPORT_DAY], ['RUO; 2010-10-15; 2010-10-15']],
        },
      ],
    ],
    [
      'a task dropped, and who has less to do',
      PLAN.replace('    tasks:\n      RUO: Сдача отчёта\n', '    tasks:\n      UO: Приём отчёта\n'),
      [
        {
          kind: 'task-dropped',
          loses: ['r-1', 'r-2'],
          bullets: [[REPORT], []],
          deadlines: [[REPORT_DAY], []],
        },
        {
          kind: 'task-added',
          gains: ['UO'],
          bullets: [[], ['2010-10; UO; 1; Приём отчёта']],
          deadlines: [[], ['UO; 2010-10; 2010-10-29']],
        },
      ],
    ],
    [
      'an activity withdrawn, which the table shows no more',
      PLAN.replace('when: 2010-10\n', 'when: 2010-10\n    withdrawn: {by: приказ № 3}\n'),
      [
        {
          kind: 'activity-withdrawn',
          loses: ['r-1', 'r-2'],
          bullets: [[REPORT], []],
          deadlines: [[REPORT_DAY], []],
        },
      ],
    ],
    [
      'a new activity, with the bullet above it',
      `${PLAN}  - {id: c, title: Новое, when: 2010-10, tasks: {UO: Новая работа}}\n`,
      [
        {
          kind: 'activity-added',
          gains: ['UO'],
          bullets: [[], ['2010-10; UO; 2; Новая работа; ниже: Составление свода']],
          deadlines: [[], ['UO; 2010-10; 2010-10-29']],
        },
      ],
    ],
    [
      'another place: the bullet under another one',
      PLAN.replace(/( {2}- id: a[^]*?)( {2}- id: b[^]*)$/, '$2$1'),
      [
        {
          kind: 'activity-reordered',
          bullets: [
            ['2010-10; RUO; 2; Подготовка сведений; ниже: Сдача отчёта'],
            ['2010-10; RUO; 1; Подготовка сведений'],
          ],
          deadlines: undefined,
        },
      ],
    ],
    [
      'fewer units: who has less to do, and nothing of the table',
      PLAN.replace('when: 2010-10\n', 'when: 2010-10\n    only: [r-1]\n'),
      [{ kind: 'units-changed', loses: ['r-2'], ...nothing }],
    ],
    [
      'what is not in the table, beside a move: the move has it alone',
      PLAN.replace(
        'id: a\n    title: Отчёт\n    when: 2010-10\n',
        'id: aa\n    was: [a]\n    title: Отчёты\n    when: 2010-11\n',
      ),
      [
        { kind: 'activity-renamed', ...nothing },
        { kind: 'title-changed', ...nothing },
        {
          kind: 'moved',
          bullets: [[REPORT], ['2010-11; RUO; 1; Сдача отчёта']],
          deadlines: [[REPORT_DAY], ['RUO; 2010-11; 2010-11-30']],
        },
      ],
    ],
    [
      'the words of an actor with another id: both texts under the ids that they had',
      PLAN.replaceAll('RUO:', 'OKR:').replace('Сдача', 'Представление'),
      [
        { kind: 'actor-renamed', ...nothing },
        {
          kind: 'wording-changed',
          bullets: [[REPORT], ['2010-10; OKR; 1; Представление отчёта']],
          deadlines: undefined,
        },
      ],
    ],
  ])('%s', async (_, after, expected) => {
    expect(await told(PLAN, after)).toEqual(expected);
    // The same the other way round.
    const back = await told(after, PLAN);
    const turned = <T>(sides: readonly T[] | undefined) => sides && sides.toReversed();
    const bulletsOf = (changes: typeof back) => changes.flatMap(({ bullets }) => (bullets ? [bullets] : []));
    expect(new Set(bulletsOf(back).map((each) => JSON.stringify(turned(each))))).toEqual(
      new Set(bulletsOf(expected as typeof back).map((each) => JSON.stringify(each))),
    );
  });

  it.each<[string, string, string, string, unknown[]]>([
    [
      'a numbered list: by the numbers of its rows',
      'rows: none\ntable: {columns: [number, text, actor, when]}',
      'Сдача отчёта',
      'Представление отчёта',
      ['RUO', '', 'RUO', 'Мероприятие', 2, 'Составление свода'],
    ],
    [
      'months across: in the column of its month',
      'table: {columns: [actor, months]}',
      'Уточнение сведений',
      'Проверка сведений',
      ['RUO', 'РУО', 'RUO', 'ноябрь', 1, null],
    ],
    [
      'a list in sections, months as marks: under each mark',
      'rows: none\ntable: {columns: [number, text, months], bands: [actor]}',
      'Составление свода',
      'Подготовка свода',
      ['UO', 'Управление', 'UO', 'октябрь', 1, null],
    ],
  ])('of %s', async (_, table, before, after, [row, rowHeading, actor, column, number, above]) => {
    const laidOut = PLAN.replace('actors:\n', `${table}\nactors:\n`);
    const diff = await diffOf(laidOut, laidOut.replace(before, after));
    const { changes } = JSON.parse(renderDiffJson([diff], ru)) as { changes: Told[] };
    const place = { row, rowHeading, actor, column, number, above };
    expect(changes[0]!.bullets!.before[0]).toEqual({ ...place, text: before });
    expect(changes[0]!.bullets!.after[0]).toEqual({ ...place, text: after });
  });

  it('names the headings of row and column, and the order that is amended', async () => {
    const diff = await diffOf(PLAN, PLAN.replace('Сдача', 'Представление'));
    const { plans, changes } = JSON.parse(renderDiffJson([diff], ru)) as {
      plans: { before: { order: object } }[];
      changes: Told[];
    };
    expect(plans[0]!.before.order).toEqual({
      kind: 'ПРИКАЗ',
      issuer: 'Управление',
      number: '215',
      date: '2010-08-31',
      title: 'О циклограмме',
    });
    expect(changes[0]!.bullets!.before).toEqual([
      {
        row: '2010-10',
        rowHeading: 'октябрь',
        actor: 'RUO',
        column: 'РУО',
        number: 1,
        above: null,
        text: 'Сдача отчёта',
      },
    ]);
  });
});
