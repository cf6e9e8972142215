/** What goes out as a table for a spreadsheet comes back as it was, in either language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordRows } from '../../src/importers/record-rows.ts';
import { writtenDay, writtenMonth } from '../../src/importers/written-day.ts';
import { csvField, csvWords } from '../../src/messages/sections/csv.ts';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { renderCsv } from '../../src/render/views/csv.ts';
import type { Row, View } from '../../src/views/view.ts';
import { runs } from '../runs.ts';

const FIELDS: View['fields'] = [
  'kind',
  'plan',
  'activity',
  'occurrence',
  'actor',
  'unit',
  'on',
  'by',
  'note',
  'evidence',
  'until',
];

function tableOf(rows: readonly Row[], fields: View['fields'] = FIELDS): View {
  return { sections: [{ rows }], fields, record: () => ({}) };
}

const text = fc
  .string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", 'а', 'b', '"', ',', '\n', ';', '\t', '1', '.', ' '),
  })
  .filter((words) => words.trim() === words && words !== '');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.stringMatching(/^[a-zа-я][a-z0-9-]{0,9}$/);
const occurrence = fc.oneof(
  day.map((on) => on.slice(0, 7)),
  day,
  fc.constantFrom('2010-W40', '2010-Q4', '2010-08..2010-12'),
);
const record = fc.record({
  plan: id,
  activity: id,
  occurrence,
  unit: id,
  on: day,
  by: text,
  note: text,
  evidence: text,
});

describe.each([
  ['English', en],
  ['Russian', ru],
])('a table in %s', (_, messages) => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
        const rows = records.map((each) => ({
          ...each,
          actor: 'SCH',
          kind: { value: 'done', lines: [messages.records.kinds.done] },
        }));
        const read = [...recordRows(renderCsv(tableOf(rows), messages))].map((row) => {
          if ('code' in row) throw new Error(row.code);
          const { line, date = '', occurrence: time = '', ...rest } = row;
          const times = [writtenMonth(time), writtenDay(time, '20')?.day, time];
          return { ...rest, line: typeof line, on: writtenDay(date, '20')?.day, times };
        });
        expect(read).toEqual(
          records.map(({ occurrence: time, ...rest }) => ({
            ...rest,
            line: 'number',
            times: expect.arrayContaining([time]) as unknown,
          })),
        );
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps from counting as done what the log has besides', () => {
    const kind = { value: 'undone', lines: [messages.records.kinds.undone] };
    expect([...recordRows(renderCsv(tableOf([{ activity: 'a', kind }]), messages))]).toMatchObject([
      { line: 2, code: 'not-done' },
    ]);
  });
});

describe('a table for a Russian Excel', () => {
  it('has its mark, its delimiter, its headings and its values', () => {
    const row = {
      kind: { value: 'done', lines: ['выполнено'] },
      occurrence: '2010-10',
      on: '2010-10-05',
      mark: 0.5,
      status: { value: 'done-late', lines: ['выполнено с опозданием', 'замечание'] },
      statusName: 'выполнено с опозданием',
      note: 'а; б',
    };
    expect(renderCsv(tableOf([row], Object.keys(row) as (keyof typeof row)[]), ru)).toBe(
      '\uFEFFВид;Период;Дата;Отметка о выполнении;Состояние;Примечание\r\nвыполнено;10.2010;05.10.2010;0,5;выполнено с опозданием;"а; б"\r\n',
    );
    expect(renderCsv(tableOf([row], Object.keys(row) as (keyof typeof row)[]), en)).toBe(
      'kind,occurrence,on,mark,status,statusName,note\r\ndone,2010-10,2010-10-05,0.5,done-late,выполнено с опозданием,а; б\r\n',
    );
  });

  it('has a Russian heading for every column, and in English the name of the field', () => {
    const { headings } = csvWords(ru)!;
    expect(Object.values(headings).filter((words) => !/^[А-ЯЁ№][а-яё№ ,/]*/u.test(words))).toEqual([]);
    expect(csvWords(en)).toBeUndefined();
    expect(Object.keys(headings).filter((field) => csvField(field) !== field)).toEqual([]);
  });
});
