import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { changeMessages } from '../../src/messages/sections/changes.ts';
import { en } from '../../src/messages/en.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { ru } from '../../src/messages/ru.ts';
import { readPlan, type PlanReading } from '../../src/plan/read-plan.ts';
import { PlanVersions } from '../../src/render/changes/plan-versions.ts';
import { changeText } from '../../src/render/changes/text.ts';
import { lineText } from '../../src/render/diff/lines.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { CHANGE_CLASSES, type ChangeKind } from '../../src/review/change.ts';
import type { Edition } from '../../src/review/edition.ts';
import { review } from '../../src/review/review.ts';

const FOLDER = 'test/render/changes';

type Edit = readonly [from: string, to: string];

/** Edits of base.yaml, or of its calendar, by what they show. The other way round they show their opposites. */
const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'an activity more': [
    [
      '  - id: summary\n',
      `  - id: meeting
    title: Совещание
    when: [2010-09-15, 2010-11-15]
    after: [seminar]
    with: [родители]
    output: протокол
    tasks:
      UO: { role: organizer, text: Проведение совещания, only: [] }
      RUO: { role: participant, text: Участие в совещании, wording: { 2010-11-15: Доклад на совещании } }
  - id: summary\n`.replace(', only: []', ''),
    ],
  ],
  'another id': [['  - id: check\n', '  - id: journal-check\n    was: [check]\n']],
  'another id, not said': [['  - id: check\n', '  - id: journal-check\n']],
  'merged activities': [
    [
      '  - id: check\n    title: Проверка\n    when: 2010-12\n    tasks:\n      RUO:\n        text: Проверка журналов\n',
      '',
    ],
    ['  - id: summary\n', '  - id: summary\n    was: [check]\n'],
  ],
  'another place': [
    [
      '  - id: summary\n    title: Свод\n    when: { every: month, in: 2010-09..2010-12 }\n    tasks:\n      UO: Составление свода\n',
      '',
    ],
    [
      '        text: Проверка журналов\n',
      '        text: Проверка журналов\n  - id: summary\n    title: Свод\n    when: { every: month, in: 2010-09..2010-12 }\n    tasks:\n      UO: Составление свода\n',
    ],
  ],
  withdrawn: [
    [
      '    title: Проверка\n',
      '    title: Проверка\n    withdrawn: { by: приказ № 7, reason: нет средств }\n',
    ],
  ],
  'withdrawn by another order': [['от 01.09.2010 № 5', 'от 02.09.2010 № 6']],
  moved: [['    when: 2010-10\n', '    when: 2010-11\n    moved: { from: 2010-10, by: приказ № 8 }\n']],
  'another deadline': [['in: 2010-09..2010-12 }', 'in: 2010-09..2010-12, by: 5 }']],
  'another deadline of a task': [
    ['        text: Проверка журналов\n', '        text: Проверка журналов\n        when: 2010-12-10\n'],
  ],
  'another rhythm': [
    ['{ every: month, in: 2010-09..2010-12 }', '{ every: quarter, by: { day: 10, of: following-month } }'],
  ],
  'its own rule for days off': [['    when: 2010-10\n', '    when: 2010-10\n    non-working-day: next\n']],
  'another title': [['Семинар по защите данных', 'Вебинар по защите персональных данных']],
  'other words': [['Участие в семинаре', 'Участие в вебинаре и опросе']],
  'words for one month': [
    [
      '      UO: Составление свода\n',
      '      UO: { text: Составление свода, wording: { 2010-12: Составление годового свода } }\n',
    ],
  ],
  'a task more': [
    [
      '      UO: Составление свода\n',
      '      UO: Составление свода\n      RUO: { role: support, text: Сбор сведений, except: [ruo-2] }\n',
    ],
  ],
  'a task more, with all that it asks for': [
    [
      '      UO: Составление свода\n',
      `      UO: Составление свода
      RUO:
        text: Сбор сведений
        when: { every: month, in: 2010-09..2010-12, by: 5 }
        done-by: any
        accepted-by: parent
        output: Ведомость\n`,
    ],
  ],
  'another role': [['role: participant', 'role: organizer']],
  'other units': [['text: Участие в семинаре', 'text: Участие в семинаре, except: [ruo-2]']],
  'the same units, said otherwise': [
    ['text: Участие в семинаре', 'text: Участие в семинаре, only: [ruo-1, ruo-2, ruo-3]'],
  ],
  'any unit completes it': [
    ['        text: Проверка журналов\n', '        text: Проверка журналов\n        done-by: any\n'],
  ],
  'the host completes it': [
    [
      '        text: Проверка журналов\n',
      '        text: Проверка журналов\n        done-by: host\n        host: ruo-1\n        accepted-by: parent\n',
    ],
  ],
  'another document': [['    when: 2010-10\n', '    when: 2010-10\n    output: справка\n']],
  'somebody is responsible': [['    when: 2010-10\n', '    when: 2010-10\n    responsible: Иванова А. А.\n']],
  'a section of the table': [['    when: 2010-10\n', '    section: Кадры\n    when: 2010-10\n']],
  'a place in the table': [['text: Участие в семинаре', 'text: Участие в семинаре, where: Актовый зал']],
  'it waits for other work': [
    ['    title: Проверка\n', '    title: Проверка\n    after: [seminar, summary]\n'],
  ],
  'other outside bodies': [['[Роскомнадзор]', '[Прокуратура]']],
  'it comes from a plan above': [
    ['    title: Проверка\n', '    title: Проверка\n    origin: { plan: city, tasks: { RUO: 2010-12 } }\n'],
  ],
  'a former id more': [['    title: Проверка\n', '    title: Проверка\n    was: [control]\n']],
  'an actor more': [['  RUO:\n    name', '  UMC: { name: Учебно-методический центр }\n  RUO:\n    name']],
  'an actor by another id': [
    ['  UO: { name: Управление }', '  UPR: { name: Управление }'],
    ['      UO: { role', '      UPR: { role'],
    ['      UO: Сост', '      UPR: Сост'],
    ['parent: UO, t', 'parent: UPR, t'],
    ['parent: UO }', 'parent: UPR }'],
    ['parent: UO }', 'parent: UPR }'],
  ],
  'an actor by another name': [['name: РУО\n', 'name: Районные управления\n']],
  'another order of columns': [
    ['  UO: { name: Управление }\n', ''],
    ['activities:\n', '  UO: { name: Управление }\nactivities:\n'],
  ],
  'a unit more': [
    ['      - { id: ruo-2', '      - { id: ruo-4, name: РУО № 4, parent: UO }\n      - { id: ruo-2'],
  ],
  'a unit that became part of another': [
    ['      - { id: ruo-3, name: РУО № 3, parent: UO }\n', ''],
    ['{ id: ruo-2, name: РУО № 2, parent: UO }', '{ id: ruo-2, name: РУО № 2, parent: UO, was: [ruo-3] }'],
  ],
  'a unit by another id': [['id: ruo-3, name: РУО № 3', 'id: ruo-third, name: РУО № 3, was: [ruo-3]']],
  'a unit by another name': [['name: РУО № 3', 'name: РУО Северного района']],
  'a unit that closes': [['name: РУО № 3, parent: UO', 'name: РУО № 3, parent: ruo-1, to: 2010-10-31']],
  'another order of units': [
    ['      - { id: ruo-3, name: РУО № 3, parent: UO }\n', ''],
    ['      - { id: ruo-1', '      - { id: ruo-3, name: РУО № 3, parent: UO }\n      - { id: ruo-1'],
  ],
  'a signed order': [
    [
      '  issuer: Управление образования\n',
      '  issuer: Управление образования\n  number: "152"\n  date: 2010-08-20\n  signatory: { post: Начальник, name: И. О. Фамилия }\n',
    ],
  ],
  'another preamble': [['оптимизации деятельности', 'улучшения деятельности']],
  'a clause more, one otherwise': [
    [
      '    - Начальникам РУО обеспечить',
      '    - Директорам школ исполнить в срок.\n    - Начальникам РУО организовать и обеспечить',
    ],
  ],
  'no order': [
    [
      `order:
  kind: ПРИКАЗ
  issuer: Управление образования
  preamble: В целях оптимизации деятельности учреждений
  clauses:
    - Утвердить циклограмму.
    - Начальникам РУО обеспечить условия работы.
    - Контроль оставляю за собой.
`,
      '',
    ],
  ],
  'whom the order is sent to': [
    [
      '    - Контроль оставляю за собой.\n',
      '    - Контроль оставляю за собой.\n  executors: [Иванова]\n  distribution: [в дело, РУО]\n',
    ],
  ],
  'a clause in another place': [
    ['    - Утвердить циклограмму.\n', ''],
    [
      '    - Контроль оставляю за собой.\n',
      '    - Контроль оставляю за собой.\n    - Утвердить циклограмму.\n',
    ],
  ],
  'an own calendar that begins elsewhere': [
    [
      '2010-11-05, name: День города }',
      '2010-11-05, name: День города, source: Закон области № 5 }\n  - { date: 2010-11-08 }',
    ],
  ],
  'another heading': [['на I полугодие', 'на II полугодие']],
  'another period': [['period: 2010-09..2010-12', 'period: 2010-09..2011-01']],
  'another rule for deadlines': [
    [
      'calendar: calendar',
      'deadlines: { month: last-working-day, non-working-day: next }\ncalendar: calendar',
    ],
  ],
  'another calendar': [['calendar: calendar.yaml', 'calendar: ru']],
  'another day off': [['2010-11-05, name: День города', '2010-11-08, name: День города']],
  'other days of a quarter': [['2010-10-31 }', '2010-10-30 }']],
  'another name of a quarter': [['{ name: I четверть', '{ name: первая четверть']],
  'a quarter less': [['      q1: { name: I четверть, dates: 2010-09-01..2010-10-31 }\n', '']],
  'other units with dates of their own': [['[ruo-3], dates', '[ruo-2, ruo-3], dates']],
  'other words for a set': [['    spans:\n', '    each: каждую четверть\n    spans:\n']],
  'other rows and name': [['plan: base\n', 'plan: other\nrows: quarter\n']],
};

