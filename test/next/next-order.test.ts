import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalForm } from '../../src/plan/canonical/form.ts';
import { Workplace } from '../test-io.ts';

let place: Workplace;
beforeEach(async () => {
  place = await Workplace.open();
});
afterEach(() => place.close());

const SOURCE = 'plans/sgo-2010-h1.yaml';
const NEXT = 'plans/sgo-2010-h2.yaml';
const read = (name: string): Promise<string> => readFile(join(place.folder, name), 'utf8');

interface Made {
  readonly plan: string;
  readonly file: string;
  readonly written: boolean;
  readonly items: readonly {
    readonly activity: string;
    readonly fate: 'carried' | 'shifted' | 'asked';
    readonly doubt?: string;
    readonly after?: unknown;
  }[];
  readonly references: readonly {
    readonly path: string | null;
    readonly kind: string;
    readonly after: string;
  }[];
  readonly unrecognised: readonly { readonly path: string | null; readonly before: string }[];
  readonly overdue: readonly { readonly activity: string; readonly units: readonly string[] }[] | null;
  readonly proposed: readonly { readonly activity: string; readonly months?: readonly string[] }[];
}

/** Makes the second half-year, and says what was done. */
async function made(...more: string[]): Promise<Made> {
  const { exit, out, err } = await place.cyclo([
    'next',
    '--period',
    '2011-01..2011-05',
    '--format',
    'json',
    ...more,
  ]);
  expect(err).toBe('');
  expect(exit).toBe(0);
  return JSON.parse(out) as Made;
}

