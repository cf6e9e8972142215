import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOfDay } from '../../src/commands/today.ts';
import { Workplace } from '../test-io.ts';

const PLAN = (id: string, more = ''): string => `cyclo: 1
plan: small
language: en
title: Small
period: 2010-09..2010-10
calendar: ru
actors:
  UO: {name: Office}
  SCH: {name: Schools, units: units.yaml}
activities:
  - id: ${id}
    title: Form
    when: 2010-09
    ${more}
    accepted-by: parent
    tasks:
      SCH: Send the form
`;
const UNITS = `cyclo-units: 1
units:
  - {id: first, name: First, actor: SCH, parent: UO}
  - {id: second, name: Second, actor: SCH, parent: UO}
`;

let workplace: Workplace;
const NOW = { now: '2010-10-05T06:00:00.000Z', env: { CYCLO_LANG: 'en' } };

beforeEach(async () => {
  workplace = await Workplace.open(false);
  await workplace.write('plans/small.yaml', PLAN('form'));
  await workplace.write('plans/units.yaml', UNITS);
});
afterEach(() => workplace.close());

async function totals(extra = ''): Promise<Record<string, number>> {
  const { out } = await workplace.cyclo(`status --plan plans/small.yaml --format json ${extra}`, NOW);
  return (JSON.parse(out) as { totals: Record<string, number> }).totals;
}

const AT = '--plan plans/small.yaml';
const run = (line: string | readonly string[]) =>
  workplace.cyclo(typeof line === 'string' ? `${line} ${AT}` : [...line, ...AT.split(' ')], NOW);

describe('what has to be accepted', () => {
  it('is in review until then, and open again when it is given back', async () => {
    expect((await run('done form --actor SCH --date 2010-09-20')).exit).toBe(0);
    expect(await totals()).toMatchObject({ obligations: 2, inReview: 2, done: 0 });
    expect((await run('accept form --unit first')).out).toContain('accepted on 2010-10-05');
    expect((await run('return form --unit second --reason empty')).out).toContain(
      'returned for revision: empty',
    );
    expect(await totals()).toMatchObject({ inReview: 0, done: 1, overdue: 1 });
    const missing = await run('missing --exit-code');
    expect(missing.exit).toBe(1);
    expect(missing.out).toContain('Second (returned for revision: empty)');
    await run('undo');
    expect(await totals()).toMatchObject({ inReview: 1, done: 1 });
  });

  it('leaves out, of all units, those there is nothing to accept of', async () => {
    await run('done form --unit first --date 2010-09-20');
    const { out, exit } = await run('accept form --actor SCH');
    expect(exit).toBe(0);
    expect(out).toContain('✓ recorded: First');
    expect(out).toContain('– left out: Second — Form, 2010-09: it is not done yet');
    expect((await run('accept form --unit second')).exit).toBe(2);
  });
});

describe('words of several lines', () => {
  it('stay one line where a line is one thing', async () => {
    await workplace.write('plans/small.yaml', PLAN('form').replace('Send the form', '"Send\\nthe *form*"'));
    await run('done form --unit first --date 2010-09-20');
    await run(['return', 'form', '--unit', 'first', '--reason', 'no\nstamp']);
    expect((await run('log')).out.split('\n').slice(0, -1)).toEqual([
      expect.stringContaining('first'),
      expect.stringMatching(/no stamp$/),
    ]);
    expect((await run('due --month 2010-09')).out).toMatch(/Send the \*form\*\n/);
    const item = '1.1. Send the form (September 2010; due 30/09/2010, 5 days late)'.replace('form', '*form*');
    const units = '2 units: First (returned for revision: no stamp); Second';
    expect((await run('missing')).out).toContain(
      `\n1. Units that answer to Office: 2 not done\n${item}\n   ${units}\n`,
    );
    expect((await run('missing --format md')).out).toContain(
      `\n\n### 1. Units that answer to Office: 2 not done\n\n${item.replaceAll('*', String.raw`\*`)}\n\n${units}\n`,
    );
  });
});

