import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnitList } from '../../../src/importers/unit-list/read-list.ts';
import { registryText } from '../../../src/importers/unit-list/registry-text.ts';
import {
  registryOf,
  type Registry,
  type RegistryOptions,
} from '../../../src/importers/unit-list/registry.ts';
import { unitId } from '../../../src/importers/unit-list/unit-id.ts';
import { ru } from '../../../src/messages/ru.ts';
import { canonicalForm } from '../../../src/plan/canonical/form.ts';
import type { UnitsFile } from '../../../src/plan/generated/plan-file.ts';
import { readSource } from '../../../src/plan/source-file.ts';
import { runs } from '../../runs.ts';
import { docxOf, readMade } from '../document/made-files.ts';

const USUAL: RegistryOptions = { actor: 'MOU', districtActor: 'RUO', existing: [] };

async function registryFrom(source: string | Uint8Array, name: string, options = USUAL): Promise<Registry> {
  return registryOf(readUnitList(await readMade(source, name)), options);
}

/** Each new unit as `id < parent`. */
function unitsOf({ added }: Registry): string[] {
  return added.map(({ unit: { id, parent } }) => (parent === undefined ? id : `${id} < ${parent}`));
}

describe('the id of an institution', () => {
  it.each([
    ['МБОУ «СОШ № 5 г. Челябинска»', 'sosh-5'],
    ['Муниципальное автономное общеобразовательное учреждение «Лицей № 31»', 'litsey-31'],
    ['МБОУ «Вечерняя (сменная) общеобразовательная школа № 7»', 'smennaya-shkola-7'],
    ['Детская музыкальная школа № 1', 'muzykalnaya-shkola-1'],
    ['Гимназия № 23 имени В. Д. Луценко', 'gimnaziya-23'],
    ['МБДОУ «Детский сад № 5-а»', 'detskiy-sad-5-a'],
    ['МБУДО «Дворец пионеров и школьников»', 'dvorets-pionerov-i-shkolnikov'],
    ['№ 12', '12'],
    ['!!!', 'uchrezhdenie'],
  ])('of %s is %s', (name, id) => {
    expect(unitId(name)).toBe(id);
  });

  it('is changed by no other row, nor by repeating the import', async () => {
    const school = fc.record({
      kind: fc.constantFrom('СОШ', 'Лицей', 'Гимназия', 'Детский сад'),
      number: fc.integer({ min: 1, max: 200 }),
      district: fc.constantFrom('Калининский', 'Ленинский', 'Советский', ''),
    });
    const rows = fc.uniqueArray(school, {
      minLength: 2,
      maxLength: 12,
      selector: (each) => JSON.stringify(each),
    });
    const csv = (list: readonly { kind: string; number: number; district: string }[]): string =>
      ['Название;Район', ...list.map((each) => `МБОУ ${each.kind} № ${each.number};${each.district}`)].join(
        '\n',
      );
    const idsOf = async (text: string): Promise<Map<string, string>> =>
      new Map(
        (await registryFrom(text, 'list.csv')).added.flatMap(({ unit, listed }) =>
          listed ? [[`${listed.name}/${listed.district?.name ?? ''}`, unit.id] as const] : [],
        ),
      );
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(), async (list, at) => {
        const all = await idsOf(csv(list));
        expect(new Set(all.values()).size).toBe(list.length);
        const fewer = await idsOf(csv(list.toSpliced(at % list.length, 1)));
        for (const [key, id] of fewer) expect(all.get(key)).toBe(id);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a list of institutions', () => {
  it('has districts in a column, or as headings between rows, or of paragraphs', async () => {
    const expected = [
      'ruo-kalininsky',
      'ruo-leninsky',
      'sosh-5-kalininsky < ruo-kalininsky',
      'litsey-31-leninsky < ruo-leninsky',
    ];
    const column = 'Учреждение;Район\nСОШ № 5;Калининский район\nЛицей № 31;Ленинский';
    expect(unitsOf(await registryFrom(column, 'list.csv'))).toEqual(expected);
    const rows =
      '<table><tr><th>№<th>Наименование<tr><td colspan=2>Калининский район<tr><td>1<td>СОШ № 5<tr><td colspan=2>Ленинский район<tr><td>2<td>Лицей № 31</table>';
    expect(unitsOf(await registryFrom(rows, 'list.html'))).toEqual(expected);
    const lines = 'Список учреждений\n\nКалининский район:\n1. СОШ № 5;\n\nЛенинского района\n- Лицей № 31.';
    expect(unitsOf(await registryFrom(lines, 'list.txt'))).toEqual(expected);
  });

  it('has the offices themselves, which need not be proposed', async () => {
    const list = 'РУО Калининского района\nСОШ № 5\nУправление образования Ленинского района\nЛицей № 31';
    const registry = await registryFrom(list, 'list.txt', { ...USUAL, parent: 'UO' });
    expect(unitsOf(registry)).toEqual([
      'ruo-kalininsky < UO',
      'ruo-leninsky < UO',
      'sosh-5-kalininsky < ruo-kalininsky',
      'litsey-31-leninsky < ruo-leninsky',
    ]);
    expect(registry.added.every(({ listed }) => listed)).toBe(true);
  });

  it('has a district merged over its rows, and the numbers of rows by the program', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const body = `<w:tbl>${row(cell('Район'), cell('Школы'))}${row(cell('Калининский', '<w:vMerge w:val="restart"/>'), cell('СОШ № 5'))}${row(cell('', '<w:vMerge/>'), cell('Лицей № 31'))}</w:tbl>`;
    expect(unitsOf(await registryFrom(await docxOf(body), 'list.docx'))).toEqual([
      'ruo-kalininsky',
      'sosh-5-kalininsky < ruo-kalininsky',
      'litsey-31-kalininsky < ruo-kalininsky',
    ]);
  });

  it('keeps every word: of other columns, of duplicates, of what was not understood', async () => {
    const list =
      'Перечень;;;\n№;Наименование;Тип;Директор\n1;2;3;4\n1;СОШ № 5;СОШ;Иванов\n2;сош №5.;СОШ;Петров\nЛицеи и гимназии;;;\n3;;;Сидоров\nВсего: 2;;;';
    const registry = await registryFrom(list, 'list.csv');
    expect(unitsOf(registry)).toEqual(['sosh-5', 'litsei-i-gimnazii']);
    const text = registryText(registry, ru);
    for (const word of ['Перечень', 'Иванов', 'сош №5.', 'Петров', 'Сидоров', 'Всего: 2'])
      expect(text).toContain(word);
  });

  it('takes ids, actors and tags where it has them', async () => {
    const list = 'id;Название;Исполнитель;Метки\nschool-5;СОШ № 5;MOU;пилотная, СОШ\n;Учебный центр;УМЦ;';
    const { added } = await registryFrom(list, 'list.csv');
    expect(added.map(({ unit }) => unit)).toMatchObject([
      { id: 'school-5', actor: 'MOU', tags: ['пилотная', 'сош'] },
      { id: 'uchebnyy-tsentr', actor: 'UMTS' },
    ]);
  });

  it('adds to a registry what it lacks, and tells what is otherwise', async () => {
    const existing = [
      { id: 'ruo-kalininsky', name: 'РУО Калининского района', actor: 'RUO' },
      { id: 'school-5', name: 'СОШ № 5', actor: 'MOU', parent: 'UO' },
      { id: 'old', name: 'Школа № 1', actor: 'MOU', was: ['litsey-31-kalininsky'] },
    ];
    const list = 'Название;Район\nСОШ №5;Калининский\nЛицей № 31;Калининский';
    const registry = await registryFrom(list, 'list.csv', { ...USUAL, existing });
    // An id that a unit had before is nobody else's.
    expect(unitsOf(registry)).toEqual(['litsey-31 < ruo-kalininsky']);
    expect(registry.differing).toMatchObject([{ id: 'school-5', parent: 'ruo-kalininsky' }]);
    expect(registry.absent.map(({ id }) => id)).toEqual(['old']);
  });

  it('becomes a registry in order, whatever stands in it', async () => {
    const word = fc.string({
      unit: fc.constantFrom('№', '5', 'Ш', '"', '«', '#', ': ', '{', '\\', '-', "'", ' ', '\u00A0', 'é'),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 }), async (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const csv = ['Название;Район;Прочее', ...rows.map((row) => row.map(quoted).join(';'))].join('\n');
        const registry = await registryFrom(csv, 'list.csv');
        if (registry.added.length === 0) return;
        const text = canonicalForm(registryText(registry, ru), 'units');
        const { file, entry } = await readSource<UnitsFile>('units.yaml', 'units', Buffer.from(text));
        expect(file.diagnostics).toEqual([]);
        expect(entry?.units.map(({ id }) => id)).toEqual(registry.added.map(({ unit }) => unit.id));
      }),
      { numRuns: runs(500) },
    );
  });
});