/** The ids that stand in a file, and those that stand in its comments. */
function idsIn(text: string): { live: string[]; asked: string[] } {
  const ids = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id = '']) => id);
  return { live: ids(/^ {2}- id: (.+)$/gm), asked: ids(/^ {2}# - id: (.+)$/gm) };
}

describe('the second half-year of the order of 2010', () => {
  it('is found by the period, written beside the first, sound and in the canonical form', async () => {
    const { plan, file, written } = await made();
    expect({ plan, file, written }).toEqual({ plan: 'sgo-2010-h2', file: NEXT, written: true });
    const text = await read(NEXT);
    expect(canonicalForm(text, 'plan')).toBe(text);
    const checked = await place.cyclo(['validate', NEXT]);
    expect(checked.exit).toBe(0);
    expect(checked.out).toContain('0 errors');
  });

  it('has every item of the first in it, in a question, and in the list', async () => {
    const { items } = await made();
    const before = idsIn(await read(SOURCE)).live;
    const { live, asked } = idsIn(await read(NEXT));
    expect(items.map(({ activity }) => activity)).toEqual(before);
    for (const id of before)
      expect(
        [...live, ...asked].filter((each) => each === id),
        id,
      ).toEqual([id]);
    for (const { activity, fate } of items) expect(fate === 'asked' ? asked : live).toContain(activity);
    // Each of the 54 items of the table: what it says is in the file, in the words of the new period.
    const { out } = await place.cyclo(['show', '--plan', SOURCE, '--format', 'json']);
    const table = JSON.parse(out) as { items: { activity: string; text: string }[] };
    expect(table.items).toHaveLength(54);
    const whole = (await read(NEXT)).replaceAll(/\n *#? */g, ' ');
    for (const { text } of table.items) {
      const words = text
        .replace('первое полугодие', 'второе полугодие')
        .replace('первую четверть', 'третью четверть');
      expect(whole).toContain(words);
    }
  });

  it('carries on by rule, shifts what comes round, and asks about the rest', async () => {
    const { items } = await made();
    const of = (fate: string): string[] =>
      items.filter((each) => each.fate === fate).map(({ activity }) => activity);
    expect(of('carried')).toEqual(['pupil-movement', 'consultations', 'support-blog']);
    expect(of('shifted')).toEqual([
      'work-plan',
      'ktp-entry',
      'class-journal',
      'quarter-marks',
      'half-year-marks',
      'mark-reports',
    ]);
    expect(new Set(items.filter(({ fate }) => fate === 'asked').map(({ doubt }) => doubt))).toEqual(
      new Set(['one-off']),
    );
  });

  it('speaks of the second half-year, and lists what it left', async () => {
    const { references, unrecognised } = await made();
    const text = await read(NEXT);
    expect(text).toContain('subtitle: на II полугодие 2010-2011 уч. года');
    expect(text).toContain('Выставление итоговых оценок за третью четверть (семестр)');
    expect(text).toContain('за второе полугодие 2010-2011 учебного года');
    expect(references.map(({ path }) => path)).toContain('order.clauses.0');
    expect(unrecognised.map(({ before }) => before)).toContain('закрытию учебного года');
    expect(unrecognised.filter(({ path }) => path === null).map(({ before }) => before)).toContain(
      '# Август: подготовка',
    );
  });

  it('keeps every comment of the first', async () => {
    await made();
    const text = await read(NEXT);
    const comments = (await read(SOURCE)).match(/#(?! yaml-language-server).*$/gm)!;
    expect(comments.length).toBeGreaterThan(15);
    for (const comment of comments) expect(text).toContain(comment);
  });

  it('is a sound plan, too, when all questions are answered with yes', async () => {
    await made();
    const text = (await read(NEXT)).replaceAll(/^ {2}# (- id:| )/gm, '  $1');
    await writeFile(join(place.folder, NEXT), text);
    expect(idsIn(text).asked).toEqual([]);
    const checked = await place.cyclo(['validate', NEXT]);
    expect(checked.out).toContain('0 errors');
  });

  it('is compared with the first by its ids', async () => {
    await made();
    const { out } = await place.cyclo(['diff', SOURCE, NEXT, '--format', 'json']);
    const { changes } = JSON.parse(out) as { changes: { kind: string; activity: string }[] };
    expect(changes.filter(({ kind }) => kind === 'activity-renamed')).toEqual([]);
    expect(changes.some(({ activity }) => activity === 'pupil-movement')).toBe(true);
  });

  it('is not signed although the first was', async () => {
    await writeFile(
      join(place.folder, SOURCE),
      (await read(SOURCE))
        .replace(/^ {2}number: .*$/m, "  number: '152'")
        .replace('  date:\n', '  date: 2010-08-20\n'),
    );
    const { out } = await place.cyclo(['next', '--period', '2011-01..2011-05']);
    expect(out).toContain('the number and the date of the order are empty');
    const text = await read(NEXT);
    expect(text).toMatch(/^ {2}number:$/m);
    expect(text).toMatch(/^ {2}date:$/m);
  });

  it('offers what was not done, where anything was recorded', async () => {
    expect((await made('--dry-run')).overdue).toBeNull();
    await place.cyclo(['done', 'timetable', '--unit', 'licey-31', '--date', '2010-09-20']);
    const now = { now: '2011-01-11T06:00:00.000Z' };
    const { out } = await place.cyclo(['next', '--period', '2011-01..2011-05', '--format', 'json'], now);
    const { overdue } = JSON.parse(out) as Made;
    const left = overdue!.find(({ activity }) => activity === 'timetable')!;
    expect(left.units).toHaveLength(3);
    expect(left.units).not.toContain('licey-31');
    const text = await read(NEXT);
    expect(text).toContain('# - id: timetable-overdue');
    expect(text).toContain('не выполнено на 11.01.2011');
    const taken = text.replaceAll(/^ {2}# (- id:| )/gm, '  $1');
    await writeFile(join(place.folder, NEXT), taken);
    expect((await place.cyclo(['validate', NEXT])).out).toContain('0 errors');
  });

  it('takes last year’s second half-year as a second source', async () => {
    const like = `cyclo: 1
plan: sgo-2010-spring
title: Циклограмма на второе полугодие 2009-2010 учебного года
period: 2010-01..2010-05
actors:
  UO: {name: Управление...}
  MOU: {name: МОУ, units: units/chelyabinsk.yaml}
activities:
  - id: exams
    title: Подготовка к ЕГЭ
    when: 2010-04
    tasks:
      MOU: Внесение данных об участниках ЕГЭ
  - id: journal
    title: Классный журнал
    when: {every: month, in: 2010-01..2010-05}
    tasks:
      MOU: Ведение классного журнала (выставление текущей успеваемости, посещаемости)
  - id: parent-meetings
    title: Родительские собрания об АС СГО
    when: 2010-02
    tasks:
      MOU: Организация и проведение родительских собраний по информированию работы АС СГО
`;
    await writeFile(join(place.folder, 'plans/spring.yaml'), like);
    const { proposed } = await made('--plan', SOURCE, '--like', 'plans/spring.yaml');
    expect(proposed.map(({ activity }) => activity)).toEqual(['exams', 'class-journal']);
    expect(proposed[1]!.months).toEqual(['2011-01', '2011-05']);
    const text = await read(NEXT);
    expect(text).toContain('# - id: exams');
    expect(text).toContain('#   when: 2011-04');
    expect(text).toContain('# В плане sgo-2010-spring — также январь и май.');
    expect(text).toContain('В прошлогоднем плане: в феврале 2010 г.');
  });
});

describe('what is refused', () => {
  it('a plan that is there, a period that is not later, and a choice between plans', async () => {
    await made();
    const before = await read(NEXT);
    const again = await place.cyclo(['next', '--period', '2011-01..2011-05', '--plan', SOURCE]);
    expect(again.exit).toBe(2);
    expect(again.err).toContain(`${NEXT} is there`);
    expect(await read(NEXT)).toBe(before);
    const named = await place.cyclo([
      'next',
      '--period',
      '2011-01..2011-05',
      '--plan',
      SOURCE,
      '--name',
      'zavuch-2026-10',
    ]);
    expect(named.err).toContain('zavuch-2026-10');
    const earlier = await place.cyclo(['next', '--period', '2010-08..2010-12', '--plan', SOURCE]);
    expect(earlier.err).toContain('no later than sgo-2010-h1');
    const none = await place.cyclo(['next', '--period', '2010-01']);
    expect(none.exit).toBe(2);
    expect((await place.cyclo(['next'])).err).toContain('--period 2011-01..2011-05');
  });

  it('nothing is written by --dry-run, and -o - prints the plan', async () => {
    expect((await made('--dry-run')).written).toBe(false);
    await expect(read(NEXT)).rejects.toThrow('ENOENT');
    const { out } = await place.cyclo(['next', '--period', '2011-01..2011-05', '-o', '-', '-q']);
    expect(canonicalForm(out, 'plan')).toBe(out);
    await expect(read(NEXT)).rejects.toThrow('ENOENT');
  });

  it('a plan in another folder finds what it names', async () => {
    const { file } = await made('-o', 'plans/2011/spring.yaml');
    expect(await read(file)).toContain('units: ../units/chelyabinsk.yaml');
    expect((await place.cyclo(['validate', file])).out).toContain('0 errors');
  });
});
