import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Path } from '../../src/diagnostic.ts';
import { writtenYaml } from '../../src/plan/yaml/source.ts';
import { stepsOf } from '../steps.ts';
import { at, read, said } from './yaml-reading.ts';

describe('values', () => {
  test('are those of YAML 1.2, in the order of the file', async () => {
    const source = await read(
      'b: 1\na: [x, "1", \'2\', null, ~, true, -5, 1.5]\nc:\n  - d:\n    e: 2010-10\n',
    );
    expect(source.value).toEqual({
      b: 1,
      a: ['x', '1', '2', null, null, true, -5, 1.5],
      c: [{ d: null, e: '2010-10' }],
    });
    expect(Object.keys(source.value as object)).toEqual(['b', 'a', 'c']);
    expect(source.diagnostics).toEqual([]);
  });

  test('what a reviewer sees is what is read: dates, times, words, zeros', async () => {
    const source = await read('- 2010-10\n- 2010-10-05\n- NO\n- 12:30\n- "08"\n');
    expect(source.value).toEqual(['2010-10', '2010-10-05', 'NO', '12:30', '08']);
    expect(said(source)).toEqual(['3:3 yaml-read-otherwise', '4:3 yaml-read-otherwise']);
  });

  test('names that objects have by nature are ordinary keys', async () => {
    const source = await read('constructor: 1\ntoString: 2\nhasOwnProperty: 3\n');
    expect(source.value).toEqual({ constructor: 1, toString: 2, hasOwnProperty: 3 });
    expect(source.diagnostics).toEqual([]);
  });

  test('__proto__ changes nothing, wherever it stands', async () => {
    const source = await read('a: {__proto__: {evil: 1}, "__proto__": 2}\n');
    expect(source.value).toEqual({ a: {} });
    expect(({} as Record<string, unknown>)['evil']).toBeUndefined();
    expect((source.value as { a: Record<string, unknown> }).a['evil']).toBeUndefined();
    expect(said(source)).toEqual(['1:5 yaml-reserved-key', '1:27 yaml-reserved-key']);
  });

  test('the first of two equal keys counts, and both are shown', async () => {
    const source = await read('a: 1\nb: {c: [2]}\na: {d: 3}\nb: 4\n');
    expect(source.value).toEqual({ a: 1, b: { c: [2] } });
    expect(said(source)).toEqual(['3:1 yaml-duplicate-key', '4:1 yaml-duplicate-key']);
    expect(source.diagnostics[0]!.related).toMatchObject([{ line: 1, column: 1 }]);
  });

  test('references that multiply are not followed', async () => {
    const lines = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
    ];
    const source = await read(`${lines.join('\n')}\n`);
    expect(JSON.stringify(source.value).length).toBeLessThan(2_000);
    expect(new Set(source.diagnostics.map(({ code }) => code))).toEqual(new Set(['yaml-anchor']));
  });

  test('a thousand nested brackets end in one finding', async () => {
    const source = await read(`a: ${'['.repeat(10_000)}`);
    expect(said(source)).toEqual(['1:103 yaml-too-deep']);
  });

  test('a map of four times as many keys takes four times the steps', async () => {
    const map = (size: number): string =>
      Array.from({ length: size }, (_, index) => `k${index}: ${index}\n`).join('');
    const { value } = await read(map(40_000));
    expect(Object.keys(value as object)).toHaveLength(40_000);
    const [less, more] = [await stepsOf(() => read(map(10_000))), await stepsOf(() => read(map(40_000)))];
    expect(less).toBeGreaterThan(10_000);
    expect(more / less).toBeLessThan(5);
  });
});

describe('places', () => {
  const TEXT = [
    '# comment',
    'title: Работа',
    'empty:',
    'quoted: "a \\"b\\" c"',
    "single: 'it''s  x'",
    'flow: {a: [1, 22 , 333], b: {}}',
    'list:',
    '  - id: one',
    '    text: Участие в',
    '      двух  строках',
    '  - id: two',
    '    folded: >-',
    '      первая',
    '      вторая  часть',
    '',
  ].join('\n');

  test.each([
    [['title'], {}, 'Работа'],
    [['title'], { atKey: true }, 'title'],
    [['empty'], {}, 'empty'],
    [['quoted'], {}, '"a \\"b\\" c"'],
    [['quoted'], { part: { offset: 3, length: 1 } }, 'b'],
    [['quoted'], { part: { offset: 2, length: 3 } }, '\\"b\\"'],
    [['single'], { part: { offset: 4, length: 2 } }, '  '],
    [['flow', 'a', 1], {}, '22'],
    [['flow'], {}, '{a: [1, 22 , 333], b: {}}'],
    [['flow', 'b'], {}, '{}'],
    [['list', 0], {}, 'id: one'],
    [['list', 1, 'id'], { atKey: true }, 'id'],
    [['list', 0, 'text'], { part: { offset: 10, length: 4 } }, 'двух'],
    [['list', 0, 'text'], { part: { offset: 14, length: 2 } }, '  '],
    [['list', 1, 'folded'], { part: { offset: 13, length: 2 } }, '  '],
    [['list', 1, 'folded'], { part: { offset: 0, length: 6 } }, 'первая'],
    [['nowhere'], {}, 'title: Работа'],
    [['list', 0, 'nothing', 'at all'], {}, 'id: one'],
  ] as const)('%j %j', async (path, aim, expected) => {
    expect(at(await read(TEXT), [...path], aim)).toBe(expected);
  });

  test('an extent reaches from the key to the last character of the value', async () => {
    const source = await read(TEXT);
    expect(source.extent(['list'])).toMatchObject({ line: 7, column: 1, endLine: 14 });
    expect(source.extent(['list', 0])).toMatchObject({ line: 8, endLine: 10 });
  });

  test('columns count UTF-16 units from 1, lines by every kind of break', async () => {
    const source = await read('a: 😀 x\r\nb: 1\rc: 2\n');
    expect(source.locate(['a'])).toEqual({ line: 1, column: 4, endLine: 1, endColumn: 8 });
    expect(source.locate(['b'])).toMatchObject({ line: 2, column: 4 });
    expect(source.locate(['c'])).toMatchObject({ line: 3, column: 4 });
  });
});

