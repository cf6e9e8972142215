import { afterEach, beforeEach, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open(false);
});
afterEach(() => place.close());

/** A plan in which two schools answer to an office, which is called this, and is one that was called otherwise. */
const plan = (name: string, period: string, office: string, former = ''): string => `cyclo: 1
plan: ${name}
title: План
period: ${period}
actors:
  RUO: {name: Отделы, units: [{id: ${office}, name: Отдел${former}}, {id: other, name: Другой отдел}]}
  SCH:
    name: Школы
    units: [{id: ${name}-1, name: Школа, parent: ${office}}, {id: ${name}-2, name: Школа, parent: other}]
activities:
  - {id: work, title: Работа, when: {every: month}, tasks: {SCH: Работа, RUO: Сбор}}
`;

it('gives an office those that answer to it, also where a plan has it by its former name', async () => {
  await place.write('plans/now.yaml', plan('now', '2027-01..2027-02', 'centre', ', was: [north]'));
  await place.write('plans/then.yaml', plan('then', '2026-09..2026-12', 'north'));
  const { out, exit } = await place.cyclo('store grant office --unit centre --print');
  expect(exit).toBe(0);
  const units = /INTO cyclo\.right_unit VALUES (.*) ON CONFLICT/.exec(
    out.split('\n').findLast((line) => line.includes('INTO cyclo.right_unit')) ?? '',
  )?.[1];
  expect(units).toBe("('office', 'now-1', false), ('office', 'then-1', false)");
});
