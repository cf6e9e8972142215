import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { recognise, type RecognitionOptions } from '../../src/importers/recognition/recognise.ts';
import { phrases } from '../../src/messages/ru/time/when-phrases.ts';
import { runs } from '../runs.ts';

const OPTIONS: RecognitionOptions = {
  today: '2026-11-28',
  phrases: { when: { phrases } },
  merge: 'exact',
  link: 'likely',
  decided: new Map(),
  units: false,
};

async function worksOf(csv: string, options = OPTIONS) {
  const document = await readDocument({
    bytes: new TextEncoder().encode(csv),
    path: 'x.csv',
    language: 'ru',
    env: {},
  });
  return recognise(document, options)!;
}

const HEAD = 'Месяц;УО;ОУ\n';
const ROWS = ['сентябрь', 'октябрь', 'ноябрь'];
const WORDS = 'журналы расписание питание олимпиада столовая библиотека экзамен кадры отчёт'.split(' ');

describe('ids of imported works', () => {
  it('are those of the work alone: a new row changes no other', async () => {
    const cell = fc
      .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 })
      .map((words) => `Проверка ${words.join(' ')}`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, {
          minLength: 7,
          maxLength: 7,
          selector: (text) => [...new Set(text.split(' '))].sort().join(),
        }),
        fc.integer({ min: 0, max: 2 }),
        async ([added, ...texts], at) => {
          const rows = ROWS.map((month, index) => `${month};${texts[index * 2]};${texts[index * 2 + 1]}`);
          const more = rows.map((row, index) =>
            index === at ? row.replace(';', `;"${added}\n`).replace(/\n([^;]*);/, '\n$1";') : row,
          );
          const idsOf = async (lines: string[]): Promise<Map<string, string>> => {
            const { plan } = await worksOf(`${HEAD}${lines.join('\n')}\n`);
            return new Map(plan.works.map(({ id, tasks }) => [tasks[0]!.text, id]));
          };
          const [before, after] = [await idsOf(rows), await idsOf(more)];
          expect(after.has(added!)).toBe(true);
          for (const [text, id] of before) expect(after.get(text)).toBe(id);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('nothing is put together where nobody wants it', async () => {
    const csv = `${HEAD}сентябрь;Проверка журналов;Проверка журналов\nоктябрь;Проверка журналов;Проверка столовой\n`;
    const exact = await worksOf(csv);
    const never = await worksOf(csv, { ...OPTIONS, merge: 'never' });
    expect(exact.plan.works.map(({ id }) => id)).toEqual(['proverka-zhurnalov', 'proverka-stolovoy']);
    expect(never.plan.works).toHaveLength(4);
    expect(never.proposals.filter(({ taken }) => taken)).toEqual([]);
  });

  it('what somebody decides differs from what is usual', async () => {
    const csv = `${HEAD}сентябрь;Проверка классных журналов;—\nоктябрь;Проверка классных журналов учителей;—\n`;
    const usual = await worksOf(csv);
    const [proposal] = usual.proposals;
    expect(proposal).toMatchObject({ kind: 'merge', taken: false });
    const decided = await worksOf(csv, { ...OPTIONS, decided: new Map([[proposal!.key, true]]) });
    expect(decided.plan.works).toHaveLength(1);
    expect(decided.text).toContain('wording:');
  });

  it('the order of a cell is not turned round to put the same together', async () => {
    const csv = `${HEAD}сентябрь;"А проверка\nБ проверка";—\nоктябрь;"Б проверка\nА проверка";—\n`;
    const { plan } = await worksOf(csv);
    expect(plan.works).toHaveLength(3);
  });
});
