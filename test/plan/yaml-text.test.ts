import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/plan/yaml/source.ts';
import { MAX_BYTES } from '../../src/plan/yaml/text.ts';
import { read, said } from './yaml-reading.ts';

const TEXT = 'cyclo: 1\ntitle: Циклограмма работы «Сетевой Город»\nperiod: 2010-10\n';
const VALUE = { cyclo: 1, title: 'Циклограмма работы «Сетевой Город»', period: '2010-10' };

/** A text in an encoding of one byte a character, by asking what each byte decodes to. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder(encoding).decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text.split(''), (character) => table.get(character) ?? 0x3f);
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const source = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(source.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < source.length; index++)
    view.setUint16(index * 2, source.charCodeAt(index), !bigEndian);
  return bytes;
}

describe('other encodings are named, and read all the same', () => {
  test.each([
    ['WINDOWS-1251', encode(TEXT, 'windows-1251'), VALUE],
    [
      'KOI8-R',
      encode(TEXT.replace('«Сетевой Город»', ''), 'koi8-r'),
      { ...VALUE, title: 'Циклограмма работы' },
    ],
    [
      'CP866',
      encode(TEXT.replace('«Сетевой Город»', ''), 'ibm866'),
      { ...VALUE, title: 'Циклограмма работы' },
    ],
    ['UTF-16LE', utf16(TEXT, false, true), VALUE],
    ['UTF-16BE', utf16(TEXT, true, true), VALUE],
    ['UTF-16LE', utf16(TEXT, false, false), VALUE],
    ['UTF-16BE', utf16(TEXT, true, false), VALUE],
  ])('%s', async (encoding, bytes, value) => {
    const source = await readYaml(bytes, 'plan.yaml');
    expect(said(source)).toEqual(['2:8 yaml-encoding']);
    expect((source.diagnostics[0]!.args as { encoding: string }).encoding.toUpperCase()).toBe(encoding);
    expect(source.value).toEqual(value);
  });

  test('a damaged file keeps what can be read', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    const damaged = Uint8Array.from([...bytes.slice(0, 20), 0xff, ...bytes.slice(20)]);
    const source = await readYaml(damaged, 'plan.yaml');
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['yaml-bad-bytes']);
    expect(source.value).toMatchObject({ cyclo: 1, period: '2010-10' });
  });

  test('the replacement character itself is no damage', async () => {
    expect((await read('a: \uFFFD\n')).diagnostics).toEqual([]);
  });
});

test('a byte order mark is left out, and the first column is the first that is seen', async () => {
  const source = await read(`\uFEFF${TEXT}`);
  expect(said(source)).toEqual(['1:1 yaml-byte-order-mark']);
  expect(source.diagnostics[0]!.severity).toBe('warning');
  expect(source.locate(['cyclo'], { atKey: true })).toMatchObject({ line: 1, column: 1 });
});

test('CR LF throughout is no finding, and changes no value and no place', async () => {
  const source = await read('a: one\r\nb: two\r\n  lines\r\nc: |\r\n  x\r\n  y\r\nd: 1\r\n');
  expect(said(source)).toEqual([]);
  expect(source.value).toEqual({ a: 'one', b: 'two lines', c: 'x\ny\n', d: 1 });
  expect(source.locate(['d'])).toMatchObject({ line: 7, column: 4 });
});

test.each([
  ['cr', 'a: one\rb: two\r', 1],
  ['cr', 'a: one\nb: two\rc: 3\r\n', 2],
  ['mixed', 'a: one\r\nb: two\nc: 3\r\n', 2],
  ['mixed', 'a: one\nb: two\nc: 3\r\nd: 4\n', 3],
])('line ends that differ are one warning, at the first of them: %s %j', async (kind, text, line) => {
  const { diagnostics } = await read(text);
  expect(diagnostics).toMatchObject([
    { code: 'yaml-line-ends', severity: 'warning', args: { kind }, span: { line } },
  ]);
});

test('control characters are one finding with the place of the first', async () => {
  const source = await read('a: x\nb: y\0z\nc: \u0007\nd: 1\n');
  expect(said(source)).toEqual(['2:5 yaml-control-character']);
  expect(source.diagnostics[0]).toMatchObject({
    args: { character: 'U+0000', count: 2 },
    related: [{ line: 3, column: 4 }],
  });
  expect(source.value).toMatchObject({ a: 'x', b: 'y z', d: 1 });
});

test('a binary file is a few findings', async () => {
  const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256);
  expect((await readYaml(bytes, 'plan.yaml')).diagnostics.length).toBeLessThan(20);
});

test('a file that is too large is not read', async () => {
  const source = await readYaml(new Uint8Array(MAX_BYTES + 1).fill(0x20), 'plan.yaml');
  expect(said(source)).toEqual(['1:1 yaml-too-large']);
  expect(source.value).toBeNull();
});
