import { describe, expect, it } from 'vitest';
import { mergePlans } from '../../src/commands/git/merge-plans.ts';
import { taking } from './sides.ts';

const LABELS = { base: 'base', ours: 'HEAD', theirs: 'feature' };

/** A plan with the columns of its table, each written on a line of its own. */
function withColumns(...columns: readonly string[]): string {
  return `cyclo: 1
plan: example
title: План
period: 2010-09..2010-12

table:
  columns:
${columns.map((column) => `    - ${column}\n`).join('')}
actors:
  UO: {name: Управление}

activities:
  - id: a
    title: Отчёт
    when: 2010-10
    tasks:
      UO: Составление отчёта
`;
}

async function merge(base: string, ours: string, theirs: string) {
  const result = await mergePlans(base, ours, theirs, { file: 'plan.yaml', labels: LABELS });
  if (result.state !== 'merged') throw new Error('unreadable');
  return result;
}

const HEADED = ['number', 'text: Содержание работы', 'when: Срок', 'mark'] as const;
const BASE = withColumns(...HEADED);

const [NUMBER, TEXT, WHEN, MARK] = HEADED;

describe('columns of a table', () => {
  it.each<readonly [string, ...(readonly string[])[]]>([
    [
      'one is added, another has a new heading',
      [NUMBER, TEXT, WHEN, 'note', MARK],
      [NUMBER, 'text: Мероприятия', WHEN, MARK],
      [NUMBER, 'text: Мероприятия', WHEN, 'note', MARK],
    ],
    [
      'one goes, another has a heading now',
      [TEXT, WHEN, MARK],
      [NUMBER, TEXT, WHEN, 'mark: Отметка'],
      [TEXT, WHEN, 'mark: Отметка'],
    ],
    [
      'one loses its heading, others change places',
      [NUMBER, 'text', WHEN, MARK],
      [NUMBER, WHEN, TEXT, MARK],
      [NUMBER, WHEN, 'text', MARK],
    ],
    [
      'both give one the same heading',
      [NUMBER, 'text: Мероприятия', WHEN, MARK],
      [NUMBER, 'text: Мероприятия', WHEN],
      [NUMBER, 'text: Мероприятия', WHEN],
    ],
  ])('are merged column by column: %s', async (_, ours = [], theirs = [], wanted = []) => {
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const { text, conflicts, diagnostics } = await merge(BASE, withColumns(...one), withColumns(...other));
      expect({ text, conflicts, diagnostics }).toEqual({
        text: withColumns(...wanted),
        conflicts: [],
        diagnostics: [],
      });
    }
  });

  it.each([
    ['two headings', 'text: Мероприятия', 'text: Работа'],
    ['a heading and none', 'text: Мероприятия', 'text'],
  ])('leave a choice of one column alone: %s', async (_, one, other) => {
    const ours = withColumns('number', one, 'when: Срок', 'mark', 'note');
    const theirs = withColumns('number', other, 'mark');
    const { text, conflicts } = await merge(BASE, ours, theirs);
    expect(conflicts).toHaveLength(1);
    expect(taking(text, 'ours')).toBe(withColumns('number', one, 'mark', 'note'));
    expect(taking(text, 'theirs')).toBe(withColumns('number', other, 'mark', 'note'));
  });
});
