/** The plans of docs/tables.md, each put to every use: they validate, are written as `fmt` writes them, and every command takes them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDocument, LIST_FORMATS } from '../../src/commands/output/print-view.ts';
import { Workplace } from '../test-io.ts';

const DOCUMENT = readFileSync('docs/tables.md', 'utf8');
const PLANS = [...DOCUMENT.matchAll(/^```yaml (?<name>tables\/(?<id>\w+)\.yaml)\n(?<text>[\s\S]*?)^```$/gm)].map(
  ({ groups = {} }) => ({ id: groups['id']!, file: groups['name']!, text: groups['text']! }),
);

/** For each plan: a month, a unit that has something to do in it, what is printed of it, and what its table calls it. */
const ASKED: Readonly<Record<string, readonly [month: string, unit: string, words: string, title?: string]>> = {
  control: ['2026-10', 'MO', 'Проведение и анализ открытых уроков'],
  journal: ['2026-10', 'KR', 'Сообщение родителям об успеваемости'],
  weeks: ['2026-10', 'SCH', 'Школьный этап олимпиады'],
  quarters: ['2027-03', 'UO', 'Сбор сведений о кадрах'],
  schedule: ['2027-05', 'school-1', 'Ведение бумажного и электронного журналов', 'Ведение двух журналов'],
};

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open(false);
  for (const { file, text } of PLANS) await workplace.write(file, text);
});
afterAll(() => workplace.close());

it('there are five of them', () => {
  expect(PLANS.map(({ id }) => id).sort()).toEqual(Object.keys(ASKED).sort());
});

describe.each(PLANS)('$file', ({ id, file }) => {
  const [month = '', unit = '', words = '', shown = words] = ASKED[id] ?? [];
  const now = `${month}-28T06:00:00.000Z`;
  const run = (command: string): ReturnType<Workplace['cyclo']> =>
    workplace.cyclo(`${command} --plan ${file} --lang ru --store ${id}-store`, { now });

  it('has nothing to object to, and is written in the canonical form', async () => {
    const { exit, out } = await run('validate --strict');
    expect([exit, out]).toEqual([0, expect.stringContaining('Проверен 1 файл')]);
    expect((await workplace.cyclo(`fmt --check ${file}`)).exit).toBe(0);
  });

  it.each(LIST_FORMATS.filter((format) => !isDocument(format)))('is shown as %s', async (format) => {
    const { exit, out } = await run(`show --format ${format}`);
    expect(exit).toBe(0);
    expect(out.replaceAll('\u00a0', ' ')).toContain(shown);
  });

  it('is shown as a text document, and exported as a workbook', async () => {
    expect((await run(`show --output ${id}.docx`)).exit).toBe(0);
    expect((await run(`export --output ${id}.xlsx`)).exit).toBe(0);
  });

  it('is due, stands in the calendar and in a form, and is reported on', async () => {
    expect((await run(`due --month ${month}`)).out).toContain(words);
    const { exit, out } = await run(`calendar --month ${month}`);
    expect([exit, out]).toEqual([0, expect.stringContaining(words)]);
    expect((await run(`form --unit ${unit} --month ${month} --output ${id}-form.xlsx`)).exit).toBe(0);
    const report = (await run(`report --as-of ${month}-28 --future`)).out.replaceAll('\u00a0', ' ');
    expect(report).toContain(words);
    // Rows that stand for no time have no column.
    expect(report).toContain('| № п/п | Исполнитель |');
  });
});
