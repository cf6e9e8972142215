import { describe, expect, test } from 'vitest';
import { validateBytes } from './findings.ts';

const HEAD = `cyclo: 1
plan: example
title: План
period: 2010-09..2010-10
actors:
  UO: {name: Управление}
  RUO: {name: РУО}
activities:
`;

const TASK = (id: string, more = ''): string => `  - id: ${id}
    title: Работа ${id}
    when: {every: month}
${more}    tasks:
      UO: Работа ${id}
      RUO: Участие в работе ${id}
`;

async function codes(text: string): Promise<string[]> {
  return (await validateBytes(text)).diagnostics.map(({ code }) => code);
}

describe('one mistake is one finding: what could not be read is not said to be missing', () => {
  test('an activity that is left out is still known to those that wait for it', async () => {
    const broken = TASK('first').replace(
      '      UO: Работа first\n      RUO: Участие в работе first\n',
      '      UO: 5\n',
    );
    expect(await codes(HEAD + broken + TASK('second', '    after: [first]\n'))).toEqual(['schema-type']);
  });

  test('an actor that is left out is still known to its tasks', async () => {
    expect(await codes(HEAD.replace('{name: РУО}', '{nam: РУО}') + TASK('first'))).toEqual([
      'schema-missing-key',
      'schema-unknown-key',
    ]);
  });

  test('a cell is not called empty because its task could not be read', async () => {
    expect(
      await codes(HEAD + TASK('first').replace('RUO: Участие в работе first', 'RUO: {role: boss, txt: x}')),
    ).toEqual(['schema-missing-key', 'schema-choice', 'schema-unknown-key']);
  });

  test('an unreadable period makes no month stand outside it', async () => {
    expect(await codes(HEAD.replace('2010-09..2010-10', 'осень') + TASK('first'))).toEqual(['schema-form']);
  });

  test('a registry that is not there makes no unit unknown', async () => {
    const head = HEAD.replace('{name: РУО}', '{name: РУО, units: none.yaml}');
    expect(await codes(head + TASK('first', '    only: [ruo-north]\n'))).toEqual(['file-not-found']);
  });

  test('paths stay right when an entry above is left out', async () => {
    const text = HEAD + TASK('Bad') + TASK('second', '    after: [nowhere]\n');
    const { diagnostics } = await validateBytes(text);
    expect(diagnostics.map(({ code, span }) => [span.line, code])).toEqual([
      [9, 'schema-form'],
      [18, 'unknown-after'],
    ]);
  });

  test('of a file that is no YAML only that is said', async () => {
    const text = `${HEAD}${TASK('first').replace('title: Работа first', 'title: Работа: первая')}${TASK('second', '    after: [nowhere]\n')}`;
    expect(await codes(text)).toEqual(['yaml-colon-in-text']);
  });
});

test('a value that YAML has spoilt is complained of once', async () => {
  expect(await codes(HEAD + TASK('first').replace('title: Работа first', 'title: 012'))).toEqual([
    'yaml-number',
  ]);
  expect(await codes(HEAD + TASK('first').replace('title: Работа first', 'title: *x'))).toEqual([
    'yaml-anchor',
  ]);
});

test('whatever the file is, validation ends in findings', async () => {
  for (const text of [
    '',
    'null',
    '[]',
    'a',
    '5',
    '{}',
    'activities: 5',
    'actors: []',
    'cyclo: {}\nactivities: [1, {}, []]',
  ]) {
    expect((await codes(text)).length).toBeGreaterThan(0);
  }
});
