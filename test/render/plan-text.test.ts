import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { readEdition } from '../../src/plan/read-edition.ts';
import { calendarText, planText, unitsText } from '../../src/render/plan-text.ts';
import { factsBetween } from '../review/facts.ts';
import { normalForm } from '../../src/review/diff/normal-form.ts';
import { editionOf } from '../review/editions.ts';
import { edited } from '../review/random-edits.ts';
import { randomPlan } from '../review/random-plan.ts';
import { runs } from '../runs.ts';

const pair = fc
  .tuple(fc.nat(9999), fc.array(fc.nat(99_999), { maxLength: 3 }))
  .map(([seed, edits]) => [editionOf(randomPlan(seed)), editionOf(edited(randomPlan(seed), edits))] as const);
const textOf = (edition: ReturnType<typeof editionOf>): string => planText(edition, new Map(), ru);
const read = async (file: string, text: string) => {
  const { plan, ...reading } = await readEdition(file, new TextEncoder().encode(text), async () => undefined);
  if (!plan || reading.errors.length > 0) throw new Error(JSON.stringify(reading.errors));
  return { ...reading, plan };
};

describe('a plan as text with a fact on each line', () => {
  it('is the same for two versions if and only if they mean the same', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const facts = factsBetween(normalForm(before), normalForm(after));
        expect(textOf(before) === textOf(after)).toBe(facts.length === 0);
      }),
      { numRuns: runs(5000) },
    );
  });

  it('names in each line what it is about', () => {
    fc.assert(
      fc.property(pair, ([edition]) => {
        const lines = textOf(edition).trimEnd().split('\n');
        let part = '';
        for (const line of lines) {
          if (line.startsWith('  ')) expect(line).toMatch(new RegExp(`^  (?:${part}|план) · `));
          else part = line.split(' — ')[0]!;
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('shows the real plan', async () => {
    const { plan, calendar, ownCalendar, registries } = await read(
      'plans/x.yaml',
      readFileSync('plans/sgo-2010-h1.yaml', 'utf8'),
    );
    const lines = planText({ plan, calendar, ownCalendar }, registries, ru).split('\n');
    expect(lines).toContain('  RUO · учреждения: units/chelyabinsk.yaml');
    expect(lines).toContain('  план · приказ · вид документа: ПРИКАЗ');
    const start = lines.indexOf('ktp-entry — Ввод КТП');
    expect(lines.slice(start, start + 4)).toEqual([
      'ktp-entry — Ввод КТП',
      '  ktp-entry · срок: ежемесячно в сентябре и октябре 2010 г.',
      '  ktp-entry · MOU · роль: исполнитель',
      '  ktp-entry · MOU · формулировка: Ввод КТП (календарно-тематического планирования)',
    ]);
    expect(planText({ plan, calendar, ownCalendar }, registries, en)).toContain(
      '  pdn-seminar · UO · role: organizer\n',
    );
  });

  it.each([
    ['a title that others refer to', 'title: ОШ-1', 'title: Форма ОШ-1', 1],
    ['the name of the plan', 'plan: sgo-2010-h1', 'plan: sgo-2010-h2', 1],
    ['the period', 'period: 2010-08..2010-12', 'period: 2010-08..2011-01', 1],
    ['the name of an actor that others answer to', 'name: Управление...}', 'name: Комитет}', 1],
    ['a clause put between others', '    - Начальникам РУО', '    - Новый пункт.\n    - Начальникам РУО', 1],
  ])('changes one line with %s', async (_, from, to, count) => {
    const before = readFileSync('plans/sgo-2010-h1.yaml', 'utf8');
    expect(before).toContain(from);
    const [old, now] = await Promise.all(
      [before, before.replace(from, to)].map((text) => read('plans/x.yaml', text)),
    );
    const [was, is] = [old!, now!].map((each) => planText(each, each.registries, ru).split('\n'));
    expect(is!.filter((line) => !was!.includes(line))).toHaveLength(count);
    expect(was!.filter((line) => !is!.includes(line)).length).toBeLessThanOrEqual(count);
  });

  it('shows registries and calendars, which stand alone', async () => {
    const units = await read(
      'u.yaml',
      'cyclo-units: 1\nunits:\n  - {id: a, name: Школа, actor: MOU, tags: [y, x]}\n',
    );
    expect(unitsText(units, ru)).toBe('  MOU · a — Школа\n  MOU · a · метки: x\n  MOU · a · метки: y\n');
    const days = await read(
      'c.yaml',
      'cyclo-calendar: 1\ncalendar: own\nextends: ru\ndays-off:\n  - {date: 2010-11-05, name: Санитарный день}\n',
    );
    expect(calendarText(days, ru)).toBe(
      'own — own\n  own · дополняет календарь: ru\n  own · выходной · 2010-11-05 · название: Санитарный день\n',
    );
  });

  it('keeps a line break in a text to its line', async () => {
    const text = readFileSync('plans/sgo-2010-h1.yaml', 'utf8').replace(
      'title: Расписание',
      'title: "Распи\\nсание"',
    );
    const { plan, calendar, ownCalendar } = await read('plans/x.yaml', text);
    expect(planText({ plan, calendar, ownCalendar }, new Map(), ru)).toContain('timetable — Распи⏎сание\n');
  });
});
