/** What `export` says of terms that are counted from what was done: their days where records are read, their words where not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from '../test-io.ts';

let place: Workplace;

const PLAN = `cyclo: 1
plan: letters
title: Letters
language: en
period: 2010-10..2010-12
actors:
  SCH:
    name: Schools
    units: [{id: first, name: First}, {id: second, name: Second}]
activities:
  - {id: letter, title: Letter, when: 2010-10-20, tasks: {SCH: Gets a letter}}
  - {id: answer, title: Answer, when: {after: {done: letter}, within: 5 days}, tasks: {SCH: Answers it}}
`;

const WORDS = 'within 5 days of the completion of “Letter”';

beforeEach(async () => {
  place = await Workplace.open();
  await place.write('plans/letters.yaml', PLAN);
  await place.cyclo('done letter --unit first --date 2010-10-04 --plan plans/letters.yaml');
});
afterEach(() => place.close());

async function exported(words: string): Promise<{ out: string; err: string }> {
  const { exit, out, err } = await place.cyclo(`export --plan plans/letters.yaml --output - ${words}`);
  expect(exit).toBe(0);
  return { out, err };
}

interface Answer {
  readonly effectiveDeadline: string | null;
  readonly statusName?: string;
  readonly total?: number;
  readonly units: readonly { readonly id: string }[];
}

async function answersOf(words: string): Promise<unknown[]> {
  const { rows } = JSON.parse((await exported(`-f json ${words}`)).out) as {
    rows: { cells: { items: (Answer & { activity: string })[] }[] }[];
  };
  return rows
    .flatMap(({ cells }) => cells.flatMap(({ items }) => items))
    .filter(({ activity }) => activity === 'answer')
    .map((item) => [
      item.effectiveDeadline,
      item.statusName,
      item.total,
      item.units.map(({ id }) => id).join(' '),
    ]);
}

describe('an open term in an export', () => {
  it('has the days that follow from records where --status asks for them, for each unit its own', async () => {
    expect(await answersOf('--status')).toEqual([
      ['2010-10-08', 'due', 1, 'first'],
      [null, 'waiting', 1, 'second'],
    ]);
    expect(await answersOf('--status --unit second')).toEqual([[null, 'waiting', 1, 'second']]);
    expect(await answersOf('')).toEqual([[null, undefined, undefined, 'first second']]);
  });

  it('has them row by row in a table for programs', async () => {
    const rows = (await exported('-f csv --status')).out
      .split('\r\n')
      .filter((row) => row.includes(',answer,'))
      .map((row) => row.split(',').filter((cell) => /^(?:2010-10-08|due|upcoming|\d)$/.test(cell)));
    expect(rows).toEqual([
      ['2010-10-08', 'due', '1', '0'],
      ['upcoming', '1', '0'],
    ]);
  });

  it('stands on its day in a page with records, and elsewhere by its words', async () => {
    const said = async (words: string): Promise<string[]> => {
      const page = (await exported(`-f html ${words}`)).out.replaceAll('\u{a0}', ' ');
      return [
        ...page.matchAll(/\((within [^)]*)\)|<h4>(Not dated yet|As the need arises)|(Its day follows[^<]*)/g),
      ].map(([, ...all]) => all.join(''));
    };
    const why = 'Its day follows as soon as what it is counted from is done.';
    expect(await said('--status')).toEqual([`${WORDS}: 08/10/2010`, 'Not dated yet', why]);
    expect(await said('')).toEqual([WORDS, 'Not dated yet', why]);
  });

  it('is named with its words where a calendar has no day to put it on', async () => {
    const { out, err } = await exported('-f ics');
    expect(out.match(/^SUMMARY:.*(?=\r)/gm)).toEqual(['SUMMARY:Gets a letter']);
    expect(err).toBe(`Left out, for there is no day to put them on: 1 item (answer 2010-10-20: ${WORDS}).\n`);
  });
});
