import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEdition } from '../../src/plan/read-edition.ts';
import { obligations } from '../../src/progress/obligations.ts';
import { planTable } from '../../src/progress/table.ts';

/**
 * What every plan of the repository comes to, as it was before rules of time grew: the names of its occurrences, their
 * days, who owes them, and the rows they stand in. A plan whose text is the same has to come to the same. Plans that came
 * or changed since are not in question; `UPDATE=1` takes them in.
 */
const SNAPSHOT = 'test/progress/compatibility.txt';

const plans = ['plans', 'test']
  .flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[]).map((file) => path.join(folder, file)),
  )
  .filter((file) => file.endsWith('.yaml'))
  .filter((file) => /^cyclo: *1\b/m.test(readFileSync(file, 'latin1')))
  .sort();

const digestOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The file, its text, how many bullets it has, and what it comes to. */
async function lineOf(file: string): Promise<string | undefined> {
  const folder = path.dirname(file);
  const readFile = async (name: string): Promise<Uint8Array | undefined> => {
    const place = path.join(folder, name);
    return existsSync(place) ? new Uint8Array(readFileSync(place)) : undefined;
  };
  const bytes = new Uint8Array(readFileSync(file));
  const { plan, calendar } = await readEdition(file, bytes, readFile);
  if (!plan) return undefined;
  const { items, problems } = obligations(plan, calendar);
  const owed = items.map(({ activity, actor, occurrence, text, effectiveDeadline, units }) => [
    activity.id,
    actor.id,
    Object.entries(occurrence).sort(([one], [other]) => (one < other ? -1 : 1)),
    text,
    effectiveDeadline,
    units.map(({ id }) => id),
  ]);
  const rows = planTable(plan, items).rows.map(({ key, first, last, cells }) => [
    key,
    first,
    last,
    cells.map((cell) => cell.map(({ activity, occurrence }) => [activity.id, occurrence.id])),
  ]);
  const meaning = digestOf(JSON.stringify([owed, rows, problems.length]));
  return `${file} ${digestOf(bytes)} ${items.length} ${meaning}`;
}

const textOf = (line: string): string => line.split(' ').slice(0, 2).join(' ');

describe('every plan of the repository', () => {
  it('gives the same occurrences, names, deadlines and table as ever', async () => {
    const lines: string[] = [];
    for (const file of plans) {
      const line = await lineOf(file);
      if (line !== undefined) lines.push(line);
    }
    if (process.env['UPDATE']) writeFileSync(SNAPSHOT, `${lines.join('\n')}\n`);
    const recorded = readFileSync(SNAPSHOT, 'utf8').trimEnd().split('\n');
    const texts = new Set(lines.map(textOf));
    const unchanged = recorded.filter((line) => texts.has(textOf(line)));
    expect(lines).toEqual(expect.arrayContaining(unchanged));
    expect(unchanged.length).toBeGreaterThan(100);
  });
});
