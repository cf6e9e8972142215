import { describe, expect, test } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { ru } from '../../src/messages/ru.ts';
import { renderDiagnosticsJson, renderTotal } from '../../src/render/findings/data.ts';
import { renderDiagnostics } from '../../src/render/findings/diagnostics.ts';
import { plainPaint } from '../../src/render/paint.ts';
import { validateBytes } from '../rules/findings.ts';

const PLAN = `cyclo: 1
plan: example
title: План
period: 2010-10
actors: {RUO: {name: РУО}}
activities:
  - id: report
    title: Отчёт
    when: 2010-10
    tasks:
      RU0: Отчёт
      RUO: Сдача  отчёта
`;

describe('for programs', () => {
  test('the shape that is promised', async () => {
    const { diagnostics } = await validateBytes(PLAN);
    const result = JSON.parse(renderDiagnosticsJson(['plan.yaml'], diagnostics, en)) as {
      diagnostics: unknown[];
    };
    expect(result).toMatchObject({ schemaVersion: 2, ok: false, files: ['plan.yaml'] });
    expect(result.diagnostics).toEqual([
      {
        code: 'unknown-actor',
        severity: 'error',
        message: 'The plan has no actor “RU0”. Did you mean “RUO”?',
        file: 'plan.yaml',
        line: 11,
        column: 7,
        endLine: 11,
        endColumn: 10,
        path: ['activities', 0, 'tasks', 'RU0'],
        fix: { line: 11, column: 7, endLine: 11, endColumn: 10, text: 'RUO' },
      },
      {
        code: 'spacing',
        severity: 'warning',
        message: 'More than one space. Leave one.',
        file: 'plan.yaml',
        line: 12,
        column: 17,
        endLine: 12,
        endColumn: 19,
        path: ['activities', 0, 'tasks', 'RUO'],
        fix: { line: 12, column: 17, endLine: 12, endColumn: 19, text: ' ' },
      },
    ]);
  });

  test('warnings alone are fine', async () => {
    const { diagnostics } = await validateBytes(PLAN.replace('      RU0: Отчёт\n', ''));
    expect(JSON.parse(renderDiagnosticsJson(['plan.yaml'], diagnostics, ru))).toMatchObject({ ok: true });
  });
});

describe('for people', () => {
  test('severity is a word as well as a colour', async () => {
    const { diagnostics, reading } = await validateBytes(PLAN);
    const paint = {
      ...plainPaint,
      red: (text: string) => `<${text}>`,
      yellow: (text: string) => `(${text})`,
    };
    const lines = () => reading.files[0]!.source.lines;
    const text = renderDiagnostics(diagnostics, { messages: en, paint, width: 80, lines });
    expect(text).toContain('plan.yaml:11:7 <error> unknown-actor');
    expect(text).toContain('<^^^>');
    expect(text).toContain('plan.yaml:12:17 (warning) spacing');
  });

  test('nothing found is no text', () => {
    expect(
      renderDiagnostics([], { messages: en, paint: plainPaint, width: 80, lines: () => undefined }),
    ).toBe('');
  });

  test('the total is said in words, with the right endings', async () => {
    const { diagnostics } = await validateBytes(PLAN);
    expect(renderTotal(1, [], ru)).toBe('Проверен 1 файл: замечаний нет.');
    expect(renderTotal(2, diagnostics, ru)).toBe('Проверено 2 файла: 1 ошибка, 1 предупреждение.');
    expect(renderTotal(5, [...diagnostics, ...diagnostics], ru)).toBe(
      'Проверено 5 файлов: 2 ошибки, 2 предупреждения.',
    );
    expect(renderTotal(1, diagnostics, en)).toBe('1 file checked: 1 error, 1 warning.');
  });
});