const EDITED = Object.entries(EDITS);

async function edition(edits: readonly Edit[] = []): Promise<Edition> {
  const texts = new Map<string, string>();
  for (const name of ['base.yaml', 'calendar.yaml', 'spans.yaml'])
    texts.set(name, await readFile(`${FOLDER}/${name}`, 'utf8'));
  for (const [from, to] of edits) {
    const name = [...texts.keys()].find((each) => texts.get(each)!.includes(from));
    expect(name, from).toBeDefined();
    texts.set(
      name!,
      texts.get(name!)!.replace(from, () => to),
    );
  }
  const bytes = (name: string): Uint8Array => new TextEncoder().encode(texts.get(name) ?? '');
  const reading: PlanReading = await readPlan('base.yaml', bytes('base.yaml'), async (name) => bytes(name));
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return { ...reading, plan: reading.plan! };
}

/** Everything that is said of a change, and its kinds. */
function told(
  before: Edition | undefined,
  after: Edition | undefined,
  messages: Messages,
): { kinds: ChangeKind[]; text: string } {
  const { changes } = review(before, after, []);
  const sides = new PlanVersions(before, after, changes);
  const lines = changes.flatMap((change) => {
    const { sign, lines: own, notes } = changeText(change, { sides, messages });
    const [first, ...more] = [
      ...own.map((line) => lineText(line, plainPaint)),
      ...notes.map((note) => `(${note})`),
    ];
    return [`${sign} ${first}`, ...more.map((line) => `  ${line}`)];
  });
  return { kinds: changes.map(({ kind }) => kind), text: `${lines.join('\n')}\n` };
}

