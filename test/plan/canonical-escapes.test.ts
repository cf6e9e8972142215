/** Texts and keys with signs that only an escape can hold: the canonical form says what was said, whoever reads it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { readYaml } from '../../src/plan/yaml/source.ts';
import { runs } from '../runs.ts';

const read = async (text: string) => readYaml(new TextEncoder().encode(text), 'plan.yaml');

/** Signs, and other ways to write them between double quotes. */
const SIGNS: readonly (readonly [sign: string, ...ways: readonly string[]])[] = [
  ['\r', String.raw`\r`, String.raw`\x0d`, String.raw`\u000D`, String.raw`\U0000000d`],
  ['\n', String.raw`\n`, String.raw`\x0A`],
  ['\t', String.raw`\t`, String.raw`\x09`],
  ['\r\n', String.raw`\r\n`],
  ['\0', String.raw`\0`],
  ['\u0007', String.raw`\a`],
  ['\u001b', String.raw`\e`, String.raw`\x1b`],
  ['\u0085', String.raw`\N`, String.raw`\x85`],
  ['\u00a0', String.raw`\_`, '\u00a0'],
  ['\u2028', String.raw`\L`],
  ['\u2029', String.raw`\P`],
  ['\u202e', String.raw`\u202E`],
  ['\u2066', String.raw`\u2066`],
  ['\u200b', String.raw`\u200b`],
  ['\ufeff', String.raw`\uFEFF`],
  ['\ufffe', String.raw`\ufffe`],
  ['\u009b', String.raw`\x9b`],
  ['😀', String.raw`\U0001F600`, '😀'],
  ['"', String.raw`\"`],
  ['\\', String.raw`\\`],
  ['/', String.raw`\/`, '/'],
  ["'", "'"],
  [' ', ' ', String.raw`\ `],
  ['  ', '  '],
  ['а', 'а', String.raw`\u0430`],
  ['x', 'x'],
  ...[': ', ' #', '- ', '?', ',', '{', '}', '[', ']', '~', '1', 'null', 'no', '|', '%', '@'].map(
    (sign) => [sign, sign] as const,
  ),
];

/** A text, and one way to write it between double quotes. */
const written = fc
  .array(
    fc
      .constantFrom(...SIGNS)
      .chain(([sign, ...ways]) => fc.constantFrom(...ways).map((way) => ({ sign, way }))),
    { maxLength: 8 },
  )
  .map((signs) => ({
    text: signs.map(({ sign }) => sign).join(''),
    quoted: `"${signs.map(({ way }) => way).join('')}"`,
  }));

describe('the canonical form of texts with escapes', () => {
  it('keeps keys and values', async () => {
    const places = fc.record({
      key: written,
      long: written,
      values: fc.array(written, { minLength: 3, maxLength: 3 }),
      isFlow: fc.boolean(),
      isWindows: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ key, long, values, isFlow, isWindows }) => {
        const [one, two, three] = values.map(({ quoted }) => quoted);
        const map = isFlow
          ? `  {${key.quoted}: ${one}, list: [${two}, ${three}]}\n`
          : `  ${key.quoted}: ${one}\n  list:\n    - ${two}\n    - ${three}\n`;
        const words = 'слово '.repeat(30);
        const lines = `cyclo: 1\ntitle: "${words}${long.quoted.slice(1, -1)}${words}"\nother:\n${map}`;
        const text = isWindows ? lines.replaceAll('\n', '\r\n') : lines;
        const expected = {
          cyclo: 1,
          title: `${words}${long.text}${words}`,
          other: {
            [key.text]: values[0]!.text,
            ...(key.text === 'list' ? {} : { list: values.slice(1).map((value) => value.text) }),
          },
        };
        const source = await read(text);
        const codes = source.diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ code }) => code);
        // A key that plans may not have is a mistake of its own: such a file is not formatted.
        fc.pre(codes.length === 0);
        expect(source.value, text).toEqual(expected);
        const form = canonicalForm(source.text, 'plan');
        expect((await read(form)).value, form).toEqual(expected);
        expect(parse(form), form).toEqual(expected);
        // A copy with the line ends of Windows says the same, too.
        expect(parse(form.replaceAll('\n', '\r\n')), form).toEqual(expected);
        expect((await read(form.replaceAll('\n', '\r\n'))).value, form).toEqual(expected);
        expect(canonicalForm(form, 'plan')).toBe(form);
      }),
      { numRuns: runs(5_000) },
    );
  });
});
