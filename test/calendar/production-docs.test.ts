import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assembleCalendar } from '../../src/calendar/production/assemble-calendar.ts';
import type { CalendarFile } from '../../src/calendar/production/calendar-file.ts';
import { calendarFindings } from '../../src/calendar/production/calendar-findings.ts';
import { RUSSIA } from '../../src/calendar/production/generated/russia.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = read('docs/calendar.md');
const schemas = ['units', 'calendar'].map(
  (name) => JSON.parse(read(`schemas/${name}.schema.json`)) as object,
);
const validate = new Ajv2020({ strict: true, schemas }).getSchema('calendar.schema.json');
const examples = [...text.matchAll(/```yaml\n([^`]*)```/g)].map(
  ([, yaml = '']) => parse(yaml) as CalendarFile,
);

describe('docs/calendar.md', () => {
  it.each(examples)('has a calendar $calendar that can be used', (file) => {
    void validate?.(file);
    expect(validate?.errors).toBeNull();
    expect(calendarFindings(file)).toEqual([]);
  });

  it('says what its calendars do', () => {
    const [school, six, year] = examples.map((file) => assembleCalendar(file));
    expect(school?.nextWorking('2025-10-25')).toBe('2025-11-05');
    expect(['2021-06-14', '2026-05-11', '2026-03-09'].map((day) => six?.isWorking(day))).toEqual([
      true,
      true,
      false,
    ]);
    expect(year?.covers(2028)).toBe(true);
    expect(year?.isWorking('2028-05-13')).toBe(true);
  });

  it('lists the decree and the worked weekends of every year', () => {
    const files = [...RUSSIA.values()].map((file) => file());
    for (const { year, 'days-off': off = [], 'working-days': worked = [] } of files) {
      const row = text.split('\n').find((line) => line.startsWith(`| ${year} |`));
      const decrees = off.flatMap(
        ({ source }) => /Постановление .* от (\S+ № \d+)/.exec(source ?? '')?.[1] ?? [],
      );
      for (const decree of decrees) expect(row).toContain(decree);
      const weekends = worked
        .filter(({ date }) => [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay()))
        .map(({ date }) => `${date.slice(8)}.${date.slice(5, 7)}`);
      expect(row?.match(/\d\d\.\d\d(?=[, ])/g) ?? []).toEqual(weekends);
    }
  });
});
