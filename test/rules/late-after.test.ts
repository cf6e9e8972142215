import { describe, expect, it } from 'vitest';
import { validateBytes } from './findings.ts';

/** Two activities in a chain, each with a time and a rule for days off of its own. */
function plan(first: string, then: string): string {
  return `cyclo: 1
plan: example
title: План работы
period: 2010-10..2010-11
actors:
  UO: {name: Управление}
activities:
  - {id: first, title: Первая, ${first}, tasks: {UO: Составление отчёта}}
  - {id: then, title: Вторая, ${then}, after: [first], tasks: {UO: Проверка отчёта}}
  - {id: other, title: Третья, when: {every: month}, tasks: {UO: Совещание}}
`;
}

async function late(first: string, then: string): Promise<unknown[]> {
  const { diagnostics } = await validateBytes(plan(first, then));
  return diagnostics.filter(({ code }) => code === 'late-after').map(({ args }) => args);
}

describe('deadlines of a chain contradict as they fall in the end', () => {
  it('one Sunday goes forward, the same Sunday goes back', async () => {
    expect(await late('when: 2010-10, non-working-day: next', 'when: 2010-10')).toEqual([
      { first: 'first', due: '2010-11-01', waits: '2010-10-29' },
    ]);
  });

  it('a later day off is no contradiction where both end on one working day', async () => {
    expect(await late('when: 2010-10', 'when: 2010-10-30')).toEqual([]);
    expect(await late('when: 2010-10', 'when: 2010-10-28')).toHaveLength(1);
  });
});
