/** A plan, and for every kind of change an edit of its text with what has to be said of it. */

/** The plan before every edit. */
export const PLAN = `cyclo: 1
plan: city
title: Циклограмма работы
subtitle: на I полугодие
period: 2010-09..2010-12
order:
  kind: ПРИКАЗ
  issuer: Управление
  clauses:
    - Утвердить циклограмму работы.
    - Начальникам обеспечить условия работы.
    - Контроль исполнения оставляю за собой.
  distribution: [исполнителю, в дело]
deadlines:
  month: last-day
  non-working-day: preceding
calendar: calendar.yaml
spans: spans.yaml
actors:
  UO: {name: Управление}
  RUO:
    name: РУО
    units:
      - {id: ruo-1, name: РУО первого района, parent: UO}
      - {id: ruo-2, name: РУО второго района, parent: UO}
  MOU:
    name: МОУ
    units:
      - {id: licey-31, name: Лицей № 31, parent: ruo-1, tags: [лицей]}
      - {id: school-5, name: Школа № 5, parent: ruo-1}
      - {id: school-7, name: Школа № 7, parent: ruo-2, to: 2010-11-15}
activities:
  - id: seminar
    title: Семинар по защите данных
    when: 2010-10
    tasks:
      UO: {role: organizer, text: Проведение семинара по защите данных}
      RUO: {role: participant, text: Участие в семинаре по защите данных}
      MOU: {role: participant, text: Участие в семинаре по защите данных}

  - id: forms
    title: Сдача форм
    when: {every: month, by: 10}
    tasks:
      MOU: Сдача форм за месяц
    output: Форма ОШ-1

  - id: summary
    title: Свод по району
    when: {every: month, by: 20}
    after: [forms]
    tasks:
      RUO: Составление свода по району

  - id: visit
    title: Посещение лицея
    when: 2010-11-12
    tags: [лицей]
    tasks:
      MOU: Встреча комиссии
      UO: {role: control, text: Посещение лицея}

  - id: audit
    title: Проверка журналов
    when: 2010-12
    withdrawn: {by: приказ № 5}
    tasks:
      UO: {role: control, text: Проверка журналов}
`;

/** The calendar it names. */
export const CALENDAR = `cyclo-calendar: 1
calendar: city
extends: ru
days-off:
  - {date: 2010-12-10, name: День города}
`;

/** The spans it names. */
export const SPANS = `cyclo-spans: 1
year: 2010-11
sets:
  school-quarters:
    name: учебные четверти
    spans:
      q-1:
        name: I четверть
        dates: 2010-09-01..2010-10-31
        differ:
          - {only: [school-5], dates: 2010-09-01..2010-10-24}
`;

/** What was recorded before every edit: activity, occurrence, unit. */
export const DONE = [
  ['seminar', '2010-10', 'UO'],
  ['seminar', '2010-10', 'ruo-1'],
  ['seminar', '2010-10', 'licey-31'],
  ['forms', '2010-09', 'licey-31'],
  ['forms', '2010-09', 'school-5'],
  ['forms', '2010-09', 'school-7'],
  ['forms', '2010-10', 'school-7'],
  ['summary', '2010-09', 'ruo-1'],
  ['visit', '2010-11-12', 'licey-31'],
] as const;

/** One edit. */
export interface KindCase {
  readonly name: string;
  /** Texts of the plan that are exchanged, each of which stands there once. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The same in the calendar. */
  readonly calendar?: readonly (readonly [from: string, to: string])[];
  /** And in the spans. */
  readonly spans?: readonly (readonly [from: string, to: string])[];
  /** What is said of it: see `lineOf`. */
  readonly changes: readonly string[];
}

const SEMINAR = PLAN.slice(PLAN.indexOf('  - id: seminar'), PLAN.indexOf('  - id: forms'));
const FORMS = PLAN.slice(PLAN.indexOf('  - id: forms'), PLAN.indexOf('  - id: summary'));
const VISIT = PLAN.slice(PLAN.indexOf('  - id: visit'), PLAN.indexOf('  - id: audit'));
const ORDER = PLAN.slice(PLAN.indexOf('order:'), PLAN.indexOf('deadlines:'));

