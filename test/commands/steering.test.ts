/** Plans, records and commits come from others: nothing in them steers a terminal, a pipe or a text file, whatever is printed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandName } from '../../src/commands/command.ts';
import { isDocument, LIST_FORMATS } from '../../src/commands/output/print-view.ts';
import { escapedJson, visibleText } from '../../src/visible-text.ts';
import { TestRepository } from '../git/test-repository.ts';
import { runs } from '../runs.ts';
import { Workplace } from '../test-io.ts';

const RAW = '\u001b[31mred\u001b]0;title\u0007 \u202eabc\u2066 \u009b5m\u0085 \u001b[8m \u007f end';
/** The same as a text of YAML in double quotes. */
const ESCAPED = String.raw`\x1b[31mred\x1b]0;title\x07 \u202Eabc\u2066 \x9b5m\u0085 \x1b[8m \x7f \r end`;
const STEERING = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;
/** The colours that we paint with, and what takes a progress bar away. */
const OURS = /\u001b\[(?:1|2|22|3[1236]|39)m|\r\u001b\[K/g;

const planText = (word: string): string => `cyclo: 1
plan: city
title: "${word} title ${ESCAPED}"
period: 2010-09..2010-12
actors:
  SCH:
    name: "Schools ${ESCAPED}"
    units:
      - {id: s-1, name: "School ${ESCAPED}"}
      - {id: s-2, name: School}
activities:
  - id: e-1
    title: "${word} ${ESCAPED}"
    when: {every: month, by: 5}
    tasks:
      SCH: {text: "${word} text ${ESCAPED}", output: "Output ${ESCAPED}"}
  - id: e-2
    title: "Second ${ESCAPED}"
    when: 2010-10
    after: [e-1]
    tasks: {SCH: "Text ${ESCAPED}"}
`;

let repository: TestRepository;
let workplace: Workplace;

beforeAll(async () => {
  repository = new TestRepository({ 'plans/city.yaml': planText('First') });
  repository.commit(`Subject ${RAW}`);
  repository.write('plans/city.yaml', planText('Next'));
  repository.commit(`Change ${RAW}`);
  repository.write('plans/city.yaml', planText('Working'));
  workplace = Workplace.in(repository.folder);
  const said = ['-n', `note ${RAW}`, '--by', `by ${RAW}`];
  const done = ['done', 'e-1', '-u', 's-1', '-o', '2010-09', '-e', `evidence ${RAW}`, ...said];
  const { exit, err } = await workplace.cyclo(done);
  if (exit !== 0) throw new Error(err);
  await workplace.cyclo(['excuse', 'e-1', '-u', 's-2', '-o', '2010-09', '--reason', `reason ${RAW}`]);
  await workplace.write(
    'table.csv',
    `№;Мероприятие${RAW};Срок;Ответственный\n1;Дело ${RAW};срок ${RAW};Кто ${RAW}\n`,
  );
  await workplace.write('records.csv', `activity,unit,date,note\ne-1,s${RAW},2010-10-05,"n ${RAW}"\n`);
});
afterAll(() => repository.close());

const LIST = LIST_FORMATS.filter((format) => !isDocument(format));
const inFormats = (formats: readonly string[], ...words: string[]): string[][] =>
  formats.map((format) => [...words, '-f', format]);

/** Calls of every verb, so that a new one does not compile without its own. */
const CALLS: Readonly<Record<CommandName, readonly (readonly string[])[]>> = {
  due: [...inFormats(LIST, 'due', '--all'), ['due', '--chains']],
  status: [...inFormats(LIST, 'status', '--by', 'unit'), ...inFormats(LIST, 'status', '--by', 'activity')],
  missing: inFormats(LIST, 'missing'),
  report: inFormats(['md', 'html', 'json'], 'report'),
  remind: inFormats(['text', 'html'], 'remind'),
  done: [
    ['done', 'e-2', '-u', `s${RAW}`],
    ['done', 'e-2', '-u', 's-2', '-n', RAW],
    ['done', '--from', 'records.csv'],
  ],
  undo: [['undo'], ['undo', RAW]],
  excuse: [['excuse', 'e-2', '-u', 's-1', '--reason', RAW]],
  postpone: [['postpone', 'e-2', '-u', 's-1', '--to', '2010-12-01', '--reason', RAW]],
  reopen: [['reopen', 'e-1', '-u', 's-1', '-o', '2010-09', '-n', RAW]],
  accept: [['accept', 'e-1', '-u', 's-1', '-o', '2010-09', '-n', RAW]],
  return: [['return', 'e-1', '-u', 's-1', '-o', '2010-09', '--reason', RAW]],
  note: [['note', 'e-1', '-u', 's-1', '-n', RAW]],
  log: inFormats(LIST, 'log'),
  sync: [
    ['sync', 'exchange'],
    ['sync', `x${RAW}.cyclo`, '-f', 'json'],
  ],
  store: [['store', 'verify']],
  form: [['form', '-u', 's-1', '-m', '2010-10', '-o', 'forms']],
  init: [['init'], ['init', 'other', '--title', `t${RAW}`, '--period', '2010-10', '--actor', `A${RAW}`]],
  add: [['add', '--title', RAW, '--when', RAW, '--actor', 'SCH']],
  next: [
    ['next', '--period', '2010-12..2011-02', '--dry-run'],
    ['next', '--period', '2010-12..2011-02', '-o', '-'],
    ['next', '--period', '2010-12..2011-02', '--dry-run', '-f', 'json'],
    ['next', '--period', RAW],
  ],
  compare: [...inFormats(LIST, 'compare', 'plans/city.yaml', 'plans/city.yaml'), ['compare', RAW, RAW]],
  import: [
    ['import', `no${RAW}.docx`],
    ['import', 'table.csv'],
    ['import', 'table.csv', '-f', 'json'],
  ],
  'import-form': [['import-form', `no${RAW}.xlsx`]],
  derive: [
    ['derive', '-u', `s-${RAW}`],
    ['derive', '-u', 's-1', '-o', '-'],
    ['derive', '--update'],
  ],
  show: [['show']],
  calendar: [
    ['calendar', '2010'],
    ['calendar', '-m', '2010-10', '-f', 'csv'],
    ['calendar', '2010-10'],
  ],
  when: [
    ['when', RAW],
    ['when', 'by the 5th of every month'],
  ],
  validate: inFormats(['text', 'json', 'gcc'], 'validate'),
  fmt: [
    ['fmt', '--check'],
    ['fmt', '--check', '-f', 'json'],
    ['fmt', '-'],
  ],
  diff: [
    ...inFormats(['text', 'md', 'html', 'json'], 'diff', 'HEAD~1'),
    ['diff', '--summary'],
    ['diff', RAW],
  ],
  amend: [
    ...inFormats(['text', 'md', 'json'], 'amend', 'HEAD~1', '--reason', RAW),
    ['amend', 'HEAD~1', '--comparison'],
    ['amend', RAW],
  ],
  history: [
    ...inFormats(['text', 'md', 'json'], 'history'),
    ...inFormats(['text', 'md', 'json'], 'history', 'e-1'),
  ],
  units: [
    ['units', RAW],
    ['units', 'import', `no${RAW}.xlsx`],
    ['units', 'import', 'records.csv'],
  ],
  git: [
    ['git', 'status'],
    ['git', RAW],
  ],
  export: [['export', RAW]],
  schema: [['schema'], ['schema', RAW]],
  completion: [['completion', RAW]],
};

describe('what comes from others steers nothing', () => {
  const calls = Object.values(CALLS).flat();
  const surroundings = { now: '2010-12-30T06:00:00.000Z', stdin: planText('Input') };

  it.each(calls.map((words) => [visibleText(words.join(' ')), words] as const))('%s', async (_, words) => {
    for (const language of ['en', 'ru']) {
      const { out, err } = await workplace.cyclo([...words, '--lang', language], surroundings);
      expect(STEERING.exec(out + err)).toBeNull();
    }
    const seen = await workplace.cyclo(words, {
      ...surroundings,
      columns: 100,
      env: { NO_COLOR: '', FORCE_COLOR: '1' },
    });
    expect(STEERING.exec((seen.out + seen.err).replaceAll(OURS, ''))).toBeNull();
  });

  it('says in each list what it hides', async () => {
    const lists = [['due', '--all'], ['show'], ['status', '--by', 'unit'], ['log'], ['diff'], ['history']];
    for (const words of lists) expect((await workplace.cyclo(words, surroundings)).out).toContain('␛[31mred');
  });

  it('is written so into text files, too', async () => {
    await workplace.cyclo(['report', '-f', 'md', '-o', 'report.md'], surroundings);
    await workplace.cyclo(['diff', 'HEAD~1', '-f', 'html', '-o', 'diff.html'], surroundings);
    for (const name of ['report.md', 'diff.html']) {
      expect(existsSync(join(repository.folder, name))).toBe(true);
      expect(repository.read(name)).toMatch(/␛\\?\[31mred/);
      expect(repository.read(name)).not.toMatch(STEERING);
    }
  });

  it('is whole in JSON', async () => {
    const { out } = await workplace.cyclo(['log', '-f', 'json'], surroundings);
    expect(out).toContain(String.raw`\u001b[31mred`);
    const { events } = JSON.parse(out) as { events: { note?: string }[] };
    expect(events.map(({ note }) => note)).toContain(`note ${RAW}`);
  });

  it('steers nothing in what git shows', async () => {
    await workplace.cyclo('git setup');
    for (const colour of ['always', 'never']) {
      const shown = repository.git('-c', `color.diff=${colour}`, '--no-pager', 'diff', '--', 'plans');
      // One of our own colours passes where we paint; all others are seen.
      expect(shown).toContain('red␛]0;title␇ ·abc· ␡5m␡ ␛[8m');
      expect(shown.replaceAll(OURS, '')).not.toMatch(STEERING);
    }
  });
});

it('makes a sign of each, and nothing of all else', () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(...RAW, '\n', '\t', '\r', '«'), fc.string()) });
  fc.assert(
    fc.property(text, (given) => {
      const shown = visibleText(given);
      expect(shown).not.toMatch(STEERING);
      expect(shown.length).toBe(given.length);
      expect(visibleText(shown)).toBe(shown);
      expect(JSON.parse(escapedJson(JSON.stringify(given)))).toBe(given);
      expect(escapedJson(JSON.stringify(given))).not.toMatch(STEERING);
      if (!STEERING.test(given)) expect(shown).toBe(given);
    }),
    { numRuns: runs(2_000) },
  );
});
