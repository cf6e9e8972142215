/** A cascade through half a year: plans for all units, records in each of them, stores that meet, an order that amends the plan above. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryIn } from '../../src/group-by.ts';
import { TestRepository } from '../git/test-repository.ts';

const OFFICES = ['kalininsky', 'kurchatovsky', 'leninsky', 'metallurgichesky', 'sovetsky', 'traktorozavodsky', 'tsentralny'].map((name) => `ruo-${name}`); // prettier-ignore
const SCHOOLS = ['licey-11', 'licey-31', 'internat-9', 'internat-13'];
const UNITS = [...OFFICES, ...SCHOOLS];
const CITY = 'plans/sgo-2010-h1.yaml';
const planOf = (unit: string): string => `plans/sgo-2010-h1-${unit}.yaml`;
const TODAY = '2010-12-31';
const WHOLE = `--all --from 2010-08-01 --to ${TODAY} --today ${TODAY}`;

function edit(place: TestRepository, file: string, ...changes: readonly (readonly [string, string])[]): void {
  const path = join(place.folder, file);
  let text = readFileSync(path, 'utf8');
  for (const [before, after] of changes) {
    expect(text.split(before)).toHaveLength(2);
    text = text.replace(before, after);
  }
  writeFileSync(path, text);
}

/** What each unit records, in its own plan and its own store, before the plan above is amended and after it. */
const ACTS: Readonly<Record<'before' | 'after', (unit: string, index: number) => readonly string[]>> = {
  before: (unit, index) => [
    ...(index % 2 === 0 ? [`done work-plan --date 2010-08-2${index % 10}`] : []),
    ...(OFFICES.includes(unit)
      ? [
          ...(index < 4 ? ['done form-76-rik-district --date 2010-09-28'] : []),
          // Some have been at the seminar before it is put off.
          ...(index < 2 ? ['done pdn-seminar --date 2010-10-01'] : []),
        ]
      : ['done form-osh-1 --date 2010-09-20', 'done pupil-movement --month 2010-09 --date 2010-09-30']),
  ],
  after: (unit, index) => [
    ...(index === 1 ? ['excuse directors-interview --reason "нет директоров"'] : []),
    ...(index % 3 === 0 ? ['done pdn-seminar --date 2010-11-20'] : []),
    ...(SCHOOLS.includes(unit) ? ['done mark-reports --month 2010-11 --date 2010-11-30'] : []),
  ],
};

interface Item {
  readonly plan: string;
  readonly activity: string;
  readonly occurrence: string;
  readonly status: string;
}

/** What a list says of the shares of a unit. */
interface Missing {
  readonly groups: readonly {
    readonly items: readonly { activity: string; occurrence: string; units: readonly { id: string }[] }[];
  }[];
}
interface Status {
  readonly groups: readonly ({ readonly key: string } & Readonly<Record<string, unknown>>)[];
}
interface Report {
  readonly totals: readonly { readonly status: string; readonly count: number }[];
}

/** Statuses of a report that end a matter, or are late. */
const ENDS = ['done', 'done-late', 'overdue', 'excused'];

/** How many shares a unit has done by what it recorded. */
function doneBy(unit: string, index: number): number {
  const acts = [...ACTS.before(unit, index), ...ACTS.after(unit, index)].filter((act) =>
    act.startsWith('done'),
  );
  return new Set(acts.map((act) => act.replace(/ --date \S+/, ''))).size;
}

/** Where records are kept, and how they meet. */
export interface Stores {
  /** Of whoever looks at all of it. */
  readonly city: string;
  /** Of a unit. */
  of(unit: string): string;
  /** Where the store of a unit meets that of the city; nothing where they are one. */
  meetingOf(unit: string): string | undefined;
  /** Where the city meets the others; nothing where they come to it. */
  readonly meeting?: string;
}

