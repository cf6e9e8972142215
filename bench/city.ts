/**
 * A synthetic city, region or country that works by the plan of the order, the same for the same seed: its plan and its
 * registry of units as texts. What they recorded is in `city-events.ts`.
 */
import { Chance } from './chance.ts';

/** How large a city is. */
export interface Size {
  readonly offices: number;
  readonly schools: number;
  /** With how many records its ledger ends; with the last of the year unless given. */
  readonly events?: number;
}

/** The sizes that have names. */
export const SIZES = {
  city: { offices: 7, schools: 170 },
  region: { offices: 40, schools: 1_000 },
  country: { offices: 1_600, schools: 40_000, events: 1_000_000 },
} as const satisfies Readonly<Record<string, Size>>;

/** The day of the reorganisation: schools renamed, merged, closed and opened by it. */
export const REORGANISED = '2010-10-18';

/** What is changed in the plan of the order: other units, everything that decides who owes what, and what later orders bring. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['units/chelyabinsk.yaml', 'units/units.yaml'],
  ['units/chelyabinsk.yaml', 'units/units.yaml'],
  ['plan: sgo-2010-h1', 'plan: synthetic'],
  ['\n    output: ОШ-1\n', '\n    output: ОШ-1\n    accepted-by: parent\n'],
  ['\n    output: 76-РИК по району\n', '\n    output: 76-РИК по району\n    accepted-by: parent\n'],
  ['  - id: coordinators-meeting\n', '  - id: coordinators-meeting\n    done-by: any\n'],
  ['  - id: parent-meetings\n', '  - id: parent-meetings\n    tags: [школа, лицей]\n'],
  ['  - id: curriculum\n', '  - id: curriculum\n    except: [mou-7]\n'],
  ['        when: 2010-12 ', '        done-by: host\n        host: ruo-1\n        when: 2010-12 '],
  ['  - id: timetable\n', '  - id: timetable\n    was: [lessons]\n'],
  [
    '  - id: quarter-marks\n',
    '  - id: quarter-marks\n    moved: {from: 2010-10, by: приказ от 25.10.2010 № 31}\n',
  ],
  [
    '  - id: directors-interview\n',
    '  - id: directors-interview\n    withdrawn: {by: приказ от 01.12.2010 № 40}\n',
  ],
];

/**
 * The plan.
 * @param order the text of `plans/sgo-2010-h1.yaml`
 */
export function cityPlan(order: string): string {
  return CHANGES.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the plan of the order has no ${JSON.stringify(from)}`);
    return text.replace(from, to);
  }, order);
}

const KINDS = [
  { share: 0.85, name: 'Школа', tag: 'школа' },
  { share: 0.93, name: 'Лицей', tag: 'лицей' },
  { share: 0.98, name: 'Гимназия', tag: 'гимназия' },
  { share: 1, name: 'Школа-интернат', tag: 'интернат' },
] as const;

/** The registry of units. Some schools open and close, and some have the records of those they were before. */
export function cityUnits({ offices, schools }: Size, seed: number): string {
  const chance = new Chance(`units ${schools} ${seed}`);
  const lines = ['cyclo-units: 1', 'units:'];
  for (let office = 1; office <= offices; office++) {
    lines.push(`  - {id: ruo-${office}, name: РУО № ${office}, actor: RUO, parent: UO}`);
  }
  for (let school = 1; school <= schools; school++) {
    const draw = chance.next();
    const { name, tag } = KINDS.find(({ share }) => draw < share) ?? KINDS[0];
    const office = ((school - 1) % offices) + 1;
    lines.push(
      `  - {id: mou-${school}, name: ${name} № ${school}, actor: MOU, parent: ruo-${office}, tags: [${tag}]${fate(school, chance)}}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function fate(school: number, chance: Chance): string {
  const draw = chance.next();
  if (draw < 0.01) return `, from: ${REORGANISED}`;
  if (draw < 0.02) return `, to: ${REORGANISED}`;
  if (draw < 0.03) return `, was: [school-${school}]`;
  if (draw < 0.04) return `, was: [school-${school}, branch-${school}]`;
  return '';
}
