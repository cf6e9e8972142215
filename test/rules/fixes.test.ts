import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document } from 'yaml';
import type { Diagnostic, Path } from '../../src/diagnostic.ts';
import { readYaml, type YamlSource } from '../../src/plan/yaml/source.ts';
import { runs } from '../runs.ts';
import { validateBytes } from './findings.ts';

const read = (text: string) => readYaml(new TextEncoder().encode(text), 'plan.yaml');

/** A text with a proposed fix made. */
function applied({ text, lines }: YamlSource, { fix }: Diagnostic): string {
  const { span, text: wanted } = fix!;
  const start = lines.start(span.line) + span.column - 1;
  return text.slice(0, start) + wanted + text.slice(lines.start(span.endLine) + span.endColumn - 1);
}

/** A value without what stands at a path; the entries of a group keep their order, but not their names. */
function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return '…';
  if (Array.isArray(value)) {
    const items = value as unknown[];
    return items.map((item, index) => (index === key ? without(item, rest) : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const at = entries.findIndex(([name]) => name === String(key));
  return entries.map(([name, inner], index) => (index === at ? without(inner, rest) : [name, inner]));
}

/** Makes every fix of a plan, each by itself. */
async function fixesOf(text: string, folder?: string): Promise<number> {
  const { diagnostics, reading } = await validateBytes(text, 'plan.yaml', folder);
  const { source } = reading.files[0]!;
  let made = 0;
  for (const diagnostic of diagnostics) {
    if (!diagnostic.fix || diagnostic.file !== 'plan.yaml') continue;
    made++;
    const { code, path: place } = diagnostic;
    const fixed = applied(source, diagnostic);
    const after = await read(fixed);
    expect({ code, text, fixed, isReadable: after.isReadable }).toMatchObject({ isReadable: true });
    const at = renamedPath(source.value, after.value, place);
    expect({ code, fixed, rest: without(after.value, at) }).toEqual({
      code,
      fixed,
      rest: without(source.value, place),
    });
    const again = await validateBytes(fixed, 'plan.yaml', folder);
    const same = (other: Diagnostic): boolean =>
      other.code === code &&
      JSON.stringify([other.path, other.args]) === JSON.stringify([place, diagnostic.args]);
    expect({ fixed, code, left: again.diagnostics.filter(same).length }).toEqual({
      fixed,
      code,
      left: diagnostics.filter(same).length - 1,
    });
  }
  return made;
}

/** The path of what a fix has renamed: the entry that stands where it stood. */
function renamedPath(before: unknown, after: unknown, [key, ...rest]: Path): Path {
  if (key === undefined) return [];
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null)
    return [key, ...rest];
  if (Array.isArray(before)) {
    const index = Number(key);
    return [key, ...renamedPath((before as unknown[])[index], (after as unknown[])[index], rest)];
  }
  const at = Object.keys(before).indexOf(String(key));
  const name = Object.keys(after)[at] ?? String(key);
  return [
    name,
    ...renamedPath((before as Record<string, unknown>)[key], (after as Record<string, unknown>)[name], rest),
  ];
}

describe('a proposed fix changes what its finding names, and nothing else', () => {
  const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      ['bad.yaml', 'plan.yaml'].map((file) => path.join(import.meta.dirname, name, file)),
    )
    .filter((file) => existsSync(file));

  test('in every fixture', async () => {
    let made = 0;
    for (const file of cases) made += await fixesOf(readFileSync(file, 'utf8'), path.dirname(file));
    expect(made).toBeGreaterThan(20);
  });

  test('in texts of every style', async () => {
    const piece = fc.constantFrom(
      'Отчёты',
      'РУO',
      ' ',
      '  ',
      ',',
      '.',
      '«',
      '»',
      '(',
      ')',
      'О У',
      '152-РФ',
      '\u200B',
      '\u00AD',
      ':',
      '#',
      "'",
      '"',
      '\\',
      '{',
      ']',
      '-',
      'и',
      '\n',
      '\u00A0',
      'a',
      '&',
      '|',
    );
    const words = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(''));
    const type = fc.constantFrom(
      ...(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
    );
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        type,
        fc.boolean(),
        fc.constantFrom(20, 0),
        async (title, task, style, isFlow, lineWidth) => {
          const activity = { id: 'a', title, when: '2010-10', tasks: { UO: task } };
          const plan = {
            cyclo: 1,
            plan: 'p',
            title: 'План',
            period: '2010-10',
            actors: { UO: { name: 'Управление' } },
            activities: [
              activity,
              { id: 'b', title: 'Конец', when: '2010-10', tasks: { UO: { text: task, output: title } } },
            ],
          };
          const text = new Document(plan).toString({
            defaultStringType: style,
            defaultKeyType: 'PLAIN',
            lineWidth,
            collectionStyle: isFlow ? 'flow' : 'block',
          });
          made += await fixesOf(text);
        },
      ),
      { numRuns: runs(1200) },
    );
    expect(made).toBeGreaterThan(50);
  });
});