describe('records of what the plan no longer has', () => {
  beforeEach(() => run('done form --actor SCH --date 2010-09-20'));

  it('are named by validate, shown by log, and count again under the new id', async () => {
    expect((await workplace.cyclo('validate plans/small.yaml', NOW)).out).not.toContain('orphaned');
    await workplace.write('plans/small.yaml', PLAN('sheet'));
    const { out, exit } = await workplace.cyclo('validate plans/small.yaml', NOW);
    expect(exit).toBe(0);
    expect(out).toContain('warning orphaned-activity');
    expect(out).toContain('“form” (2 of them)');
    expect((await run('log --activity form')).out.split('\n')).toHaveLength(3);
    expect(await totals()).toMatchObject({ obligations: 2, inReview: 0 });
    await workplace.write('plans/small.yaml', PLAN('sheet', 'was: [form]'));
    expect((await workplace.cyclo('validate plans/small.yaml', NOW)).out).not.toContain('orphaned');
    expect(await totals()).toMatchObject({ obligations: 2, inReview: 2 });
    for (const name of ['form', 'sheet'])
      expect((await run(`log --activity ${name}`)).out.split('\n'), name).toHaveLength(3);
    await workplace.write('plans/small.yaml', `${PLAN('sheet', 'was: [form]')}broken: true\n`);
    expect((await run('log --activity sheet')).out.split('\n')).toHaveLength(3);
  });

  it('are shown by log under every name a unit has had', async () => {
    await workplace.write(
      'plans/units.yaml',
      UNITS.replace('{id: second', '{id: united, was: [first, second]'),
    );
    expect((await run('log --unit united')).out.split('\n')).toHaveLength(3);
    expect((await run('log --unit first')).out.split('\n')).toHaveLength(3);
  });

  it('are named by validate when a time is gone, unless a later order moved it', async () => {
    const at = (more = '') => PLAN('form', more).replace('when: 2010-09', 'when: 2010-10');
    await workplace.write('plans/small.yaml', at());
    const { out, exit } = await workplace.cyclo('validate plans/small.yaml', NOW);
    expect(exit).toBe(0);
    expect(out).toContain('plans/small.yaml:13:5 warning orphaned-occurrence');
    expect(out).toContain('“2010-09” (2 of them)');
    expect((await run('log --activity form --occurrence 2010-09')).out.split('\n')).toHaveLength(3);
    await workplace.write('plans/small.yaml', at('moved: {from: 2010-09, by: order 40}'));
    expect((await workplace.cyclo('validate plans/small.yaml', NOW)).out).not.toContain('orphaned');
    expect(await totals()).toMatchObject({ obligations: 2, inReview: 2 });
    await workplace.write('plans/small.yaml', `${at()}    surprise: true\n`);
    expect((await workplace.cyclo('validate plans/small.yaml', NOW)).out).not.toContain('orphaned');
  });

  it('are named by validate when a unit is gone', async () => {
    await workplace.write('plans/units.yaml', UNITS.replace('{id: second', '{id: other'));
    const { out } = await workplace.cyclo('validate plans/small.yaml', { env: { CYCLO_LANG: 'ru' } });
    expect(out).toContain('orphaned-unit');
    expect(out).toContain('«second»');
  });
});

