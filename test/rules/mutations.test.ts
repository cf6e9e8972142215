/** Plans with one thing wrong, made at random: whatever it is, it is told once, inside the text, and loses nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { readYaml } from '../../src/plan/yaml/source.ts';
import { RandomStyleWriter } from '../plan/random-style-writer.ts';
import { runs } from '../runs.ts';
import { validateBytes } from './findings.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'plans');
const PLANS = ['zavuch-2026-10.yaml', 'sgo-2010-h1.yaml'].map((file) =>
  readFileSync(path.join(FOLDER, file), 'utf8'),
);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What somebody, or a program, does to one line. */
const OF_LINES: Readonly<Record<string, (lines: readonly string[], at: number) => readonly string[]>> = {
  deleted: (lines, at) => lines.toSpliced(at, 1),
  'there twice': (lines, at) => lines.toSpliced(at, 0, lines[at]!),
  'changed for the next': (lines, at) => [
    ...lines.slice(0, at),
    ...lines.slice(at, at + 2).toReversed(),
    ...lines.slice(at + 2),
  ],
  indented: (lines, at) => lines.with(at, ` ${lines[at]}`),
  'indented by a tab': (lines, at) => lines.with(at, `\t${lines[at]}`),
  'less indented': (lines, at) => lines.with(at, lines[at]!.replace(/^ /, '')),
  'without its colon': (lines, at) => lines.with(at, lines[at]!.replace(':', '')),
  'without its dash': (lines, at) => lines.with(at, lines[at]!.replace('- ', '')),
  'with a number': (lines, at) => lines.with(at, lines[at]!.replace(/: \S.*/, ': 32')),
  'with a group': (lines, at) => lines.with(at, lines[at]!.replace(/: \S.*/, ': {a: b}')),
  'with a list': (lines, at) => lines.with(at, lines[at]!.replace(/: \S.*/, ': [[]]')),
  'with no value': (lines, at) => lines.with(at, lines[at]!.replace(/: \S.*/, ':')),
  'with a quote': (lines, at) => lines.with(at, lines[at]!.replace(/: (\S)/, ': "$1')),
  'with a bracket less': (lines, at) => lines.with(at, lines[at]!.replace(/[\]}]/, '')),
  'cut, with all after it': (lines, at) => [
    ...lines.slice(0, at),
    lines[at]!.slice(0, lines[at]!.length / 2),
  ],
};

const isOfMeaning = (code: string): boolean => !/^(?:yaml|schema|file|span)-/.test(code);

describe('a plan of which one line is', () => {
  test.each(Object.keys(OF_LINES))('%s', async (how) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLANS), fc.nat(), async (plan, place) => {
        const lines = plan.split('\n');
        const filled = [...lines.keys()].filter((at) => lines[at]!.trim() !== '');
        const at = filled[place % filled.length]!;
        const text = OF_LINES[how]!(lines, at).join('\n');
        const { reading, diagnostics } = await validateBytes(text, 'plan.yaml', FOLDER);
        const { source } = reading.files[0]!;
        for (const { file, code, span } of diagnostics) {
          if (file !== 'plan.yaml') continue;
          const isInside =
            span.line >= 1 &&
            span.column >= 1 &&
            span.endLine <= lines.length + 1 &&
            span.column <= source.lines.content(span.line).length + 1;
          expect({ line: lines[at], code, span, isInside }).toMatchObject({ isInside: true });
        }
        const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
        const ofYaml = errors.filter((code) => code.startsWith('yaml-'));
        // The keys of a task whose actor is gone are taken for actors.
        const echoes =
          ofYaml.length > 0 ? errors.filter((code) => isOfMeaning(code) && code !== 'unknown-actor') : [];
        expect({ line: lines[at], ofYaml, isShort: ofYaml.length <= 3, echoes }).toMatchObject({
          isShort: true,
          echoes: [],
        });
        if (!source.isReadable || ofYaml.length > 0) return;
        const form = await readYaml(bytesOf(canonicalForm(source.text, 'plan')), 'plan.yaml');
        expect({ text, value: form.value }).toEqual({ text, value: source.value });
      }),
      { numRuns: runs(400) },
    );
  });
});

/** The text in Windows' letters for Russian; signs that it has none for are left out. */
function in1251(text: string): Uint8Array {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  const codes = new Map([...letters].map((letter, code) => [letter, code]));
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? []));
}