async function everything(messages: Messages): Promise<{ kinds: Set<ChangeKind>; text: string }> {
  const base = await edition();
  const kinds = new Set<ChangeKind>();
  const parts: string[] = [];
  const add = (name: string, before: Edition | undefined, after: Edition | undefined): void => {
    const one = told(before, after, messages);
    for (const kind of one.kinds) kinds.add(kind);
    parts.push(`## ${name}\n\n${one.text}`);
  };
  for (const [name, edits] of EDITED) {
    const edited = await edition(edits);
    add(name, base, edited);
    add(`${name}: the other way round`, edited, base);
  }
  add('a new plan', undefined, base);
  add('a plan that is gone', base, undefined);
  return { kinds, text: parts.join('\n') };
}

const CHANGE_KINDS = Object.keys(changeMessages(en).kinds) as ChangeKind[];

describe('the words of changes', () => {
  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('tell every kind, %s', async (language, messages) => {
    const { kinds, text } = await everything(messages);
    expect(CHANGE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    const file = `${FOLDER}/${language}.txt`;
    if (process.env['UPDATE']) await writeFile(file, text);
    else expect(text).toBe(await readFile(file, 'utf8'));
  });

  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('name every kind and class apart from all others, %s', (_, messages) => {
    const changes = changeMessages(messages);
    expect(new Set(CHANGE_KINDS.map((kind) => changes.kinds[kind])).size).toBe(CHANGE_KINDS.length);
    expect(new Set(CHANGE_CLASSES.map((name) => changes.classes[name])).size).toBe(CHANGE_CLASSES.length);
  });
});
