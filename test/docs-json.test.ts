import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/commands/commands.ts';
import { fill } from './forms/city.ts';
import { ENV } from './git/test-repository.ts';
import { words, Workplace } from './test-io.ts';

const DOCUMENT = 'docs/json.md';
const NOW = '2026-10-12T06:00:00.000Z';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** What git calls a commit: it changes with everything that is committed. */
const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{7})$/;
const FILE = /^```\S+ (?<name>\S+)\n(?<content>[\s\S]*?)^```$/gm;
/** Commands, and the answer of the last of them. */
const EXAMPLE = /^```sh\n(?<commands>[\s\S]*?)^```\n\n```json\n(?<answer>[\s\S]*?)^```$/gm;
const FIELD = /^\| `(?<field>[^`]+)` +\| *(?<optional>_Optional\._)?/gm;

const SAID_ELSEWHERE = new Set([
  'rule',
  'days[].items',
  'items[].before',
  'items[].after',
  'plans[].summary',
  'changes[].before',
  'changes[].after',
  'changes[].also',
  'changes[].bullets.after',
  'changes[].deadlines.after',
  'plans[].before.order',
  'plans[].after.order',
  'plans[].credited',
  'changes[].affects',
  'remarks[].place',
  'units[].place',
  'duplicates[].place',
  'differing[].place',
  'left[].place',
  'proposals[].place',
  'conflicts[].ours',
  'conflicts[].theirs',
  'plans[].diagnostics',
]);

type Json = Readonly<Record<string, unknown>>;

interface Day {
  readonly date: string;
  readonly items: readonly Json[];
}

const text = readFileSync(DOCUMENT, 'utf8');
const answers: { section: string; written: Json; real: Json }[] = [];
let workplace: Workplace;

beforeAll(async () => {
  workplace = await Workplace.open(false);
  for (const { groups = {} } of text.matchAll(FILE))
    await workplace.write(groups['name']!, groups['content']!);
  for (const section of text.split(/^## /m).slice(1)) {
    for (const { groups = {} } of section.matchAll(EXAMPLE)) {
      let printed = '';
      for (const line of groups['commands']!.trim().split('\n')) {
        if (line.startsWith('git ')) {
          runGit(line);
          continue;
        }
        if (line.startsWith('#')) {
          await fillIn(line);
          continue;
        }
        const [call = '', input] = line.replace(/^cyclo /, '').split(' < ');
        const { exit, out, err } = await workplace.cyclo(call, {
          now: NOW,
          env: { ...ENV, CYCLO_LANG: 'en' },
          ...(input ? { stdin: readFileSync(join(workplace.folder, input)) } : {}),
        });
        if (exit > 1 && out === '') throw new Error(`${line}: ${err}`);
        printed = out;
      }
      const written = JSON.parse(groups['answer']!) as Json;
      answers.push({
        section: section.split('\n')[0]!,
        written,
        real: abridged(JSON.parse(printed) as Json, written),
      });
    }
  }
});
afterAll(() => workplace.close());

/** What an example needs of git, always at the same time by the same person. */
function runGit(line: string): void {
  const env = { ...ENV, GIT_AUTHOR_DATE: NOW, GIT_COMMITTER_DATE: NOW };
  execFileSync('git', words(line).slice(1), { cwd: workplace.folder, env, stdio: 'pipe' });
}

/** `# In forms/x.xlsx, F9 is «выполнено».` is what somebody did to a form between two commands. */
async function fillIn(line: string): Promise<void> {
  const [, form = ''] = /^# In (\S+),/.exec(line) ?? [];
  const cells = [...line.matchAll(/([A-Z]\d+) is «([^»]*)»/g)].map(([, cell, typed]) => [cell, typed]);
  expect(cells).not.toEqual([]);
  await fill(workplace, form, Object.fromEntries(cells) as Record<string, string>);
}

/** A month has many days: an example shows some of them. */
function abridged(real: Json, { days: shown }: Json): Json {
  if (!Array.isArray(shown)) return real;
  const dates = new Set((shown as Day[]).map(({ date }) => date));
  return { ...real, days: (real['days'] as Day[]).filter(({ date }) => dates.has(date)) };
}