describe('what a later order changed', () => {
  const ORDER = 'order 40 of 1 October';

  it('is what somebody who did it is late by', async () => {
    await run(['postpone', 'form', '--unit', 'first', '--until', '2010-10-02', '--authority', ORDER]);
    const { out } = await run('done form --actor SCH --date 2010-10-04');
    expect(out).toContain(
      'First — Form, 2010-09, done on 2010-10-04 (2 days after the deadline of 2010-10-02)',
    );
    expect(out).toContain(
      'Second — Form, 2010-09, done on 2010-10-04 (4 days after the deadline of 2010-09-30)',
    );
  });

  it('is what all who might have done it are late by', async () => {
    await workplace.write('plans/small.yaml', PLAN('form', 'done-by: any'));
    for (const [unit, until] of [
      ['first', '2010-10-02'],
      ['second', '2010-10-04'],
    ] as const)
      await run(['postpone', 'form', '--unit', unit, '--until', until, '--authority', ORDER]);
    await run('done form --unit first --date 2010-10-01');
    await run('return form --unit first --reason empty');
    const { out } = await run('missing');
    expect(out).toContain('due 04/10/2010, 1 day late)\n   Schools (returned for revision: empty)\n');
  });

  it.each([
    [
      'withdrawn',
      `withdrawn: {by: ${ORDER}, reason: done in August}`,
      'withdrawn: order 40 of 1 October (done in August)',
    ],
    ['postponed', `moved: {from: 2010-08, by: ${ORDER}}`, 'moved from August 2010: order 40 of 1 October'],
  ])('is %s, and the order is named wherever it is listed', async (status, change, words) => {
    const now = { ...NOW, now: '2010-09-15T06:00:00.000Z' };
    await workplace.write('plans/small.yaml', PLAN('form', change));
    const ask = async (line: string): Promise<string> =>
      (await workplace.cyclo(`${line} --plan plans/small.yaml`, now)).out;
    expect(await totals('--today 2010-09-15')).toMatchObject({ [status]: 2 });
    for (const line of [
      'due --month 2010-09 --all',
      'due --month 2010-09 --all --format md',
      'show',
      'report',
    ]) {
      expect(await ask(line), line).toContain(words);
    }
    // Of nothing that is owed, no part is done.
    expect(await ask('status --by activity')).toMatch(
      status === 'withdrawn' ? /^Form .* –$/m : /^Form .* 0$/m,
    );
    const wide = await workplace.cyclo('due --month 2010-09 --all --plan plans/small.yaml', {
      ...now,
      columns: 140,
    });
    expect(wide.out).toContain(words);
    const { items } = JSON.parse(await ask('due --month 2010-09 --all --format json')) as {
      items: { status: string; withdrawn?: object; moved?: object }[];
    };
    expect(items[0]).toMatchObject({
      status,
      ...(status === 'withdrawn'
        ? { withdrawn: { by: ORDER, reason: 'done in August' } }
        : { moved: { by: ORDER, from: '2010-08' } }),
    });
  });

  it('has to lead beyond the deadline, the day of the deadline itself included', async () => {
    const to = (day: string) =>
      run(['postpone', 'form', '--unit', 'first', '--until', day, '--authority', ORDER]);
    for (const day of ['2010-09-29', '2010-09-30']) {
      const { exit, err } = await to(day);
      expect([exit, err]).toEqual([2, expect.stringContaining('2010-09-30')]);
    }
    expect((await to('2010-10-01')).exit).toBe(0);
  });

  it('counts for a unit whose deadline was postponed by a decision, which is named', async () => {
    const decision = await run(
      `postpone form --unit first --until 2010-10-20 --authority "${ORDER}" --reason flood`,
    );
    expect(decision.exit).toBe(0);
    expect((await run('due --unit first --month 2010-10')).out).toContain(
      `(postponed to 20/10/2010: ${ORDER} (flood))`,
    );
    const { items } = JSON.parse((await run('due --unit first --month 2010-10 --format json')).out) as {
      items: { postponed?: object }[];
    };
    expect(items[0]?.postponed).toEqual({
      on: '2010-10-05',
      until: '2010-10-20',
      authority: ORDER,
      note: 'flood',
    });
  });
});

it('takes the day of --known-at to end where the time zone says', async () => {
  await workplace.cyclo('done form --unit first --date 2010-09-20 --plan plans/small.yaml', {
    ...NOW,
    now: '2010-09-30T20:00:00.000Z',
  });
  expect(await totals('--known-at 2010-09-30 --timezone UTC')).toMatchObject({ inReview: 1 });
  expect(await totals('--known-at 2010-09-30 --timezone Asia/Yekaterinburg')).toMatchObject({ inReview: 0 });
});

it.each([
  ['UTC', '2010-10-06T00:00:00.000Z'],
  ['Asia/Yekaterinburg', '2010-10-05T18:00:00.000Z'],
  ['America/New_York', '2010-10-06T04:00:00.000Z'],
  ['Pacific/Kiritimati', '2010-10-05T10:00:00.000Z'],
])('knows when a day ends in %s', (zone, instant) => {
  expect(endOfDay('2010-10-05', zone)).toBe(instant);
});
