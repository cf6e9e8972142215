import { afterAll, beforeAll, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

const PLAN = `cyclo: 1
plan: small
language: en
title: Small
period: 2010-08..2010-12
actors:
  SCH: { name: Schools, units: units/units.yaml }
activities:
  - id: form
    title: Form
    when: { every: month }
    tasks:
      SCH: Send the form
`;
const UNITS = `cyclo-units: 1
units:
  - { id: first, name: First, actor: SCH }
  - { id: second, name: Second, actor: SCH }
`;

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open(false);
  await place.write('plans/small.yaml', PLAN);
  await place.write('plans/units/units.yaml', UNITS);
  const done = (what: string) => place.cyclo(`done form ${what}`);
  await done('--actor SCH --month 2010-08 --date 2010-08-20');
  await done('--unit first --month 2010-09 --date 2010-09-20');
  await done('--unit first --month 2010-10 --date 2010-10-02');
});
afterAll(() => place.close());

/** A cell of the matrix with its colour, by what is written in it. */
async function cells(): Promise<Map<string, string>> {
  const { out } = await place.cyclo('status --matrix --by actor --as-of 2010-10-05', {
    columns: 120,
    env: { CYCLO_LANG: 'en', NO_COLOR: '', FORCE_COLOR: '1' },
  });
  return new Map(
    [...out.matchAll(/\u001b\[(\d+)m([█▓▒░·] \d+\/\d+[^\u001b]*)/g)].map(([, colour, text]) => [
      text!.trim(),
      colour!,
    ]),
  );
}

const [GREEN, RED, YELLOW, DIM] = ['32', '31', '33', '2'];

it('colours what is done in full green, what is late red, what is due yellow, and nothing else', async () => {
  expect(await cells()).toEqual(
    new Map([
      ['█ 2/2', GREEN],
      ['▒ 1/2 !1', RED],
      ['▒ 1/2', YELLOW],
      ['· 0/2', DIM],
    ]),
  );
});