function in16(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
}

/** What programs do to all of a file, and what is found then. */
const OF_FILES: Readonly<Record<string, readonly [(text: string) => Uint8Array, readonly string[]]>> = {
  'in UTF-16': [(text) => in16(text, true), ['yaml-encoding']],
  'in UTF-16 with a mark': [(text) => in16(`\uFEFF${text}`, true), ['yaml-encoding']],
  'in UTF-16 of the other order': [(text) => in16(text, false), ['yaml-encoding']],
  'in UTF-16 of the other order, with a mark': [(text) => in16(`\uFEFF${text}`, false), ['yaml-encoding']],
  'in windows-1251': [in1251, ['yaml-encoding']],
  'in UTF-8 with a mark': [(text) => bytesOf(`\uFEFF${text}`), ['yaml-byte-order-mark']],
  'with lines as on old Macs': [(text) => bytesOf(text.replaceAll('\n', '\r')), ['yaml-line-ends']],
  'with lines as on Windows': [(text) => bytesOf(text.replaceAll('\n', '\r\n')), []],
  'with one line as on Windows': [(text) => bytesOf(text.replace('\n', '\r\n')), ['yaml-line-ends']],
  'with a zero byte': [(text) => bytesOf(text.replace('title: ', 'title: \0')), ['yaml-control-character']],
  'with a byte that is no text': [
    (text) => Buffer.concat([bytesOf(text.slice(0, 300)), Buffer.from([0xff]), bytesOf(text.slice(300))]),
    ['yaml-bad-bytes'],
  ],
  'cut off inside a letter': [(text) => bytesOf(`${text}# я`).subarray(0, -1), ['yaml-bad-bytes']],
};

describe('a file', () => {
  test.each(Object.keys(OF_FILES))('%s', async (how) => {
    const [change, expected] = OF_FILES[how]!;
    for (const plan of PLANS) {
      const before = await validateBytes(plan, 'plan.yaml', FOLDER);
      const { diagnostics, reading } = await validateBytes(change(plan), 'plan.yaml', FOLDER);
      const known = new Set(before.diagnostics.map(({ code }) => code));
      expect(diagnostics.map(({ code }) => code).filter((code) => !known.has(code))).toEqual(expected);
      for (const { span } of diagnostics) expect([span.line, span.column].every((at) => at >= 1)).toBe(true);
      if (diagnostics.some(({ code }) => code === 'yaml-bad-bytes' || code === 'yaml-control-character'))
        continue;
      const { source } = reading.files[0]!;
      if (!how.includes('1251')) expect(source.value).toEqual(before.reading.files[0]!.source.value);
    }
  });
});

test('what is written anew means the same, with anything in any line', async () => {
  const piece = fc.constantFrom(
    '&a ',
    '*a',
    '!t ',
    '| ',
    '>-',
    '>2',
    ' #',
    '#',
    ': ',
    ':',
    '- ',
    '? ',
    '"',
    "'",
    '\\r',
    '\\n',
    '\\u0085',
    '\\',
    '\t',
    '  ',
    '\n',
    '\r',
    '\r\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    '<<: ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '\u00A0',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '😀',
    '~',
    'null',
    'on',
    '0o7',
    '1_0',
    '# x\n',
  );
  const tries = runs(20_000);
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.array(fc.tuple(fc.nat(), piece, fc.constantFrom(0, 0, 0, 1)), { minLength: 1, maxLength: 3 }),
      async (seed, changes) => {
        let { text } = new RandomStyleWriter(seed).plan();
        for (const [place, sign, removed] of changes) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + sign + text.slice(at + removed);
        }
        const source = await readYaml(bytesOf(text), 'plan.yaml');
        if (!source.isReadable || source.diagnostics.some(({ severity }) => severity === 'error')) return;
        compared++;
        const written = canonicalForm(source.text, 'plan');
        const form = await readYaml(bytesOf(written), 'plan.yaml');
        expect({ text, written, value: form.value }).toEqual({ text, written, value: source.value });
        expect({ text, again: canonicalForm(written, 'plan') }).toEqual({ text, again: written });
      },
    ),
    { numRuns: tries },
  );
  expect(compared).toBeGreaterThan(tries / 4);
});
