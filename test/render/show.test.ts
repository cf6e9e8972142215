import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrappedBullet } from '../../src/render/views/printed-table.ts';
import { plainPaint, terminalPaint } from '../../src/render/paint.ts';
import { renderPipe } from '../../src/render/views/pipe.ts';
import { renderScreen } from '../../src/render/views/screen.ts';
import { planOf, seedPlan, sourceTable, viewOf } from '../exporters/plans.ts';

const plan = seedPlan();
const view = viewOf(plan);
const options = { paint: plainPaint, width: 120 };

/** The texts of the cells of a drawn table, row by row; an empty first column continues the row. */
function cellsOf(drawn: string): string[][] {
  const rows: string[][] = [];
  for (const line of drawn.split('\n')) {
    if (/^[├└]/.test(line)) rows.push([]);
    if (!line.startsWith('│') || rows.length === 0) continue;
    line
      .split('│')
      .slice(1, -1)
      .forEach((part, column) => {
        const before = rows.at(-1)![column];
        const joint = before === undefined ? '' : before.endsWith('-') && !before.endsWith(' -') ? '' : ' ';
        rows.at(-1)![column] = ((before ?? '') + joint + part.trim()).trimEnd();
      });
  }
  return rows.filter((row) => row.length > 0);
}

describe('the table in a terminal', () => {
  it('has the cells of the order', () => {
    const source = sourceTable();
    const rows = cellsOf(renderScreen(view, { ...options, width: 200 }));
    expect(rows.map(([label]) => label)).toEqual(source.labels);
    rows.forEach(([, ...cells], row) =>
      cells.forEach((cell, column) =>
        expect(cell).toBe(source.cells[row]![column]!.map((item) => `· ${item}`).join(' ')),
      ),
    );
  });

  it('fits the width, with titles and head', () => {
    for (const width of [100, 120, 200]) {
      const lines = renderScreen(view, { ...options, width }).split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      expect(lines[0]?.trim()).toBe(plan.title);
      expect(lines[1]?.trim()).toBe(plan.subtitle);
      expect(lines.find((line) => line.startsWith('│'))?.split(/\s*│\s*/)).toEqual([
        '',
        'Месяц',
        'Управление...',
        'РУО',
        'МОУ',
        'МОУ ДПО УМЦ',
        '',
      ]);
    }
  });

  it('becomes a list where the terminal is too narrow for its columns', () => {
    for (const width of [40, 80]) {
      const drawn = renderScreen(view, { ...options, width });
      expect(drawn).not.toContain('│');
      expect(Math.max(...drawn.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
    const [table] = view.sections;
    const october = {
      ...view,
      sections: [{ ...table, rows: table!.rows!.filter(({ rows }) => rows === 'октябрь') }],
    };
    expect(renderScreen(october, { ...options, width: 80 })).toMatchInlineSnapshot(`
      "  Циклограмма работы в автоматизированной системе «Сетевой Город. Образование»
                             на I полугодие 2010-2011 уч. года

      октябрь
        Управление...
          · Организация и проведение семинара для специалистов УО, руководителей ОУ
            «Организация защиты персональных данных в АС СГО» совместно со
            специалистами Роскомнадзора
        РУО
          · Участие в семинаре для специалистов УО, руководителей ОУ «Организация
            защиты персональных данных в АС СГО»
        МОУ
          · Участие в семинаре для руководителей ОУ «Организация защиты персональных
            данных в АС СГО»
          · Организация и проведение родительских собраний по информированию работы АС
            СГО
          · Ввод КТП (календарно-тематического планирования)
          · Ведение классного журнала (выставление текущей успеваемости, посещаемости)
          · Внесение данных о движении учащихся
        МОУ ДПО УМЦ
          · Сопровождение семинара для специалистов УО, руководителей ОУ «Организация
            защиты персональных данных в АС СГО»
          · Проведение регулярных (очных, дистанционных) консультаций для
            пользователей АС СГО
          · Сопровождение блога поддержки АС СГО (http://sgo74.blogspot.com)

      Срок, который приходится на нерабочий день, переносится на предшествующий ему
      рабочий день: с 31.10.2010 на 29.10.2010.
      "
    `);
  });

  it('needs less room for fewer actors, and marks an empty cell', () => {
    const few = planOf({
      cyclo: 1,
      plan: 'few',
      title: 'Plan',
      language: 'en',
      period: '2010-10..2010-11',
      actors: { A: { name: 'Office' } },
      activities: [{ id: 'a', title: 'A', when: '2010-11', tasks: { A: 'Report' } }],
    });
    const drawn = renderScreen(viewOf(few), { paint: plainPaint, width: 40 });
    expect(drawn).toMatchInlineSnapshot(`
      "                  Plan

      ┌──────────┬───────────────────────────┐
      │ Month    │ Office                    │
      ├──────────┼───────────────────────────┤
      │ October  │ –                         │
      ├──────────┼───────────────────────────┤
      │ November │ · Report                  │
      └──────────┴───────────────────────────┘
      "
    `);
  });

  it('is coloured only where it may be', async () => {
    const paint = await terminalPaint();
    const coloured = renderScreen(view, { ...options, paint });
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(renderScreen(view, options));
  });
});

describe('the table for a pipe', () => {
  it('is a line an item: row, actor, words', () => {
    const lines = renderPipe(view).trimEnd().split('\n');
    expect(lines).toHaveLength(54);
    expect(lines).toContain('2010-09  RUO  Формирование 76-РИК по району');
    expect(lines).toContain('2010-09  UO   Формирование 76-РИК по городу');
    expect(renderPipe({ ...view, sections: [] })).toBe('');
  });
});

describe('an item behind its bullet', () => {
  it('hangs, and breaks a wide word after its hyphen', () => {
    expect(wrappedBullet('Участие в организационно-координационном совещании', 20)).toEqual([
      '· Участие в',
      '  организационно-',
      '  координационном',
      '  совещании',
    ]);
    expect(wrappedBullet('http://sgo74.blogspot.com', 12)).toEqual([
      '· http://sgo',
      '  74.blogspo',
      '  t.com',
    ]);
  });

  it('loses nothing and fits', () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom(...'абвгд-字'), minLength: 1, maxLength: 30 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), (words, width) => {
        const lines = wrappedBullet(words.join(' '), width);
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        expect(
          lines
            .map((line) => line.slice(2))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(words.join(''));
      }),
    );
  });
});
