import * as fc from 'fast-check';
import type { PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';

const WHENS: readonly WhenEntry[] = [
  '2026-09',
  '2026-10',
  '2026-11-05',
  '2026-09..2026-11',
  '2026-10-12..2026-10-30',
  'throughout',
  'as-needed',
  { every: 'month', by: 5 },
  { every: 'week', by: 'friday' },
  { every: 'quarter', by: 'last-working-day' },
];

/** Words of many lengths, with what a sheet takes for something else. */
const anyWords = fc
  .array(
    fc.oneof(
      fc.constantFrom('отчёт', 'организационно-координационное', 'г.', '№', '152-ФЗ', '«Сетевой', 'Город»'),
      fc.constantFrom('=1+1', '<b>', '&amp;', '_x0041_', '+7', '-', '@x', "'", '·', '(2026 г.)', 'и'),
      fc.string({ unit: fc.constantFrom(...'абвгдЖЩxyz'), minLength: 1, maxLength: 30 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => words.join(' '));

/** A plan of any items in four columns. */
export const randomTable = fc
  .record({
    texts: fc.array(
      fc.record({
        text: anyWords,
        when: fc.constantFrom(...WHENS),
        actors: fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
      }),
      { minLength: 1, maxLength: 30 },
    ),
    rows: fc.constantFrom<NonNullable<PlanFile['rows']>>('month', 'quarter', 'week'),
  })
  .map(({ texts, rows }): PlanFile => ({
    cyclo: 1,
    plan: 'random',
    title: 'План',
    period: '2026-09..2026-11',
    rows,
    actors: { A: { name: 'А' }, B: { name: 'Б' }, C: { name: 'В' }, D: { name: 'Г' } },
    activities: texts.map(({ text, when, actors }, index) => ({
      id: `a-${index}`,
      title: `Работа ${index}`,
      when,
      tasks: Object.fromEntries(actors.map((actor) => [actor, text])),
    })),
  }));
