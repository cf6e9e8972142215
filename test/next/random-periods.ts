/** Random plans for the next period: with every kind of time there is, and texts that speak of them. */
import { Chance } from '../../bench/chance.ts';
import type { PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';
import { randomPlan } from '../review/random-plan.ts';

const TIMES: readonly [WhenEntry, ...WhenEntry[]] = [
  '2026-09',
  '2026-12',
  '2026-10..2026-11',
  '2026-09..2026-12',
  '2026-10-05',
  '2026-10-26',
  '2026-12-31',
  '2026-11-09..2026-11-20',
  ['2026-09-07', '2026-10-05', '2026-11-02'],
  ['2026-09', '2026-11-05'],
  { during: '2026-10', by: 20 },
  { during: '2026-12', by: '2027-02-01' },
  { during: '2026-10', by: 'last-working-day', words: 'до конца октября' },
  { every: 'month', weekday: { last: 'monday' } },
  { every: 'month', by: 25, in: ['2026-09', '2026-11'] },
  { every: 'year', in: '2026-10', by: 10 },
  { every: '2 weeks', from: '2026-09-07', weekday: 'monday' },
  { every: 'week', by: 'friday' },
  { every: 'week', by: 'last-working-day' },
  { every: 'month', times: { advance: { by: 15 }, rest: { by: 'last-day' } } },
  { every: 'day', mark: 'week' },
  { every: 'quarter', by: { day: 10, of: 'following-month' } },
  'throughout',
  { throughout: '2026-09..2026-10' },
  'as-needed',
  { before: 'a-0', by: '3 working days' },
  { after: { done: 'a-1' }, within: '5 days' },
  { after: '2026-10-15', within: '2 weeks' },
  { before: { day: 'check' }, by: '1 week' },
  { after: { activity: 'a-2', occurrence: '2026-10' }, exactly: '1 working day' },
];

const TEXTS = [
  'Отчёт за первую четверть', 'Итоги I полугодия 2026-2027 уч. года', 'Сверка на 01.10.2026', 'Праздник ко Дню учителя',
  'Сведения за октябрь 2026 г.', 'Новогодняя ёлка', 'Совет директоров', 'План на 2027 год', 'Во исполнение приказа от 20.08.2026 № 5',
] as const; // prettier-ignore

/** The periods that such a plan may be followed by. */
export const PERIODS = ['2027-01..2027-05', '2027-01..2027-06', '2027-01', '2027-09..2027-12', '2026-12..2027-03', '2027-09..2028-05'] as const; // prettier-ignore

/** A plan as {@link randomPlan} makes it, with more kinds of time and comments. */
export function planToFollow(seed: number): PlanFile {
  const chance = new Chance(`next ${seed}`);
  const plan = randomPlan(seed, 8);
  plan.days = { check: { name: 'Проверка', date: '2026-11-16' } };
  for (const activity of plan.activities) {
    if (chance.hits(0.8)) activity.when = chance.one(TIMES);
    if (chance.hits(0.5)) activity.title = chance.one(TEXTS);
    if (chance.hits(0.1)) activity.withdrawn = { by: 'приказ от 01.11.2026 № 7' };
    for (const [actor, task] of Object.entries(activity.tasks)) {
      if (chance.hits(0.3))
        activity.tasks[actor] =
          typeof task === 'string' ? chance.one(TEXTS) : { ...task, text: chance.one(TEXTS) };
    }
  }
  return plan;
}
