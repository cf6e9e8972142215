import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let workplace: Workplace;
const UNITS = 'cyclo-units: 1\nunits:\n  - {id: s-1, name: Школа, actor: SCH}\n';
const PLAN = `cyclo: 1
plan: city
title: План
period: 2010-10
actors:
  SCH: {name: Школы, units: units/x.yaml}
activities:
  - id: a
    title: Работа
    when: 2010-10
    only: [s-1]
    tasks: {SCH: Сдать}
`;

beforeEach(async () => {
  workplace = await Workplace.open(false);
  await workplace.write('plans/city.yaml', PLAN);
  await workplace.write(
    'plans/other.yaml',
    PLAN.replace('city', 'other').replace('units/x.yaml', 'units/y.yaml'),
  );
  await workplace.write('plans/units/x.yaml', UNITS);
  await workplace.write('plans/units/y.yaml', UNITS);
});
afterEach(() => workplace.close());

describe('a registry that is named', () => {
  it('is checked with the plans that name it', async () => {
    expect((await workplace.cyclo('validate plans/units/x.yaml')).exit).toBe(0);
    await workplace.write('plans/units/x.yaml', UNITS.replace('s-1', 's-2'));
    const { exit, out } = await workplace.cyclo('validate plans/units/x.yaml -f gcc', {
      env: { CYCLO_LANG: 'ru' },
    });
    expect(exit).toBe(1);
    expect(out).toMatch(/^plans\/city\.yaml:11:12: error: .*s-1.* \[unknown-unit\]\n$/);
  });

  it('is checked as standard input has it', async () => {
    const stdin = UNITS.replace('s-1', 's-2');
    const line = 'validate - --stdin-filename plans/units/x.yaml';
    expect((await workplace.cyclo(line, { stdin: UNITS })).exit).toBe(0);
    expect((await workplace.cyclo(line, { stdin })).out).toContain('plans/city.yaml:11:12');
  });
});

describe('standard input', () => {
  it('is checked in the place of a file, with the files beside it', async () => {
    const line = 'validate - --stdin-filename plans/city.yaml';
    expect((await workplace.cyclo(line, { stdin: PLAN })).exit).toBe(0);
    const { exit, out } = await workplace.cyclo(line, { stdin: PLAN.replace('s-1', 's-7') });
    expect({ exit, place: out.split(' ')[0] }).toEqual({ exit: 1, place: 'plans/city.yaml:11:12' });
  });

  it('is alone, and needs no name', async () => {
    expect((await workplace.cyclo('validate - plans/city.yaml', { stdin: PLAN })).exit).toBe(2);
    const { out } = await workplace.cyclo('validate -', { stdin: 'cyclo: 1\n' });
    expect(out).toContain('-:1:1');
  });
});
