import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, parseAllDocuments, type ToStringOptions } from 'yaml';
import { runs } from '../runs.ts';
import { CASES } from './yaml-cases.ts';
import { read } from './yaml-reading.ts';

/** What the second reader makes of a text: its value, or that it refuses. */
function secondOpinion(text: string): { value?: unknown; refused: boolean } {
  const documents = parseAllDocuments(text.replace(/^\uFEFF/, ''), {
    version: '1.2',
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const [first] = documents;
  if (!('empty' in documents) && documents.some(({ errors }) => errors.length > 0)) return { refused: true };
  try {
    return {
      value: first && 'toJS' in first ? (first.toJS({ maxAliasCount: -1 }) as unknown) : null,
      refused: false,
    };
  } catch {
    return { refused: true };
  }
}

/** Both readers give one value, or ours says what is wrong. */
async function expectAgreement(text: string): Promise<void> {
  const source = await read(text);
  const errors = source.diagnostics.filter(({ severity }) => severity === 'error');
  const other = secondOpinion(text);
  // No plan, and no list of units, is anything but a group of keys: the schema refuses the rest.
  if (errors.length > 0 || typeof source.value !== 'object' || source.value === null) return;
  expect({ text, refused: other.refused }).toEqual({ text, refused: false });
  expect({ text, value: source.value }).toEqual({ text, value: other.value });
}

describe('both readers of YAML agree, or the file is refused', () => {
  test.each(CASES.map((text) => [text]))('%j', async (text) => {
    await expectAgreement(text);
  });

  test('on every YAML file of the repository', async () => {
    const root = path.join(import.meta.dirname, '..', '..');
    const files = ['plans', 'test'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => path.join(root, folder, name)),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) await expectAgreement(readFileSync(file, 'utf8'));
  });

  test('on whatever can be written as YAML', async () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'NO',
        '012',
        '1:30',
        'Циклограмма «x»',
        ' a',
        'a ',
        'a: b',
        '- a',
        '# a',
        'a\nb',
        'a\n\n b',
        '~',
        'null',
        '1.10',
      ),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__' && name !== '<<');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalar, tie('list'), tie('group')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      group: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    }));
    const style: fc.Arbitrary<ToStringOptions> = fc.record({
      indent: fc.integer({ min: 1, max: 6 }),
      lineWidth: fc.constantFrom(0, 20, 80),
      defaultStringType: fc.constantFrom(
        ...(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
      ),
      collectionStyle: fc.constantFrom(...(['any', 'block', 'flow'] as const)),
      indentSeq: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(value, style, async (data, options) => {
        const text = new Document({ root: data }).toString(options);
        // Where `yaml` folds a line inside a pair of surrogates, no file could hold what it writes.
        fc.pre(!/\p{Surrogate}/u.test(text));
        await expectAgreement(text);
      }),
      { numRuns: runs(4000) },
    );
  });

  test('on heaps of YAML signs', async () => {
    const signs = [
      'a',
      'b: ',
      'c:',
      '- ',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ', ',
      '# ',
      '|',
    ];
    const more = [
      '>',
      '-',
      '? ',
      ': ',
      '1',
      '0',
      '.',
      'no',
      '~',
      '*a',
      '&a ',
      '!',
      '%',
      '\t',
      ' ',
      'я',
      '\\n',
      '@',
    ];
    const piece = fc.constantFrom(...signs, ...more, '---\n', '...\n');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'k: ', 'k:\n  ', 'k:\n- '),
        fc.array(piece, { maxLength: 14 }),
        async (start, pieces) => {
          const text = start + pieces.join('');
          await expectAgreement(text);
        },
      ),
      { numRuns: runs(20_000) },
    );
  });
});
