import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { failures } from '../../src/messages/en/failures/failures.ts';
import { help } from '../../src/messages/en/help/help.ts';
import { PLACEHOLDERS } from '../../src/messages/ru/help/help.ts';
import { bulkMessages } from '../../src/messages/sections/bulk.ts';
import { changeMessages } from '../../src/messages/sections/changes.ts';
import { csvWords } from '../../src/messages/sections/csv.ts';
import { findingMessages } from '../../src/messages/sections/findings.ts';
import { formMessages } from '../../src/messages/sections/forms.ts';
import { gitMessages } from '../../src/messages/sections/git.ts';
import { ru } from '../../src/messages/ru.ts';

/** The sources that speak: the catalogue itself is not one of them. */
const speakers = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/^messages\/(?:en|ru)[/.]/.test(name))
  .map((name) => new Set(readFileSync(`src/${name}`, 'utf8').match(/[A-Za-z][\w-]*/g)));

const isSaid = (...names: readonly string[]): boolean =>
  speakers.some((words) => names.every((name) => words.has(name)));

const sections = Object.entries<unknown>(en).filter(
  (entry): entry is [string, object] => typeof entry[1] === 'object',
);

it.each(sections)('every message of %s is said by somebody who asks for the section', (section, messages) => {
  const keys = Object.keys(messages).filter((key) => !isSaid(section, key));
  expect(keys).toEqual([]);
});

/** The messages of a section, those inside groups, too: «ask.unit». */
function namesIn(messages: object, path: readonly string[] = []): string[][] {
  return Object.entries(messages).flatMap(([key, message]: [string, unknown]) =>
    typeof message === 'object' && message !== null && !Array.isArray(message)
      ? namesIn(message, [...path, key])
      : [[...path, key]],
  );
}

const APART = {
  bulk: bulkMessages(en),
  changes: changeMessages(en),
  csv: csvWords(ru)!,
  findings: findingMessages(en),
  forms: formMessages(en),
  git: gitMessages(en),
};

it.each([...sections, ...Object.entries(APART)])(
  'every message of %s, however deep, is one that some source names',
  (_, messages) => {
    const unsaid = namesIn(messages).filter((path) => !isSaid(path.at(-1)!));
    expect(unsaid.map((path) => path.join('.'))).toEqual([]);
  },
);

it('every way to fail is one that something ends in', () => {
  expect(Object.keys(failures).filter((code) => !isSaid(code))).toEqual([]);
});

it('help describes options, arguments and placeholders that there are, and every placeholder', () => {
  const { options, arguments: described } = help;
  expect([...Object.keys(options), ...Object.keys(described)].filter((name) => !isSaid(name))).toEqual([]);
  const typed = readdirSync('src/commands', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap(
      (name) =>
        readFileSync(`src/commands/${name}`, 'utf8').match(/'[^'\n]*[<[][a-z|]+(?:\.\.\.)?[>\]]'/g) ?? [],
    )
    .flatMap((flags) => /[<[]([a-z|]+)/.exec(flags)![1]!.split('|'));
  const known = Object.keys(PLACEHOLDERS).filter((name) => name !== 'command' && name !== 'options');
  expect(new Set(typed)).toEqual(new Set(known));
});
