import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingMessages } from '../../src/messages/sections/findings.ts';
import { RULES } from '../../src/rules/judge-plan.ts';
import { inBothLanguages, validate } from './findings.ts';

const FOLDER = import.meta.dirname;

/** A folder a code: bad.yaml shows it, bad.out is what is said of it, ok.yaml is free of it. */
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(path.join(FOLDER, entry.name, 'ok.yaml')))
  .map(({ name }) => name);

/** Codes that need bytes no fixture should hold, or files of another kind: tested where they are made. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'yaml-encoding': 'test/plan/yaml-text.test.ts',
  'yaml-bad-bytes': 'test/plan/yaml-text.test.ts',
  'yaml-byte-order-mark': 'test/plan/yaml-text.test.ts',
  'yaml-line-ends': 'test/plan/yaml-text.test.ts',
  'yaml-control-character': 'test/plan/yaml-text.test.ts',
  'yaml-too-large': 'test/plan/yaml-text.test.ts',
  'file-refused': 'test/commands/hostile-plans.test.ts',
  'schema-unknown-keys': 'test/commands/hostile-plans.test.ts',
  'span-too-long': 'test/commands/hostile-plans.test.ts',
  'orphaned-activity': 'test/commands/control.test.ts',
  'orphaned-occurrence': 'test/commands/control.test.ts',
  'orphaned-record': 'test/progress/orphans.test.ts',
  'orphaned-unit': 'test/commands/control.test.ts',
  'repeated-plan': 'test/commands/repeated-plans.test.ts',
  'derived-behind': 'test/commands/derive.test.ts',
  'derived-new': 'test/commands/derive.test.ts',
  'derived-gone': 'test/commands/derive.test.ts',
  'derived-dropped': 'test/commands/derive.test.ts',
  'derived-differs': 'test/commands/derive.test.ts',
  'derived-later': 'test/commands/derive.test.ts',
  'derived-no-time': 'test/commands/derive.test.ts',
};

describe.each(cases)('%s', (code) => {
  const folder = path.join(FOLDER, code);

  test('is found, and worded in both languages', async () => {
    const verdict = await validate(folder, 'bad.yaml');
    expect(verdict.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    const shown = inBothLanguages(verdict);
    if (process.env['UPDATE'] === '1') await writeFile(path.join(folder, 'bad.out'), shown);
    await expect(shown).toMatchFileSnapshot(path.join(folder, 'bad.out'));
  });

  test('is not found where nothing is wrong', async () => {
    const { diagnostics } = await validate(folder, 'ok.yaml');
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([]);
  });
});

describe('the list of findings', () => {
  const codes = Object.keys(findingMessages({ language: 'en' }));

  test('every code has a fixture or a test of its own', () => {
    const covered = new Set([...cases, ...Object.keys(ELSEWHERE)]);
    const missing = codes.filter((code) => !covered.has(code) && !code.startsWith('calendar-'));
    expect(missing).toEqual([]);
  });

  test('no fixture is left of a code that is gone', () => {
    expect(cases.filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('codes are in kebab case, and the same in both languages', () => {
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Object.keys(findingMessages({ language: 'ru' })).sort()).toEqual([...codes].sort());
  });

  test('no two rules have one code', () => {
    const own = RULES.map(({ code }) => code);
    expect(new Set(own).size).toBe(own.length);
  });
});
