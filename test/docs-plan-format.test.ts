import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingMessages } from '../src/messages/sections/findings.ts';
import { WARNINGS } from '../src/plan/yaml/problem.ts';
import { RULES } from '../src/rules/judge-plan.ts';
import { Workplace } from './test-io.ts';

/** The document in each language, with the headings and words of its tables. */
const DOCUMENTS = [
  {
    language: 'en',
    path: 'docs/plan-format.md',
    headings: { code: 'Code', form: 'Form' },
    severities: { error: 'error', warning: 'warning' },
    noDeadline: 'no deadline',
  },
  {
    language: 'ru',
    path: 'docs/ru/plan-format.md',
    headings: { code: 'Код', form: 'Запись срока' },
    severities: { error: 'ошибка', warning: 'предупреждение' },
    noDeadline: 'без срока',
  },
] as const;

type Document = (typeof DOCUMENTS)[number];

const textOf = ({ path }: Document): string => readFileSync(path, 'utf8');

/** The cells of the rows of every table whose first column has this heading, in order. */
function rowsUnder(head: string, text: string): string[][] {
  const rows: string[][] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells[0] === head) inside = true;
    else if (cells.length === 0) inside = false;
    else if (inside && !/^-+$/.test(cells[0]!)) rows.push(cells);
  }
  return rows;
}

const unquoted = (cell: string): string => cell.replaceAll('`', '');

describe.each(DOCUMENTS)('the findings in $path', (document) => {
  const { headings, severities } = document;
  const documented = rowsUnder(headings.code, textOf(document)).map(
    ([code = '', severity]) => [unquoted(code), severity] as const,
  );

  it('are all in the document, once, and no others', () => {
    expect(documented.map(([code]) => code).sort()).toEqual(
      Object.keys(findingMessages({ language: 'en' })).sort(),
    );
  });

  it('are as bad as the document says', () => {
    const bad = new Map<string, string>(RULES.map(({ code, severity }) => [code, severity]));
    for (const code of WARNINGS) bad.set(code, 'warning');
    // They come from the ledger, which rules do not see.
    for (const code of [
      'orphaned-activity',
      'orphaned-occurrence',
      'orphaned-unit',
      'orphaned-record',
      'repeated-plan',
      // They come from comparing with the plan above.
      'derived-behind',
      'derived-new',
      'derived-gone',
      'derived-dropped',
      'derived-differs',
      'derived-later',
      'derived-no-time',
      // It is found when a file of spans is read.
      'span-gap',
    ])
      bad.set(code, 'warning');
    for (const [code, severity] of documented)
      expect([code, severity]).toEqual([code, severities[bad.get(code) === 'warning' ? 'warning' : 'error']]);
  });
});

describe.each(['docs', 'docs/ru'])('the keys of plans and registries in %s', (folder) => {
  // The columns of a table, and what a plan says of the plan above, have documents of their own.
  const documents = ['plan-format.md', 'tables.md', 'derive.md']
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
  const code = [...documents.matchAll(/^```yaml[\s\S]*?^```$|`[^`\n]+`/gm)].join('\n');

  it.each(['plan', 'units'])('of the %s schema are all there', (name) => {
    const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as unknown;
    const said = (key: string): boolean => new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(code);
    const missing = keysOf(schema).filter((key) => !said(key));
    expect(missing).toEqual([]);
  });
});

/** Everything that stands under `properties`, and every word of an `enum`. */
function keysOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(keysOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'examples') return [];
    if (key === 'enum' && Array.isArray(value)) return value.map(String);
    const own =
      key === 'properties' ? Object.keys(value as object).filter((name) => isSaid(value, name)) : [];
    return [...own, ...keysOf(value)];
  });
}

/** `true` and `false` only say that a key may or may not be there. */
function isSaid(properties: unknown, name: string): boolean {
  return typeof (properties as Record<string, unknown>)[name] === 'object';
}

describe.each(DOCUMENTS)('the forms of when in $path', (document) => {
  let workplace: Workplace;
  beforeAll(async () => {
    workplace = await Workplace.open(false);
  });
  afterAll(() => workplace.close());

  const forms = rowsUnder(document.headings.form, textOf(document));

  it('give the dates that the document says', async () => {
    const computed: string[][] = [];
    for (const [form = ''] of forms)
      computed.push([form, ...(await datesOf(workplace, unquoted(form), document))]);
    if (process.env['UPDATE']) writeFileSync(document.path, rewritten(textOf(document), computed));
    else expect(forms).toEqual(computed);
  });
});

interface WhenAnswer {
  readonly words: string;
  readonly items: readonly {
    readonly occurrence: string;
    readonly start: string;
    readonly deadline: string | null;
    readonly effectiveDeadline: string | null;
  }[];
}

/** A form in words, and its first occurrences: `2010-10`: 2010-10-01 – 2010-10-31 → 2010-10-29. */
async function datesOf(
  workplace: Workplace,
  form: string,
  { language, noDeadline }: Document,
): Promise<[string, string]> {
  const { exit, out, err } = await workplace.cyclo([
    'when',
    form,
    '--in',
    '2010-10..2011-03',
    '--format',
    'json',
    '--lang',
    language,
  ]);
  expect(exit, `${form}: ${err}`).toBe(0);
  const { words, items } = JSON.parse(out) as WhenAnswer;
  const dates = items.slice(0, 2).map(({ occurrence, start, deadline, effectiveDeadline }) => {
    const end = deadline === null ? noDeadline : deadline;
    const moved = deadline === effectiveDeadline ? '' : ` → ${effectiveDeadline}`;
    return `\`${occurrence}\`: ${start} – ${end}${moved}`;
  });
  return [words, dates.join('; ') + (items.length > 2 ? '; …' : '')];
}

function rewritten(text: string, computed: readonly string[][]): string {
  const rows = new Map(computed.map((cells) => [cells[0], `| ${cells.join(' | ')} |`]));
  return text.replaceAll(/^\| (`[^|]*`) +\|.*$/gm, (line, form: string) => rows.get(form) ?? line);
}
