/** The plan of 2010 seen on 1 November: whether October's work is late depends on the rule for days off. */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

interface Listed {
  readonly items: readonly {
    activity: string;
    occurrence: string;
    deadline: string;
    effectiveDeadline: string;
    status: string;
  }[];
}

let place: Workplace;
beforeEach(async () => void (place = await Workplace.open()));
afterEach(() => place.close());

async function withRoll(roll: string): Promise<void> {
  const plan = await readFile('plans/sgo-2010-h1.yaml', 'utf8');
  await place.write(
    'plans/sgo-2010-h1.yaml',
    plan.replace('non-working-day: preceding', `non-working-day: ${roll}`),
  );
}

describe('October of the schools on 1 November 2010', () => {
  it.each([
    ['preceding', '2010-10-29', 'overdue', 'просрочено на 3 дня'],
    ['keep', '2010-10-31', 'overdue', 'просрочено на 1 день'],
    ['next', '2010-11-01', 'due', undefined],
  ])('under the rule “%s” is due on %s', async (roll, day, status, late) => {
    await withRoll(roll);
    const json = await place.cyclo('due --actor MOU --today 2010-11-01 --format json');
    const { items } = JSON.parse(json.out) as Listed;
    const october = items.filter(({ occurrence }) => occurrence === '2010-10');
    expect(october.map(({ activity }) => activity)).toEqual([
      'pdn-seminar',
      'parent-meetings',
      'ktp-entry',
      'class-journal',
      'pupil-movement',
    ]);
    for (const item of october)
      expect(item).toMatchObject({ deadline: '2010-10-31', effectiveDeadline: day, status });

    const table = await place.cyclo(
      'due --actor MOU --today 2010-11-01 --overdue --from 2010-10-01 --lang ru',
      { columns: 100 },
    );
    const told = table.out.replaceAll(/[│\s]+/g, ' ').match(/просрочено .*?на \d+ (?:день|дня|дней)/g) ?? [];
    expect(told.length).toBe(late === undefined ? 0 : 5);
    if (late !== undefined) expect(table.out).toContain(late.split(' ').slice(1).join(' '));
  });
});