export const CASES: readonly KindCase[] = [
  {
    name: 'an activity comes',
    edits: [
      [
        '  - id: visit',
        `  - id: olympiad\n    title: Олимпиада\n    when: 2010-11\n    tasks: {MOU: Участие в олимпиаде}\n  - id: visit`,
      ],
    ],
    changes: [
      'activity-added (burden) activities/olympiad: units 3, +3 −0 ~0, 0 done of 0 recorded; MOU; 2010-11',
    ],
  },
  {
    name: 'an activity goes, with what was done',
    edits: [
      [FORMS, ''],
      ['    after: [forms]\n', ''],
    ],
    changes: [
      'activity-removed (relief) activities/forms: units 3, +0 −11 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
      'chain-changed (rescheduling) activities/summary/after: units 2, +0 −0 ~0, 1 done of 1 recorded; RUO; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'two activities become one',
    edits: [
      [VISIT, ''],
      ['  - id: audit', '  - id: audit\n    was: [visit]'],
    ],
    changes: [
      'activity-merged (relief) activities/visit: units 1, +0 −1 ~0, 1 done of 1 recorded; MOU; 2010-11',
      'former-ids-changed (rewording) activities/audit/was: units 0, +0 −0 ~0, 0 done of 0 recorded; UO; 2010-12',
    ],
  },
  {
    name: 'an activity has another id',
    edits: [
      ['  - id: forms', '  - id: school-forms\n    was: [forms]'],
      ['after: [forms]', 'after: [school-forms]'],
    ],
    changes: [
      'activity-renamed (rewording) activities/school-forms/id: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'an activity has another id and does not say so',
    edits: [
      ['  - id: forms', '  - id: school-forms'],
      ['after: [forms]', 'after: [school-forms]'],
    ],
    changes: [
      'activity-renamed (rewording) activities/school-forms/id: units 3, +11 −11 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'an activity stands elsewhere',
    edits: [
      [SEMINAR, ''],
      ['  - id: visit', `${SEMINAR}  - id: visit`],
    ],
    changes: [
      'activity-reordered (typographic) activities/seminar: units 6, +0 −0 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
  {
    name: 'an activity is withdrawn',
    edits: [['    title: Сдача форм\n', '    title: Сдача форм\n    withdrawn: {by: приказ № 7}\n']],
    changes: [
      'activity-withdrawn (relief) activities/forms/withdrawn: units 3, +0 −11 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'an activity is owed again',
    edits: [['    withdrawn: {by: приказ № 5}\n', '']],
    changes: [
      'activity-reinstated (burden) activities/audit/withdrawn: units 1, +1 −0 ~0, 0 done of 0 recorded; UO; 2010-12',
    ],
  },
  {
    name: 'a withdrawal has another ground',
    edits: [['приказ № 5', 'приказ № 6']],
    changes: [
      'amendment-changed (rewording) activities/audit/withdrawn: units 0, +0 −0 ~0, 0 done of 0 recorded; UO; 2010-12',
    ],
  },
  {
    name: 'an activity goes to another month',
    edits: [['when: 2010-10', 'when: 2010-11']],
    changes: [
      'moved (rescheduling) activities/seminar/when: units 6, +6 −6 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10 2010-11',
    ],
  },
  {
    name: 'an activity is moved by an order',
    edits: [['when: 2010-10', 'when: 2010-11\n    moved: {from: 2010-10, by: приказ № 7}']],
    changes: [
      'moved (rescheduling) activities/seminar/when: units 6, +0 −0 ~6, 3 done of 3 recorded; UO RUO MOU; 2010-10 2010-11',
    ],
  },
  {
    name: 'a deadline is another day',
    edits: [['by: 10', 'by: 15']],
    changes: [
      'deadline-changed (rescheduling) activities/forms/when: units 3, +0 −0 ~11, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'a date is another day of the month',
    edits: [['2010-11-12', '2010-11-19']],
    changes: [
      'deadline-changed (rescheduling) activities/visit/when: units 1, +1 −1 ~0, 1 done of 1 recorded; MOU; 2010-11',
    ],
  },
  {
    name: 'a deadline does not give way',
    edits: [['    after: [forms]', '    after: [forms]\n    non-working-day: keep']],
    changes: [
      'deadline-changed (rescheduling) activities/summary/non-working-day: units 2, +0 −0 ~2, 0 done of 0 recorded; RUO; 2010-11',
    ],
  },
  {
    name: 'another rhythm, less often',
    edits: [['{every: month, by: 10}', '{every: quarter, by: 10}']],
    changes: [
      'schedule-changed (relief) activities/forms/when: units 3, +6 −11 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'another rhythm, more often',
    edits: [['when: 2010-10', 'when: [2010-10, 2010-12]']],
    changes: [
      'schedule-changed (burden) activities/seminar/when: units 5, +5 −0 ~0, 0 done of 0 recorded; UO RUO MOU; 2010-12',
    ],
  },
  {
    name: 'the same times in other words',
    edits: [['when: 2010-10', 'when: {every: month, in: 2010-10}']],
    changes: [
      'schedule-changed (rewording) activities/seminar/when: units 6, +0 −0 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
  {
    name: 'a task has a time of its own',
    edits: [
      ['MOU: {role: participant, text: Участие', 'MOU: {role: participant, when: 2010-11, text: Участие'],
    ],
    changes: [
      'moved (rescheduling) activities/seminar/tasks/MOU/when: units 3, +3 −3 ~0, 1 done of 1 recorded; MOU; 2010-10 2010-11',
    ],
  },
  {
    name: 'another title',
    edits: [['title: Сдача форм', 'title: Сдача отчётных форм']],
    changes: [
      'title-changed (rewording) activities/forms/title: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'another wording',
    edits: [['MOU: Сдача форм за месяц', 'MOU: Сдача форм ОШ-1 за месяц']],
    changes: [
      'wording-changed (rewording) activities/forms/tasks/MOU/text: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'quotes and dashes where there were none',
    edits: [['MOU: Сдача форм за месяц', 'MOU: Сдача «форм» — за месяц']],
    changes: [
      'wording-changed (rewording) activities/forms/tasks/MOU/text: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'another kind of space',
    edits: [['MOU: Сдача форм за месяц', 'MOU: Сдача форм  за\u00A0месяц']],
    changes: [
      'wording-changed (typographic) activities/forms/tasks/MOU/text: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'another wording in one month',
    edits: [
      [
        'MOU: Сдача форм за месяц',
        'MOU: {text: Сдача форм за месяц, wording: {2010-10: Сдача форм за октябрь}}',
      ],
    ],
    changes: [
      'wording-changed (rewording) activities/forms/tasks/MOU/wording/2010-10: units 3, +0 −0 ~0, 1 done of 1 recorded; MOU; 2010-10',
    ],
  },
  {
    name: 'one more has to do it',
    edits: [
      [
        '      RUO: Составление свода по району',
        '      RUO: Составление свода по району\n      UO: Приём сводов',
      ],
    ],
    changes: [
      'task-added (burden) activities/summary/tasks/UO: units 1, +4 −0 ~0, 0 done of 0 recorded; UO; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'one less has to do it',
    edits: [['      RUO: {role: participant, text: Участие в семинаре по защите данных}\n', '']],
    changes: [
      'task-dropped (relief) activities/seminar/tasks/RUO: units 2, +0 −2 ~0, 1 done of 1 recorded; RUO; 2010-10',
    ],
  },
  {
    name: 'somebody else has to do it',
    edits: [['      RUO: Составление свода по району', '      UO: Составление свода по району']],
    changes: [
      'task-dropped (redistribution) activities/summary/tasks/RUO: units 2, +0 −8 ~0, 1 done of 1 recorded; RUO; 2010-09 2010-10 2010-11 2010-12',
      'task-added (redistribution) activities/summary/tasks/UO: units 1, +4 −0 ~0, 0 done of 0 recorded; UO; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'a bigger role',
    edits: [['RUO: {role: participant', 'RUO: {role: organizer']],
    changes: [
      'role-changed (burden) activities/seminar/tasks/RUO/role: units 2, +0 −0 ~0, 1 done of 1 recorded; RUO; 2010-10',
    ],
  },
  {
    name: 'fewer units',
    edits: [['MOU: Сдача форм за месяц', 'MOU: {text: Сдача форм за месяц, except: [school-7]}']],
    changes: [
      'units-changed (relief) activities/forms/tasks/MOU/except: units 1, +0 −3 ~0, 2 done of 2 recorded; MOU; 2010-09 2010-10 2010-11',
    ],
  },
  {
    name: 'other units',
    edits: [['    tags: [лицей]', '    only: [school-5]']],
    changes: [
      'units-changed (redistribution) activities/visit/only: units 2, +1 −1 ~0, 1 done of 1 recorded; MOU; 2010-11',
      'units-changed (redistribution) activities/visit/tags: units 2, +0 −0 ~0, 1 done of 1 recorded; MOU; 2010-11',
    ],
  },
  {
    name: 'any of them may do it',
    edits: [['MOU: Сдача форм за месяц', 'MOU: {text: Сдача форм за месяц, done-by: any}']],
    changes: [
      'completion-changed (relief) activities/forms/tasks/MOU/done-by: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'one does it for all',
    edits: [['MOU: Сдача форм за месяц', 'MOU: {text: Сдача форм за месяц, done-by: host, host: licey-31}']],
    changes: [
      'completion-changed (relief) activities/forms/tasks/MOU/done-by: units 2, +0 −7 ~0, 3 done of 3 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'it has to be accepted',
    edits: [['    output: Форма ОШ-1', '    output: Форма ОШ-1\n    accepted-by: parent']],
    changes: [
      'completion-changed (burden) activities/forms/tasks/MOU/accepted-by: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'no document has to prove it',
    edits: [['    output: Форма ОШ-1\n', '']],
    changes: [
      'output-changed (relief) activities/forms/tasks/MOU/output: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'another document proves it',
    edits: [['output: Форма ОШ-1', 'output: Форма ОШ-2']],
    changes: [
      'output-changed (rewording) activities/forms/tasks/MOU/output: units 3, +0 −0 ~0, 4 done of 4 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'it waits for nothing',
    edits: [['    after: [forms]\n', '']],
    changes: [
      'chain-changed (rescheduling) activities/summary/after: units 2, +0 −0 ~0, 1 done of 1 recorded; RUO; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'somebody from outside takes part',
    edits: [['    when: 2010-10', '    with: [Роскомнадзор]\n    when: 2010-10']],
    changes: [
      'partners-changed (rewording) activities/seminar/with: units 6, +0 −0 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
  {
    name: 'it comes from a plan above',
    edits: [['    when: 2010-10', '    origin: {plan: city, tasks: {RUO: 2010-10}}\n    when: 2010-10']],
    changes: [
      'origin-changed (rewording) activities/seminar/origin: units 6, +0 −0 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
  {
    name: 'records of a former id',
    edits: [['  - id: seminar', '  - id: seminar\n    was: [pdn]']],
    changes: [
      'former-ids-changed (rewording) activities/seminar/was: units 6, +0 −0 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
  {
    name: 'an actor comes',
    edits: [
      ['activities:', '  UMC: {name: УМЦ}\nactivities:'],
      ['      RUO: Составление свода', '      UMC: Помощь школам\n      RUO: Составление свода'],
    ],
    changes: [
      'actor-added (order) actors/UMC: units 1, +0 −0 ~0, 0 done of 0 recorded; UMC; 2010-09 2010-10 2010-11 2010-12',
      'task-added (burden) activities/summary/tasks/UMC: units 1, +4 −0 ~0, 0 done of 0 recorded; UMC; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'an actor goes',
    edits: [
      ['  UO: {name: Управление}\n', ''],
      [', parent: UO}\n      - {id: ruo-2', '}\n      - {id: ruo-2'],
      ['второго района, parent: UO', 'второго района'],
      ['      UO: {role: organizer, text: Проведение семинара по защите данных}\n', ''],
      ['      UO: {role: control, text: Посещение лицея}\n', ''],
      [
        '      UO: {role: control, text: Проверка журналов}',
        '      RUO: {role: control, text: Проверка журналов}',
      ],
    ],
    changes: [
      'unit-changed (redistribution) actors/RUO/units/ruo-1/parent: units 1, +0 −0 ~0, 0 done of 0 recorded; RUO;',
      'unit-changed (redistribution) actors/RUO/units/ruo-2/parent: units 1, +0 −0 ~0, 0 done of 0 recorded; RUO;',
      'actor-removed (order) actors/UO: units 1, +0 −0 ~0, 1 done of 1 recorded; UO; 2010-10 2010-12',
      'task-dropped (relief) activities/seminar/tasks/UO: units 1, +0 −1 ~0, 1 done of 1 recorded; UO; 2010-10',
      'task-dropped (relief) activities/visit/tasks/UO: units 0, +0 −0 ~0, 0 done of 0 recorded; UO;',
      'task-dropped (redistribution) activities/audit/tasks/UO: units 0, +0 −0 ~0, 0 done of 0 recorded; UO; 2010-12',
      'task-added (redistribution) activities/audit/tasks/RUO: units 0, +0 −0 ~0, 0 done of 0 recorded; RUO; 2010-12',
    ],
  },
  {
    name: 'an actor has another id',
    edits: [
      ['  RUO:\n    name', '  DO:\n    name'],
      ['      RUO: {role', '      DO: {role'],
      ['      RUO: Составление', '      DO: Составление'],
    ],
    changes: [
      'actor-renamed (rewording) actors/DO/id: units 2, +0 −0 ~0, 2 done of 2 recorded; DO; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'an actor has another name',
    edits: [['name: РУО\n', 'name: Районные управления\n']],
    changes: ['actor-changed (order) actors/RUO/name: units 0, +0 −0 ~0, 0 done of 0 recorded; RUO;'],
  },
  {
    name: 'the columns stand in another order',
    edits: [
      ['  UO: {name: Управление}\n', ''],
      ['activities:', '  UO: {name: Управление}\nactivities:'],
    ],
    changes: ['actors-reordered (order) actors: units 0, +0 −0 ~0, 0 done of 0 recorded; ;'],
  },
  {
    name: 'a unit comes',
    edits: [['activities:', '      - {id: school-9, name: Школа № 9}\nactivities:']],
    changes: [
      'unit-added (burden) actors/MOU/units/school-9: units 1, +5 −0 ~0, 0 done of 0 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'a unit goes',
    edits: [['      - {id: school-5, name: Школа № 5, parent: ruo-1}\n', '']],
    changes: [
      'unit-removed (relief) actors/MOU/units/school-5: units 1, +0 −5 ~0, 1 done of 1 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'two units become one',
    edits: [
      ['      - {id: school-5, name: Школа № 5, parent: ruo-1}\n', ''],
      ['tags: [лицей]}', 'tags: [лицей], was: [school-5]}'],
    ],
    changes: [
      'unit-merged (relief) actors/MOU/units/school-5: units 1, +0 −5 ~0, 1 done of 1 recorded; MOU; 2010-09 2010-10 2010-11 2010-12',
      'former-ids-changed (rewording) actors/MOU/units/licey-31/was: units 1, +0 −0 ~0, 0 done of 0 recorded; MOU;',
    ],
  },
  {
    name: 'a unit has another id',
    edits: [
      [
        '{id: school-5, name: Школа № 5, parent: ruo-1}',
        '{id: gymnasium-5, name: Гимназия № 5, parent: ruo-1, was: [school-5]}',
      ],
    ],
    changes: [
      'unit-replaced (rewording) actors/MOU/units/gymnasium-5/id: units 1, +0 −0 ~0, 0 done of 0 recorded; MOU;',
      'unit-renamed (rewording) actors/MOU/units/gymnasium-5/name: units 1, +0 −0 ~0, 0 done of 0 recorded; MOU;',
    ],
  },
  {
    name: 'a unit has another name',
    edits: [['name: Школа № 5', 'name: Гимназия № 5']],
    changes: [
      'unit-renamed (rewording) actors/MOU/units/school-5/name: units 1, +0 −0 ~0, 0 done of 0 recorded; MOU;',
    ],
  },
  {
    name: 'a unit closes earlier',
    edits: [['to: 2010-11-15', 'to: 2010-09-30']],
    changes: [
      'unit-changed (relief) actors/MOU/units/school-7/to: units 1, +0 −3 ~0, 1 done of 1 recorded; MOU; 2010-10 2010-11',
    ],
  },
  {
    name: 'a unit answers to another',
    edits: [['name: Школа № 5, parent: ruo-1', 'name: Школа № 5, parent: ruo-2']],
    changes: [
      'unit-changed (redistribution) actors/MOU/units/school-5/parent: units 1, +0 −0 ~0, 0 done of 0 recorded; MOU;',
    ],
  },
  {
    name: 'a unit gets a tag by which it is chosen',
    edits: [['name: Школа № 5, parent: ruo-1', 'name: Школа № 5, parent: ruo-1, tags: [лицей]']],
    changes: [
      'unit-changed (burden) actors/MOU/units/school-5/tags: units 1, +1 −0 ~0, 0 done of 0 recorded; MOU; 2010-11',
    ],
  },
  {
    name: 'a unit goes over to another actor',
    edits: [
      ['      - {id: school-5, name: Школа № 5, parent: ruo-1}\n', ''],
      ['  MOU:\n    name', '      - {id: school-5, name: Школа № 5, parent: ruo-1}\n  MOU:\n    name'],
    ],
    changes: [
      'unit-changed (redistribution) actors/RUO/units/school-5/actor: units 1, +4 −4 ~0, 1 done of 1 recorded; RUO MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'units stand in another order',
    edits: [
      ['      - {id: school-5, name: Школа № 5, parent: ruo-1}\n', ''],
      [
        '      - {id: licey-31',
        '      - {id: school-5, name: Школа № 5, parent: ruo-1}\n      - {id: licey-31',
      ],
    ],
    changes: [
      'units-reordered (typographic) actors/MOU/units: units 0, +0 −0 ~0, 0 done of 0 recorded; MOU;',
    ],
  },
  {
    name: 'the order is signed',
    edits: [['  clauses:', "  number: '152'\n  date: 2010-08-20\n  clauses:"]],
    changes: [
      'order-changed (order) order/number: units 0, +0 −0 ~0, 0 done of 0 recorded; ;',
      'order-changed (order) order/date: units 0, +0 −0 ~0, 0 done of 0 recorded; ;',
    ],
  },
  {
    name: 'a clause comes, another changes',
    edits: [
      [
        '    - Начальникам обеспечить условия работы.',
        '    - Назначить координаторов.\n    - Начальникам РУО обеспечить условия работы.',
      ],
    ],
    changes: [
      'order-changed (order) order/clauses/2: units 0, +0 −0 ~0, 0 done of 0 recorded; ;',
      'order-changed (order) order/clauses/3: units 0, +0 −0 ~0, 0 done of 0 recorded; ;',
    ],
  },
  {
    name: 'a clause stands elsewhere',
    edits: [
      ['    - Утвердить циклограмму работы.\n', ''],
      ['  distribution', '    - Утвердить циклограмму работы.\n  distribution'],
    ],
    changes: ['order-changed (order) order/clauses/3: units 0, +0 −0 ~0, 0 done of 0 recorded; ;'],
  },
  {
    name: 'it is sent to one more',
    edits: [['[исполнителю, в дело]', '[исполнителю, в дело, РУО-7]']],
    changes: ['order-changed (order) order/distribution/3: units 0, +0 −0 ~0, 0 done of 0 recorded; ;'],
  },
  {
    name: 'the order goes',
    edits: [[ORDER, '']],
    changes: ['order-changed (order) order: units 0, +0 −0 ~0, 0 done of 0 recorded; ;'],
  },
  {
    name: 'another heading',
    edits: [['на I полугодие', 'на I полугодие 2010-2011 уч. года']],
    changes: ['heading-changed (rewording) subtitle: units 0, +0 −0 ~0, 0 done of 0 recorded; ;'],
  },
  {
    name: 'the same heading with capitals',
    edits: [['Циклограмма работы', 'ЦИКЛОГРАММА РАБОТЫ']],
    changes: ['heading-changed (rewording) title: units 0, +0 −0 ~0, 0 done of 0 recorded; ;'],
  },
  {
    name: 'a shorter period',
    edits: [['2010-09..2010-12', '2010-09..2010-11']],
    changes: ['period-changed (order) period: units 4, +0 −4 ~0, 0 done of 0 recorded; RUO MOU; 2010-12'],
  },
  {
    name: 'months end earlier',
    edits: [['month: last-day', 'month: 25']],
    changes: [
      'deadline-rules-changed (rescheduling) deadlines/month: units 6, +0 −0 ~6, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
  {
    name: 'deadlines on days off stay',
    edits: [['non-working-day: preceding', 'non-working-day: keep']],
    changes: [
      'deadline-rules-changed (rescheduling) deadlines/non-working-day: units 6, +0 −0 ~13, 4 done of 4 recorded; UO RUO MOU; 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'a day is off no more',
    edits: [],
    calendar: [['2010-12-10', '2010-12-24']],
    changes: [
      'calendar-changed (rescheduling) calendar/days-off/2010-12-10: units 2, +0 −0 ~2, 0 done of 0 recorded; MOU; 2010-12',
      'calendar-changed (rescheduling) calendar/days-off/2010-12-24: units 0, +0 −0 ~0, 0 done of 0 recorded; ;',
    ],
  },
  {
    name: 'a day off has another name',
    edits: [],
    calendar: [['День города', 'День района']],
    changes: [
      'calendar-changed (rewording) calendar/days-off/2010-12-10: units 0, +0 −0 ~0, 0 done of 0 recorded; ;',
    ],
  },
  {
    name: 'a span has other days for some',
    edits: [],
    spans: [['2010-10-24', '2010-10-22']],
    changes: [
      'spans-changed (rescheduling) spans/2010-11.q-1/differ: units 0, +0 −0 ~0, 0 done of 0 recorded; ;',
    ],
  },
  {
    name: 'another calendar',
    edits: [['calendar: calendar.yaml', 'calendar: ru']],
    changes: [
      'calendar-changed (rescheduling) calendar: units 2, +0 −0 ~2, 0 done of 0 recorded; MOU; 2010-12',
    ],
  },
  {
    name: 'another layout',
    edits: [['period:', 'rows: quarter\nperiod:']],
    changes: ['plan-changed (typographic) rows: units 0, +0 −0 ~0, 0 done of 0 recorded; ;'],
  },
  {
    name: 'another name of the plan',
    edits: [['plan: city', 'plan: town']],
    changes: [
      'plan-changed (rewording) plan: units 6, +26 −26 ~0, 9 done of 9 recorded; UO RUO MOU; 2010-09 2010-10 2010-11 2010-12',
    ],
  },
  {
    name: 'somebody is responsible',
    edits: [['    when: 2010-10\n', '    when: 2010-10\n    responsible: Иванова А. А.\n']],
    changes: [
      'responsible-changed (redistribution) activities/seminar/responsible: units 6, +0 −0 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
  {
    name: 'the table says something else of it',
    edits: [['    when: 2010-10\n', '    section: Кадры\n    when: 2010-10\n']],
    changes: [
      'details-changed (rewording) activities/seminar/section: units 6, +0 −0 ~0, 3 done of 3 recorded; UO RUO MOU; 2010-10',
    ],
  },
];
