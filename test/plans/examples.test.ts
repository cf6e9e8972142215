import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

/** The order of 2010 keeps its misprints; the others are written to be copied. */
const examples = readdirSync('plans').filter((name) => name.endsWith('.yaml') && !name.startsWith('sgo-'));

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.open();
});
afterAll(() => workplace.close());

describe.each(examples)('%s', (name) => {
  it('has nothing to object to', async () => {
    const { exit, out } = await workplace.cyclo(`validate plans/${name} --strict`);
    expect(exit, out).toBe(0);
  });
});

describe('plans whose rows are not months', () => {
  const rows = async (plan: string): Promise<string[]> => {
    const { out } = await workplace.cyclo(`show --plan plans/${plan}.yaml`);
    return [...new Set(out.split('\n').map((line) => line.split(' ')[0]!))].filter(Boolean);
  };

  it('have a row for every week, or every quarter', async () => {
    const weeks = Array.from({ length: 10 }, (_, index) => `2026-W${40 + index}`);
    expect(await rows('zavuch-2026-10')).toEqual(weeks);
    expect(await rows('returns-2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });

  it('say once in a row what comes round in it several times', async () => {
    const { out } = await workplace.cyclo('show --plan plans/returns-2026.yaml --month 2026-01');
    expect(out.match(/Составление табелей/g)).toHaveLength(1);
    const { out: list } = await workplace.cyclo('due --plan plans/returns-2026.yaml --actor KADR --from 2026-01 --to 2026-03');
    expect(list.match(/Составление табелей/g)).toHaveLength(3);
  });

  it('show one week, and the days ahead', async () => {
    const week = await workplace.cyclo('show --plan plans/zavuch-2026-10.yaml --week --today 2026-11-05');
    expect(new Set(week.out.match(/^\S+/gm))).toEqual(new Set(['2026-W45']));
    const ahead = await workplace.cyclo('show --plan plans/returns-2026.yaml --next 1m --today 2026-06-15');
    expect(new Set(ahead.out.match(/^\S+/gm))).toEqual(new Set(['2026-Q2', '2026-Q3']));
  });

  it('are left alone by a question about another year', async () => {
    await workplace.write('plans/broken.yaml', 'cyclo: 1\nplan: broken\ntitle: X\nperiod: 2026-01..2026-12\nactors: [\n');
    expect((await workplace.cyclo('due --month 2010-10')).exit).toBe(0);
    expect((await workplace.cyclo('calendar --month 2010-10')).exit).toBe(0);
    expect((await workplace.cyclo('due --month 2026-10')).exit).toBe(1);
  });
});
