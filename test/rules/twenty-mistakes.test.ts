import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inBothLanguages, validate } from './findings.ts';

const FOLDER = path.join(import.meta.dirname, 'twenty-mistakes');

test('every one of many different mistakes is found in one run, at its line and column', async () => {
  const { diagnostics } = await validate(FOLDER, 'plan.yaml');
  // Checked by hand against the file; not made by the program.
  const places = (await readFile(path.join(FOLDER, 'places.txt'), 'utf8')).trim().split('\n');
  expect(
    diagnostics.map(({ span, severity, code }) => `${span.line}:${span.column} ${severity} ${code}`),
  ).toEqual(places);
  expect(new Set(diagnostics.map(({ code }) => code)).size).toBeGreaterThan(20);
});

test('every mistake of syntax is found in one run, with its cause, and nothing else is said', async () => {
  const { diagnostics } = await validate(FOLDER, 'syntax.yaml');
  const places = (await readFile(path.join(FOLDER, 'syntax-places.txt'), 'utf8')).trim().split('\n');
  expect(diagnostics.map(({ span, code }) => `${span.line}:${span.column} ${code}`)).toEqual(places);
});

test('each is told in words of both languages, with the lines of the file', async () => {
  const verdict = await validate(FOLDER, 'plan.yaml');
  await expect(inBothLanguages(verdict)).toMatchFileSnapshot(path.join(FOLDER, 'plan.out'));
});

test('each mistake marks exactly what is wrong', async () => {
  const { diagnostics, reading } = await validate(FOLDER, 'plan.yaml');
  const { source } = reading.files[0]!;
  const marked = diagnostics.map(({ code, span }) => [
    code,
    source.lines
      .content(span.line)
      .slice(span.column - 1, span.endLine === span.line ? span.endColumn - 1 : undefined),
  ]);
  expect(marked).toMatchObject(
    expect.arrayContaining([
      ['yaml-directive', '%YAML 1.1'],
      ['schema-choice', 'rus'],
      ['unknown-actor', 'UM'],
      ['yaml-anchor', '&words'],
      ['yaml-anchor', '*words'],
      ['split-abbreviation', 'О У'],
      ['law-number', '152-РФ'],
      ['final-stop', '.'],
      ['yaml-number', '012'],
      ['schema-unknown-key', 'bye'],
      ['unknown-unit', 'ruo-nort'],
    ]),
  );
});
