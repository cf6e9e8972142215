import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/event.ts';
import { review } from '../../src/review/review.ts';
import { editionFrom } from './editions.ts';

const PLAN = `cyclo: 1
plan: small
title: План
period: 2010-09..2010-12
actors:
  MOU:
    name: МОУ
    units:
      - {id: s1, name: Школа № 1}
      - {id: s2, name: Школа № 2}
activities:
  - id: report
    title: Сдача отчёта
    when: 2010-10
    tasks: {MOU: Представление сведений о движении}
  - id: meeting
    title: Родительское собрание
    when: 2010-10
    tasks: {MOU: Беседа с родителями}
`;

const done = (activity: string, unit: string): LedgerEvent => ({
  id: `${activity} ${unit}`,
  kind: 'done',
  plan: 'small',
  activity,
  occurrence: '2010-10',
  actor: 'MOU',
  unit,
  on: '2010-10-01',
  by: 'ivanova',
  recordedAt: '2010-10-01T00:00:00.000Z',
});

const RECORDS = [done('report', 's1')];

/** What is said to be credited to something else, after texts were exchanged. */
async function credited(...edits: readonly (readonly [from: string, to: string])[]) {
  const text = edits.reduce((result, [from, to]) => {
    expect(result.split(from)).toHaveLength(2);
    return result.replace(from, () => to);
  }, PLAN);
  return review(await editionFrom(PLAN), await editionFrom(text), RECORDS).credited;
}

describe('records that would count for something else', () => {
  it('are told of where two activities exchange their ids', async () => {
    expect(
      await credited(['id: report', 'id: x'], ['id: meeting', 'id: report'], ['id: x', 'id: meeting']),
    ).toEqual([{ id: 'report', before: 'Сдача отчёта', after: 'Родительское собрание', count: 1 }]);
  });

  it('are told of where all words under an id are others', async () => {
    const edits = [
      ['Сдача отчёта', 'Медосмотр'],
      ['Представление сведений о движении', 'Осмотр учащихся врачом'],
    ] as const;
    expect(await credited(...edits)).toEqual([
      { id: 'report', before: 'Сдача отчёта', after: 'Медосмотр', count: 1 },
    ]);
  });

  it('are told of where two units exchange their ids', async () => {
    expect(await credited(['id: s1', 'id: x'], ['id: s2', 'id: s1'], ['id: x', 'id: s2'])).toEqual([
      { id: 's1', before: 'Школа № 1', after: 'Школа № 2', count: 1 },
    ]);
  });

  it('are told of where an activity takes over the records of another', async () => {
    const gone = PLAN.slice(PLAN.indexOf('  - id: report'), PLAN.indexOf('  - id: meeting'));
    expect(await credited([gone, ''], ['id: meeting', 'id: meeting\n    was: [report]'])).toEqual([
      { id: 'meeting', before: 'Сдача отчёта', after: 'Родительское собрание', count: 1 },
    ]);
  });

  it('are none where a title is worded anew, an activity moves by an order, or a unit is renamed', async () => {
    expect(await credited(['Сдача отчёта', 'Сдача отчётов'])).toEqual([]);
    expect(await credited(['Сдача отчёта', 'Отчётность'])).toEqual([]);
    expect(await credited(['Школа № 1', 'Гимназия № 5'])).toEqual([]);
    const first = 'title: Сдача отчёта\n    when: 2010-10';
    expect(
      await credited([
        first,
        'title: Сдача отчёта\n    when: 2010-11\n    moved: {from: 2010-10, by: приказ № 7}',
      ]),
    ).toEqual([]);
  });
});

describe('the figures of one actor', () => {
  it('are its own', async () => {
    const before = await editionFrom(
      PLAN.replace('actors:\n', 'actors:\n  UO: {name: Управление}\n').replace(
        '{MOU: Беседа',
        '{UO: Приём, MOU: Беседа',
      ),
    );
    const text = PLAN.replace('actors:\n', 'actors:\n  UO: {name: Управление}\n').replace(
      '{MOU: Беседа',
      '{UO: Приём, MOU: Беседа',
    );
    const after = await editionFrom(
      text.replace('Родительское собрание\n    when: 2010-10', 'Родительское собрание\n    when: 2010-11'),
    );
    const [all] = review(before, after, []).changes;
    const [own] = review(before, after, [], 'UO').changes;
    expect(all!.affects).toMatchObject({ units: 3, created: 3, obsolete: 3 });
    expect(own!.affects).toMatchObject({ units: 1, created: 1, obsolete: 1 });
    expect(own!.actors).toEqual(['UO', 'MOU']);
    expect(review(before, after, [], 'UO').total).toMatchObject({ units: 1, created: 1, obsolete: 1 });
  });
});