describe('docs/json.md', () => {
  it('has a section for every command that answers in JSON', async () => {
    const beginnings = readFileSync(DOCUMENT, 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((section) => section.split('```')[0]!);
    for (const [verb, load] of Object.entries(commands)) {
      const { options } = await load();
      const formats = options.find(({ name }) => name === 'format')?.choices ?? [];
      if (!formats.includes('json')) continue;
      const isNamed = new RegExp(`^${verb}\\b|, ${verb}\\b|\`${verb}\``, 'm');
      expect(
        beginnings.filter((beginning) => isNamed.test(beginning)),
        verb,
      ).not.toEqual([]);
    }
  });

  it('shows what the commands print', () => {
    expect(answers.length).toBeGreaterThan(8);
    if (process.env['UPDATE']) return rewrite();
    for (const { written, real } of answers) expect(withoutIds(written)).toEqual(withoutIds(real));
    return undefined;
  });

  it('begins every answer with the version', () => {
    for (const { real } of answers) expect(Object.entries(real)[0]).toEqual(['schemaVersion', 2]);
  });

  it('names every field, and none that is not there', () => {
    for (const [section, real] of bySection()) {
      const documented = documentedIn(section).map(([field]) => field);
      expect(documented.sort(), section).toEqual([...fieldsOf(real).keys()].sort());
    }
  });

  it('calls optional what is not always there, and nothing else', () => {
    for (const [section, real] of bySection()) {
      const counts = fieldsOf(real);
      for (const [field, optional] of documentedIn(section)) {
        const around = field.replace(/(?:\[\])?\.?[^.]+$/, '');
        const isAlways = counts.get(field)?.seen === (counts.get(around)?.objects ?? real.length);
        expect([section, field, isAlways ? 'always' : 'optional']).toEqual([
          section,
          field,
          optional ? 'optional' : 'always',
        ]);
      }
    }
  });

  it('lists in a day what due lists', () => {
    const due = new Set(documentedIn('due').map(([field]) => field));
    const items = answers.flatMap(({ real }) => ((real['days'] ?? []) as Day[]).flatMap((day) => day.items));
    expect(items.length).toBeGreaterThan(0);
    for (const field of fieldsOf(items.map((item) => ({ items: [item] }))).keys())
      expect(due).toContain(field);
  });
});

function bySection(): Map<string, Json[]> {
  const sections = new Map<string, Json[]>();
  for (const { section, real } of answers) sections.set(section, [...(sections.get(section) ?? []), real]);
  return sections;
}

/** The fields of a section's table, and whether each is optional. */
function documentedIn(section: string): [string, boolean][] {
  const part = text.split(/^## /m).find((each) => each.startsWith(`${section}\n`)) ?? '';
  return [...part.matchAll(FIELD)].map(({ groups = {} }) => [
    groups['field']!,
    groups['optional'] !== undefined,
  ]);
}

/** How often each field is there, and how many objects stand under it: `items[].units.total`. */
function fieldsOf(values: readonly Json[]): Map<string, { seen: number; objects: number }> {
  const fields = new Map<string, { seen: number; objects: number }>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) return value.forEach((each: unknown) => walk(each, path));
    if (typeof value !== 'object' || value === null) return;
    const known = fields.get(path);
    if (known) known.objects++;
    for (const [key, inner] of Object.entries(value)) {
      if (path === '' && key === 'schemaVersion') continue;
      const own = path === '' ? key : `${path}${lists.has(path) ? '[]' : ''}.${key}`;
      if (Array.isArray(inner)) lists.add(own);
      const field = fields.get(own) ?? { seen: 0, objects: 0 };
      fields.set(own, field);
      field.seen++;
      // A rule and the values of a change are what the plan says; the items of a day are those of due; sums are of one kind.
      if (!SAID_ELSEWHERE.has(own)) walk(inner, own);
    }
  };
  const lists = new Set<string>();
  for (const value of values) walk(value, '');
  return fields;
}

/** Ids are made anew on every run. */
function withoutIds(value: unknown): unknown {
  if (typeof value === 'string') return ID.test(value) || HASH.test(value) ? '<id>' : value;
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutIds(inner)]));
}

function rewrite(): void {
  let index = 0;
  const now = text.replaceAll(EXAMPLE, (whole, _: string, answer: string) => {
    const { written, real } = answers[index++]!;
    const same = JSON.stringify(withoutIds(written)) === JSON.stringify(withoutIds(real));
    return same ? whole : whole.replace(answer, () => `${JSON.stringify(real, null, 2)}\n`);
  });
  writeFileSync(DOCUMENT, now);
}
