/** A plan with everything that a report has to say, and a ledger to go with it. */
import type { LedgerEvent } from '../../src/event.ts';
import { firstDay, lastDay, type Month } from '../../src/calendar/day.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { assemblePlan } from '../../src/plan/assemble-plan.ts';
import type { PlanFile } from '../../src/plan/generated/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { obligations, type Item } from '../../src/progress/obligations.ts';
import { judgeItems } from '../../src/views/report/item.ts';
import { isWithin } from '../../src/progress/period.ts';
import { reportOf, type Report, type ReportQuery } from '../../src/views/report/report.ts';
import { States } from '../../src/progress/states.ts';
import { days } from '../progress/world.ts';

const AS_OF = '2010-11-10';

const FILE: PlanFile = {
  cyclo: 1,
  plan: 'school-year',
  language: 'ru',
  title: 'План «работы» <с детьми> & взрослыми',
  subtitle: 'на I полугодие',
  period: '2010-09..2010-12',
  order: {
    kind: 'ПРИКАЗ',
    issuer: 'Управление образования',
    number: '15',
    date: '2010-08-20',
    signatory: { post: 'Начальник', name: 'И. О. Фамилия' },
  },
  actors: {
    UO: { name: 'Управление' },
    SCH: {
      name: 'Школы | все',
      units: [
        { id: 'first', name: 'Первая', parent: 'UO' },
        { id: 'second', name: 'Вторая', parent: 'UO' },
        { id: 'third', name: 'Третья, «новая»' },
        { id: 'fourth', name: 'Четвёртая', parent: 'UO' },
      ],
    },
  },
  activities: [
    { id: 'sum', title: 'Свод', when: '2010-09', output: 'Форма 76', tasks: { UO: 'Составить свод' } },
    { id: 'form', title: 'Форма', when: '2010-09', 'accepted-by': 'parent', tasks: { SCH: 'Сдать форму' } },
    { id: 'talk', title: 'Семинар', when: '2010-10', tasks: { SCH: '=Участие в семинаре,\n"очно"' } },
    {
      id: 'any',
      title: 'Выступление',
      when: '2010-10',
      'done-by': 'any',
      tasks: { SCH: 'Выступить *вместе*' },
    },
    { id: 'long', title: 'Ведение', when: '2010-09..2010-12', tasks: { SCH: 'Вести журнал' } },
    {
      id: 'move',
      title: 'Перенос',
      when: '2010-12',
      moved: { from: '2010-10', by: 'приказ № 20' },
      tasks: { UO: 'Проверить' },
    },
    {
      id: 'gone',
      title: 'Снятое',
      when: '2010-11',
      withdrawn: { by: 'приказ № 21', reason: 'лишнее' },
      tasks: { UO: 'Собрать' },
    },
    { id: 'ask', title: 'Ответы', when: 'as-needed', tasks: { UO: 'Отвечать на обращения' } },
  ],
};

export const plan: Plan = assemblePlan(FILE, 'plan.yaml', new Map());

export const items: readonly Item[] = obligations(plan, days).items;

let count = 0;

/** An event of that ledger, after those made before. */
export function event(
  activity: string,
  unit: string,
  occurrence: string,
  rest: Partial<LedgerEvent>,
): LedgerEvent {
  count += 1;
  return {
    id: `event-${String(count).padStart(4, '0')}`,
    recordedAt: '2010-10-05T00:00:00.000Z',
    plan: 'school-year',
    activity,
    occurrence,
    actor: unit === 'UO' ? 'UO' : 'SCH',
    unit,
    kind: 'done',
    on: '2010-09-20',
    by: 'ivanova',
    ...rest,
  };
}

export const events: readonly LedgerEvent[] = [
  event('sum', 'UO', '2010-09', {
    on: '2010-10-05',
    note: 'ждали школы',
    evidence: { type: 'url', url: 'http://e.org/?a=1&b=2' },
  }),
  event('form', 'first', '2010-09', {}),
  event('form', 'first', '2010-09', { kind: 'accepted', on: '2010-09-22' }),
  event('form', 'second', '2010-09', { on: '2010-09-21' }),
  event('form', 'third', '2010-09', { on: '2010-09-25' }),
  event('form', 'third', '2010-09', { kind: 'returned', on: '2010-09-27', note: 'нет подписи' }),
  event('talk', 'first', '2010-10', { on: '2010-10-18', evidence: { type: 'text', text: 'протокол № 1' } }),
  event('talk', 'second', '2010-10', { on: '2010-11-01', note: 'болезнь' }),
  event('talk', 'third', '2010-10', { kind: 'excused', note: 'нет 9-х классов' }),
  event('talk', 'fourth', '2010-10', { kind: 'postponed', until: '2010-11-20', authority: 'приказ № 30' }),
  event('any', 'first', '2010-10', { kind: 'note', note: 'ошибка', id: 'mistaken' }),
  event('any', 'first', '2010-10', { kind: 'undone', undoes: 'mistaken' }),
  event('any', 'first', '2010-10', { kind: 'note', note: 'ищут докладчика' }),
];

/** The report on that plan, in the plan's language, with some more events where they are given. */
export function sampleReport(
  { month, ...query }: Partial<ReportQuery> & { readonly month?: Month } = {},
  of: Plan = plan,
  more: readonly LedgerEvent[] = [],
): Report {
  const messages = of.language === 'ru' ? ru : en;
  const period = month === undefined ? {} : { from: firstDay(month), to: lastDay(month), month };
  const whole = { asOf: AS_OF, period, withFuture: true, ...query };
  const asked = obligations(of, days).items.filter(
    (item) => (query.actor === undefined || item.actor.id === query.actor) && isWithin(item, period),
  );
  const states = new States(of, [...events, ...more]);
  return reportOf(of, judgeItems(of, asked, states, { ...whole, withLate: true }, messages), whole, messages);
}
