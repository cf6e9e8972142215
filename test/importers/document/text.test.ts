import { describe, expect, it } from 'vitest';
import { gridOf, paragraphsOf, readMade } from './made-files.ts';

describe('a text', () => {
  it('has cells that begin with a tab, as Word copies them; what follows the last one is a paragraph', async () => {
    const text =
      'Циклограмма\n\n\t\n\tУО\n\tРУО\n\n\tавгуст\n\t· а\n\n· б\nи далее\n\n\n\t· в\n\n\tсентябрь\n\t\n\t· г\n\n· д\n\nНачальник\n';
    const document = await readMade(text);
    expect(paragraphsOf(document)).toEqual(['Циклограмма', 'Начальник']);
    expect(gridOf(document)).toEqual([
      ['', 'УО', 'РУО'],
      ['август', '· а\n· б\nи далее', '· в'],
      ['сентябрь', '', '· г\n· д'],
    ]);
  });

  it('has lines with tabs between cells, as Excel copies them', async () => {
    const document = await readMade('План\n\tУО\tРУО\r\nавгуст\tа\tб\r\n\tв\t\r\nКонец');
    expect(gridOf(document)).toEqual([
      ['', 'УО', 'РУО'],
      ['август', 'а', 'б'],
      ['', 'в', ''],
    ]);
    expect(paragraphsOf(document)).toEqual(['План', 'Конец']);
  });

  it('has lines with bars, with strokes under the first or around all', async () => {
    expect(gridOf(await readMade('| Месяц | УО |\n|---|:--|\n| август | а |'))).toEqual([
      ['Месяц', 'УО'],
      ['август', 'а'],
    ]);
    const drawn =
      '+------+----+\n| Месяц | УО |\n+------+----+\n| авг   | а  |\n|       | б  |\n+------+----+';
    expect(gridOf(await readMade(drawn))).toEqual([
      ['Месяц', 'УО'],
      ['авг', 'а\nб'],
    ]);
  });

  it('tells the line of everything', async () => {
    expect((await readMade('раз\n\nдва')).blocks).toMatchObject([
      { place: { line: 1 } },
      { place: { line: 3 } },
    ]);
  });
});

describe('a CSV', () => {
  it.each([
    ['Название;Район\n"Школа «1»; 2";Центр', 'list.csv'],
    ['Название\tРайон\r\nШкола «1»; 2\tЦентр', 'list.xls'],
    ['Название,Район\n"Школа «1»; 2",Центр', 'list.csv'],
  ])('has the separator of its first line: %j', async (text, name) => {
    expect(gridOf(await readMade(text, name))).toEqual([
      ['Название', 'Район'],
      ['Школа «1»; 2', 'Центр'],
    ]);
  });
});

/** What is written in figures of another table of characters. */
const BYTES: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be without its mark': (text) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1251': (text) => encoded(text, 'windows-1251'),
  'koi8-r': (text) => encoded(text, 'koi8-r'),
  ibm866: (text) => encoded(text, 'ibm866'),
};

function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from(text, (character) => bytes.get(character)!);
}

describe.each(Object.entries(BYTES))('in %s', (encoding, bytes) => {
  it.each([
    'Утверждение приказа на I полугодие.',
    'МОУ СОШ, 5',
    'РУО',
    'Ёлка: до 25 числа',
    'ПЛАН РАБОТЫ УПРАВЛЕНИЯ',
  ])('reads “%s”', async (text) => {
    expect(paragraphsOf(await readMade(bytes(text)))).toEqual([text]);
  });

  it('reads a page that says so, or another encoding where that cannot be', async () => {
    const declared = /^(?:koi|ibm)/.test(encoding) ? encoding : 'windows-1251';
    const page = `<html><head><meta charset="${declared}"></head><body><p>Отчёт</p></body></html>`;
    expect(paragraphsOf(await readMade(bytes(page)))).toEqual(['Отчёт']);
  });
});
