import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open(true);
});
afterEach(() => place.close());

/** What each verb that makes a plan would call it, and how it is told to make it. */
const VERBS = {
  init: {
    name: 'new-plan',
    words: ['init', '--title', 'План', '--period', '2026-09..2026-12', '--actor', 'UO', '--name', 'new-plan'],
  },
  next: {
    name: 'sgo-2010-h2',
    words: ['next', '--period', '2011-01..2011-05', '--plan', 'plans/sgo-2010-h1.yaml'],
  },
  derive: {
    name: 'sgo-2010-h1-ruo-leninsky',
    words: ['derive', '--unit', 'ruo-leninsky', '--plan', 'plans/sgo-2010-h1.yaml'],
  },
  import: { name: 'taken', words: ['import', 'table.html', '--output', 'plans/taken.yaml'] },
} as const;
const TABLE =
  '<table><tr><td>Месяц</td><td>РУО</td></tr><tr><td>октябрь 2010</td><td>· Сдача отчёта</td></tr></table>';

describe.each(Object.entries(VERBS))('a new plan of cyclo %s', (_, { name, words }) => {
  it.each([
    ['a file that is there', `${name}.yaml`, 'no-other'],
    ['the name that another file has in it', 'other.yaml', name],
  ])('is refused over %s, and nothing is written', async (__, file, plan) => {
    writeFileSync(join(place.folder, 'table.html'), TABLE);
    const path = join(place.folder, 'plans', file);
    const there = readFileSync(join(place.folder, 'plans/sgo-2010-h1.yaml'), 'utf8')
      .split(/^plan: .*$/m)
      .join(`plan: ${plan}`);
    writeFileSync(path, there);
    const before = readdirSync(join(place.folder, 'plans'));
    const { exit, out, err } = await place.cyclo(words);
    expect([exit, out, err]).toEqual([2, '', expect.stringContaining(join('plans', file))]);
    expect(readdirSync(join(place.folder, 'plans'))).toEqual(before);
    expect(readFileSync(path, 'utf8')).toBe(there);
  });
});