test('a text that was just written has the places that reading it gives', async () => {
  const text = readFileSync('plans/sgo-2010-h1.yaml', 'utf8');
  const known = await read(text);
  const written = writtenYaml(text, known.value, 'plan.yaml');
  const paths: Path[] = [[], ['title'], ['activities', 3, 'tasks'], ['activities', 7, 'when'], ['nowhere']];
  for (const path of paths) {
    expect(written.locate(path)).toEqual(known.locate(path));
    expect(written.locate(path, { atKey: true })).toEqual(known.locate(path, { atKey: true }));
    expect(written.extent(path)).toEqual(known.extent(path));
  }
  expect(written.fix(['title'], {}, 'План')).toEqual(known.fix(['title'], {}, 'План'));
  expect(written.isReadable && written.diagnostics).toEqual([]);
});

describe('mistakes of syntax', () => {
  test.each([
    ['a: [x #3, y]\nb: 1\n', ['1:7 yaml-hash']],
    ['a: {x: y #3, z: 1}\n', ['1:10 yaml-hash']],
    ['a {b: {c: 1}}\nc: 2\n', ['1:1 yaml-no-colon']],
    [' a: 1\nb: 2\nc: 3\n', ['1:2 yaml-indentation']],
    ['a:\n  b: x\n    - {c: 1}\n    - {c: 2}\n  d: 1\n', ['3:5 yaml-indentation']],
    ['a:\n   b: 1\n  c: 2\n  d: 3\n  e: 4\n', ['3:3 yaml-indentation']],
    ['a:\n  - x\n    - y\n    - z\n', ['3:5 yaml-swallowed-item']],
    ['a:\n  - b: 1\n    c: 1\n    b: 2\n    d: 1\n    c: 2\n', ['4:5 yaml-duplicate-key']],
  ])('one mistake is told once, by its cause: %j', async (text, expected) => {
    expect(said(await read(text))).toEqual(expected);
  });

  test('several are found at once, and nothing else is read', async () => {
    const source = await read('a: x: y\nb: [1, 2\nc: "z" w\nd 5\ne: 6\n');
    expect(said(source)).toEqual([
      '1:4 yaml-colon-in-text',
      '2:4 yaml-unclosed',
      '3:8 yaml-after-quote',
      '4:1 yaml-no-colon',
    ]);
    expect(source.value).toBeNull();
    expect(source.isReadable).toBe(false);
  });

  test('wrong indentation is called that', async () => {
    const source = await read(
      'list:\n  - id: one\n   title: A\n    when: 2010-10\n  - id: two\n      title: B\n',
    );
    expect(said(source)).toEqual(['3:4 yaml-indentation', '6:7 yaml-indentation']);
  });

  test('every tab that indents is told, at its place', async () => {
    const source = await read('a:\n\tb:\n\t\tc: 1\nd: 2\n');
    expect(said(source)).toEqual(['2:1 yaml-tab', '3:1 yaml-tab']);
  });

  test('white space that a text begins its lines with is its own', async () => {
    for (const [written, value] of [
      ['a: |-\n  \u00A0b\n  \tc\n', '\u00A0b\n\tc'],
      ['a: >\n  \u00A0b\n', '\u00A0b\n'],
      ['a: b\n  \u00A0c\n', 'b \u00A0c'],
      ['a: "b\n  \u00A0c"\n', 'b \u00A0c'],
    ] as const) {
      const source = await read(written);
      expect(said(source)).toEqual([]);
      expect(source.value).toEqual({ a: value });
    }
    expect(said(await read('a: |-\n  b\n\u00A0\u00A0c: d\n'))).toEqual(['3:1 yaml-odd-space']);
  });

  test('a colon without a space, and a key without a colon', async () => {
    const source = await read('a:1\nb: 2\ntasks\n  UO: x\n');
    expect(said(source)).toEqual(['1:1 yaml-no-colon', '3:1 yaml-no-colon']);
  });

  test('what nobody can read is one finding, never an exception', async () => {
    for (const text of [
      '}',
      '[',
      '"',
      '? : ? :',
      '- - -\n -',
      '&',
      '*',
      '!',
      '%',
      '@',
      '`',
      '|',
      '>',
      'a: |x',
      ': :',
    ]) {
      const source = await read(text);
      expect(source.diagnostics.length).toBeLessThan(4);
    }
  });
});
