import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { failures } from '../../src/messages/en/failures/failures.ts';
import { help } from '../../src/messages/en/help/help.ts';

/** The sources that speak: the catalogue itself is not one of them. */
const speakers = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/^messages\/(?:en|ru)[/.]/.test(name))
  .map((name) => new Set(readFileSync(`src/${name}`, 'utf8').match(/[A-Za-z][\w-]*/g)));

const isSaid = (...names: readonly string[]): boolean =>
  speakers.some((words) => names.every((name) => words.has(name)));

const sections = Object.entries(en).filter(([, messages]) => typeof messages === 'object');

it.each(sections)('every message of %s is said by somebody who asks for the section', (section, messages) => {
  const keys = Object.keys(messages).filter((key) => !isSaid(section, key));
  expect(keys).toEqual([]);
});

it('every way to fail is one that something ends in', () => {
  expect(Object.keys(failures).filter((code) => !isSaid(code))).toEqual([]);
});

it('help describes options and arguments that there are', () => {
  const { options, arguments: described } = help;
  expect([...Object.keys(options), ...Object.keys(described)].filter((name) => !isSaid(name))).toEqual([]);
});