/** Tries all of it. @param storesIn made when the tests begin */
export function describeCascade(title: string, storesIn: () => Promise<Stores>): void {
  describe(`plans of seven offices and four schools after an order that amended the plan above, ${title}`, () => {
    let place: TestRepository;
    let stores: Stores;
    /** Runs a command that has to end well. */
    async function cyclo(line: string): Promise<string> {
      const env = stores.city === '' ? {} : { CYCLO_STORE: stores.city };
      const { exit, out, err } = await place.cyclo(line, { env });
      if (exit !== 0) throw new Error(`${line}: ${out}${err}`);
      return out;
    }
    const json = async <T>(line: string): Promise<T> => JSON.parse(await cyclo(`${line} --format json`)) as T;

    async function record(when: 'before' | 'after', today: string): Promise<void> {
      for (const [index, unit] of UNITS.entries()) {
        for (const act of ACTS[when](unit, index)) {
          await cyclo(
            `${act} --unit ${unit} --plan ${planOf(unit)} --store ${stores.of(unit)} --today ${today}`,
          );
        }
        mkdirSync(join(place.folder, 'meeting'), { recursive: true });
        const meeting = stores.meetingOf(unit);
        if (meeting !== undefined)
          await cyclo(`sync ${meeting} --store ${stores.of(unit)} --plan ${planOf(unit)}`);
      }
      if (stores.meeting !== undefined) await cyclo(`sync ${stores.meeting} --plan ${CITY}`);
    }

    beforeAll(async () => {
      stores = await storesIn();
      const files = ['plans/units/chelyabinsk.yaml', CITY].map(
        (name) => [name, readFileSync(name, 'utf8')] as const,
      );
      place = new TestRepository(Object.fromEntries(files));
      edit(place, CITY, ['  date:\n', '  date: 2010-08-20\n']);
      writeFileSync(
        join(place.folder, CITY),
        readFileSync(join(place.folder, CITY), 'utf8').replace(/^ {2}number:.*$/m, "  number: '152'"),
      );
      place.commit('Подписан');
      for (const unit of UNITS) await cyclo(`derive --unit ${unit} --plan ${CITY}`);
      await record('before', '2010-10-04');
      place.commit('Планы учреждений');
      // The seminar is put off, the meetings are off, a form is worded anew, work comes.
      edit(
        place,
        CITY,
        [
          'title: Семинар «Организация защиты персональных данных в АС СГО»\n    when: 2010-10',
          'title: Семинар «Организация защиты персональных данных в АС СГО»\n    when: 2010-11',
        ],
        ['RUO: Формирование 76-РИК по району', 'RUO: Формирование и представление 76-РИК по району'],
        [
          '  # Октябрь\n',
          '  - id: journals\n    title: Проверка журналов\n    when: 2010-10-20\n    tasks:\n      RUO: Проверка классных журналов\n      MOU: Представление классных журналов\n\n  # Октябрь\n',
        ],
      );
      const path = join(place.folder, CITY);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/ {2}- id: parent-meetings[^]*?\n\n/, ''));
      await cyclo('amend --apply --number 215 --date 2010-10-06');
      place.commit('Изменён приказом № 215');
      await cyclo('derive --update');
      await record('after', '2010-12-01');
    });
    afterAll(() => place.close());

    /** What the plan above says: asked for each unit, and the same each time. */
    const ofCity = new Map<string, Promise<unknown>>();
    const above = <T>(line: string): Promise<T> =>
      entryIn(ofCity, line, () => json<T>(`${line} --plan ${CITY} --today ${TODAY}`)) as Promise<T>;
    const missingIn = ({ groups }: Missing, unit: string): string[] =>
      groups
        .flatMap(({ items }) => items)
        .filter(({ units }) => units.some(({ id }) => id === unit))
        .map(({ activity, occurrence }) => `${activity} ${occurrence}`)
        .toSorted();
    const statusIn = ({ groups }: Status, unit: string): unknown => groups.find(({ key }) => key === unit);

    it.each(UNITS)('%s: due, status, missing and report say the same of it in both', async (unit) => {
      const due = async (plan: string): Promise<Item[]> =>
        (await json<{ items: Item[] }>(`due --unit ${unit} --plan ${plan} ${WHOLE}`)).items;
      const named = (items: readonly Item[]): string[] =>
        items.map(({ plan, activity, occurrence, status }) => [plan, activity, occurrence, status].join(' '));
      const [all, own] = [await due(CITY), await due(planOf(unit))];
      expect(named(own)).toEqual(named(all));
      expect(
        own.filter(({ activity }) => activity === 'pdn-seminar').map(({ occurrence }) => occurrence),
      ).toEqual(['2010-11']);
      const missing = await json<Missing>(`missing --plan ${planOf(unit)} --today ${TODAY}`);
      expect(missingIn(missing, unit)).toEqual(missingIn(await above('missing'), unit));
      const status = await json<Status>(`status --by unit --plan ${planOf(unit)} --today ${TODAY}`);
      expect(statusIn(status, unit)).toEqual(statusIn(await above('status --by unit'), unit));
      const { totals } = await json<Report>(`report --plan ${planOf(unit)} --today ${TODAY}`);
      expect(
        totals
          .filter(({ status: each }) => ENDS.includes(each))
          .map(({ status: each, count }) => [each, count]),
      ).toEqual(ENDS.map((each) => [each, all.filter((item) => item.status === each).length]));
    });

    it('beside the plan above each share counts once, in status, missing and report', async () => {
      for (const line of ['status', 'missing', 'report']) {
        const [all, alone] = [
          await json<object>(`${line} --today ${TODAY}`),
          await json<object>(`${line} --plan ${CITY} --today ${TODAY}`),
        ];
        expect([line, all]).toEqual([line, alone]);
      }
      const { totals } = await json<Report>(`report --plan ${CITY} --today ${TODAY}`);
      const done = totals
        .filter(({ status }) => status.startsWith('done'))
        .reduce((sum, { count }) => sum + count, 0);
      expect(done).toBe(UNITS.reduce((sum, unit, index) => sum + doneBy(unit, index), 0));
    });

    it('who was at the seminar before it was put off has been there', async () => {
      const line = `due --unit ${OFFICES[0]!} --plan ${planOf(OFFICES[0]!)} ${WHOLE}`;
      const { items } = await json<{ items: Item[] }>(line);
      const seminar = items.find(({ activity }) => activity === 'pdn-seminar');
      expect([seminar?.occurrence, seminar?.status]).toEqual(['2010-11', 'done']);
    });

    it('the plans are clean and as the plan above has them', async () => {
      const out = await cyclo('validate');
      expect(out).toContain('0 errors');
      expect(out).not.toContain('derived-');
      expect((await place.cyclo('diff --parent --exit-code')).exit).toBe(0);
    });
  });
}
