/** What any one of several units may do, and one has done: whoever records anything about it, in whatever way, is told so. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { Workplace } from '../test-io.ts';

const PLAN = `cyclo: 1
plan: any
title: Any
period: 2010-09..2010-10
actors:
  SCH:
    name: Schools
    units:
      - {id: first, name: First}
      - {id: second, name: Second, was: [old-second]}
      - {id: third, name: Third}
activities:
  - id: talk
    title: Talk
    when: 2010-10-04
    done-by: any
    tasks: {SCH: Talk at the meeting}
`;

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open(false);
  await place.write('plans/any.yaml', PLAN);
});
afterEach(() => place.close());

async function kinds(): Promise<string[]> {
  const { out } = await place.cyclo('log --format json');
  return (JSON.parse(out) as { events: LedgerEvent[] }).events.map(({ kind, unit }) => `${kind} ${unit}`);
}

it('is not done a second time by another', async () => {
  await place.cyclo('done talk -u second -d 2010-10-04');
  const again = await place.cyclo('done talk -u first -d 2010-10-05');
  expect(again.out).toMatch(/^– recorded before: Second — Talk, 2010-10-04, done on 2010-10-04/);
  await place.write('rows.csv', 'activity,unit\ntalk,third\n');
  expect((await place.cyclo('done --from rows.csv')).out).toContain('recorded before, unchanged: 1');
  expect(await kinds()).toEqual(['done second']);
});

it('is not decided about for one where another has done it', async () => {
  await place.cyclo('done talk -u second -d 2010-10-04');
  for (const line of [
    'excuse talk -u first -r no',
    'postpone talk -u first --until 2010-11-01 --authority x',
  ]) {
    const { exit, err } = await place.cyclo(line);
    expect([exit, err]).toEqual([2, expect.stringContaining('it is done already (2010-10-04')]);
  }
  expect((await place.cyclo('reopen talk -u first')).err).toContain('any unit may do it, and second has');
  expect(await kinds()).toEqual(['done second']);
});

it('can be done by another once it was taken back or opened again', async () => {
  await place.cyclo('done talk -u second -d 2010-10-04');
  await place.cyclo('undo');
  await place.cyclo('done talk -u first -d 2010-10-04');
  await place.cyclo('reopen talk -u first');
  await place.cyclo('done talk -u third -d 2010-10-05');
  expect(await kinds()).toEqual([
    'done second',
    'undone second',
    'done first',
    'reopened first',
    'done third',
  ]);
  expect((await place.cyclo('due -u second -m 2010-10')).out).not.toContain('talk');
});

it('is decided about on no day before it was done', async () => {
  await place.cyclo('done talk -u second -d 2010-10-04');
  const { exit, err } = await place.cyclo('reopen talk -u second -d 2010-10-03');
  expect([exit, err]).toEqual([2, expect.stringContaining('before that of what it is about (2010-10-04')]);
  expect(await kinds()).toEqual(['done second']);
  expect((await place.cyclo('reopen talk -u second -d 2010-10-04')).exit).toBe(0);
});
