/** Plans whose tables are odd: alike items, quotes within quotes, long texts, empty cells; and edits that make them odder. */
import { Chance } from '../../bench/chance.ts';
import type { ActivityEntry, PlanFile, WhenEntry } from '../../src/plan/generated/plan-file.ts';

/** How a plan is laid out. */
export interface Layout extends Pick<PlanFile, 'rows' | 'table'> {
  /** Whether its times are to have days, rather than months. */
  readonly isOfDays?: boolean;
}

export const TABLES = {
  'months and bodies': {},
  'months and bodies, semicolons': { table: { punctuation: 'semicolons' } },
  'quarters and bodies': { rows: 'quarter' },
  'weeks and bodies': { rows: 'week', isOfDays: true },
  'one row': { rows: 'none', table: { columns: ['actors'] } },
  'sections over months': { table: { columns: ['rows', 'actors'], bands: ['section'] } },
  'a section a row, a month a column': {
    rows: 'none',
    table: { columns: [{ section: 'Направление' }, 'months'] },
  },
  'a numbered list': {
    rows: 'none',
    table: {
      columns: ['number', { text: 'Мероприятие' }, { when: 'Срок' }, 'responsible', 'output', 'note'],
    },
  },
  'a numbered list without sections': {
    rows: 'none',
    table: { columns: ['number', 'text', 'actor', 'when', 'mark'], bands: [] },
  },
  'a list numbered anew under each heading': {
    rows: 'none',
    table: { columns: ['number', 'text', 'when'], bands: ['actor', 'section'], numbering: 'separate' },
  },
  'a list numbered by its sections': {
    rows: 'none',
    table: { columns: ['number', { text: 'Мероприятие' }, 'responsible'], numbering: 'outline' },
  },
  'a list without numbers': {
    rows: 'none',
    table: { columns: [{ text: 'Мероприятие' }, 'end', 'actor'], bands: [] },
  },
  'a list without numbers, in sections': { rows: 'none', table: { columns: ['text', 'when', 'where'] } },
  'activities under actors and sections': {
    rows: 'none',
    table: { columns: ['number', 'title', 'when', 'indicator'], bands: ['actor', 'section'] },
  },
  'a list month by month': { table: { columns: ['number', 'rows', 'text', 'actor'], bands: [] } },
  'months as marks': { rows: 'none', table: { columns: ['number', 'text', 'months'] } },
} as const satisfies Readonly<Record<string, Layout>>;

const TEXTS = [
  'Сдача отчёта',
  'Сдача отчёта',
  'Сдача отчёта за I квартал',
  'Сдача отчётов и сдача сводных отчётов',
  'Семинар «Организация защиты персональных данных в АС СГО»',
  'Семинар «О порядке «второго уровня»» для координаторов',
  'Проверка журналов «Новая',
  'Проверка журналов» и дневников',
  'Совещание; обмен опытом: 5, 10, 15 учреждений (по списку)',
  'Заполнение формы № 76-РИК в 2026-2027 учебном году, в том числе по филиалам, структурным подразделениям и группам дошкольного образования, и представление её в Управление образования не позднее 5 сентября',
  'Отчёт',
  'Отчёт.',
  'Участие в семинаре для координаторов ОУ по работе с КТП',
  'Организация и проведение семинара для координаторов ОУ по работе с КТП',
  'заменить словами «X»; 2) исключить',
] as const;
const SECTIONS = ['Контроль', 'Методическая работа', 'Работа с «одарёнными»', undefined, undefined] as const;
const WHENS: readonly [WhenEntry, ...WhenEntry[]] = [
  '2026-09', '2026-10', '2026-11', '2026-12', ['2026-09', '2026-10', '2026-11'], { every: 'month' },
  { every: 'month', by: 5 }, { every: 'month', by: 10 }, { every: 'month', by: 'last-day' },
] as const; // prettier-ignore
const DAYS: readonly [WhenEntry, ...WhenEntry[]] = [
  '2026-09-03', '2026-09-10', '2026-09-17', '2026-10-01..2026-10-09', '2026-11-12', { every: 'week', by: 'friday', in: '2026-09' },
]; // prettier-ignore
const NAMES = ['Управление', 'РУО', 'МОУ', 'Центр «Старт»', 'Отдел', 'Центр'] as const;

function activity(chance: Chance, plan: PlanFile, isOfDays: boolean): ActivityEntry {
  const actors = Object.keys(plan.actors).filter(() => chance.hits(0.5));
  const text = chance.one(TEXTS);
  const section = chance.one(SECTIONS);
  return {
    id: freshId(chance, plan),
    title: chance.one(TEXTS),
    ...(section === undefined ? {} : { section }),
    when: chance.one(isOfDays ? DAYS : WHENS),
    ...(chance.hits(0.3) ? { output: chance.one(TEXTS) } : {}),
    ...(chance.hits(0.3) ? { note: chance.one(TEXTS) } : {}),
    ...(chance.hits(0.3)
      ? { responsible: chance.hits(0.5) ? 'А. Б. Вторая' : ['А. Б. Вторая', 'В. Г. Третий'] }
      : {}),
    tasks: Object.fromEntries(
      (actors.length > 0 ? actors : ['UO']).map((actor) => [
        actor,
        chance.hits(0.6) ? text : chance.one(TEXTS),
      ]),
    ),
  };
}

function freshId(chance: Chance, plan: PlanFile): string {
  const id = `a-${chance.below(10_000)}`;
  return plan.activities.some((each) => each.id === id) ? freshId(chance, plan) : id;
}

/** A plan of up to a dozen activities. */
export function oddPlan(seed: number, { isOfDays = false, ...layout }: Layout): PlanFile {
  const chance = new Chance(`odd ${seed}`);
  const plan: PlanFile = {
    cyclo: 1,
    plan: 'odd',
    title: 'Циклограмма работы',
    subtitle: 'на I полугодие',
    period: '2026-09..2026-12',
    ...structuredClone(layout),
    order: {
      kind: 'ПРИКАЗ',
      issuer: 'Управление образования',
      number: '152',
      date: '2026-08-20',
      preamble: 'В целях организации работы',
      clauses: [
        'Утвердить циклограмму (приложение).',
        'Начальникам РУО:\n1.1. обеспечить;\n1.2. проверить.',
        'Контроль оставляю за собой.',
      ],
    },
    actors: { UO: { name: 'Управление' }, RUO: { name: 'РУО' }, MOU: { name: 'МОУ' } },
    activities: [],
  };
  const size = 2 + chance.below(11);
  for (let at = 0; at < size; at++) plan.activities.push(activity(chance, plan, isOfDays));
  return plan;
}

type Edit = (plan: PlanFile, chance: Chance, isOfDays: boolean) => void;

const one = (plan: PlanFile, chance: Chance): ActivityEntry =>
  plan.activities[chance.below(plan.activities.length)]!;
const put = (plan: PlanFile, chance: Chance, entry: ActivityEntry): void =>
  void plan.activities.splice(chance.below(plan.activities.length + 1), 0, entry);

/** A text with a word more, less, or another one. */
function reworded(text: string, chance: Chance): string {
  const parts = text.split(' ');
  const at = chance.below(parts.length);
  const word = chance.one([
    'район',
    '«Школа»',
    'учреждений,',
    'и',
    '(сводных)',
    '12',
    'ежеквартально',
  ] as const);
  parts.splice(at, chance.below(3), ...(chance.hits(0.7) ? [word] : []));
  return parts.join(' ').trim() || 'Работа';
}

const EDITS: readonly Edit[] = [
  (plan, chance, isOfDays) => put(plan, chance, activity(chance, plan, isOfDays)),
  (plan, chance) => {
    if (plan.activities.length > 1) plan.activities.splice(chance.below(plan.activities.length), 1);
  },
  (plan, chance) => {
    const [moved] = plan.activities.splice(chance.below(plan.activities.length), 1);
    put(plan, chance, moved!);
  },
  (plan, chance, isOfDays) => void (one(plan, chance).when = chance.one(isOfDays ? DAYS : WHENS)),
  // The same words are changed for everybody.
  (plan, chance) => {
    const found = one(plan, chance);
    const texts = new Map<string, string>();
    for (const [actor, text] of Object.entries(found.tasks)) {
      if (typeof text !== 'string') continue;
      const now = texts.get(text) ?? reworded(text, chance);
      texts.set(text, now);
      found.tasks[actor] = now;
    }
  },
  (plan, chance) => {
    const found = one(plan, chance);
    const [actor] = Object.keys(found.tasks);
    found.tasks[actor!] = reworded(found.tasks[actor!] as string, chance);
  },
  // One piece of work becomes two.
  (plan, chance) => {
    const found = one(plan, chance);
    const at = plan.activities.indexOf(found);
    plan.activities.splice(at + 1, 0, {
      ...structuredClone(found),
      id: freshId(chance, plan),
      title: 'Вторая часть',
    });
  },
  // It goes from one body to another.
  (plan, chance) => {
    const found = one(plan, chance);
    const [actor] = Object.keys(found.tasks);
    const to = chance.one(Object.keys(plan.actors) as [string]);
    const text = found.tasks[actor!]!;
    delete found.tasks[actor!];
    found.tasks[to] = text;
  },
  (plan, chance) => {
    const found = one(plan, chance);
    const section = chance.one(SECTIONS);
    if (section === undefined) delete found.section;
    else found.section = section;
  },
  // A section is called otherwise.
  (plan, chance) => {
    const { section } = one(plan, chance);
    if (section === undefined) return;
    for (const each of plan.activities) if (each.section === section) each.section = `${section} и надзор`;
  },
  (plan, chance) => void (one(plan, chance).title = reworded(one(plan, chance).title, chance)),
  (plan, chance) => void (one(plan, chance).output = chance.one(TEXTS)),
  (plan, chance) => void delete one(plan, chance).note,
  (plan, chance) =>
    void (one(plan, chance).responsible = chance.one(['Г. Д. Пятая', 'А. Б. Вторая'] as const)),
  (plan, chance) => {
    const actor = chance.one(Object.values(plan.actors) as [{ name: string }]);
    actor.name = chance.one(NAMES);
  },
  (plan, chance) => {
    plan.actors['DO'] ??= { name: 'Отдел «Дети»' };
    one(plan, chance).tasks['DO'] = chance.one(TEXTS);
    if (chance.hits(0.5)) plan.actors = Object.fromEntries(Object.entries(plan.actors).toReversed());
  },
  (plan, chance) => {
    if (Object.keys(plan.actors).length < 2) return;
    const gone = chance.one(Object.keys(plan.actors) as [string]);
    if (plan.activities.some(({ tasks }) => Object.keys(tasks).join('') === gone)) return;
    delete plan.actors[gone];
    for (const { tasks } of plan.activities) delete tasks[gone];
  },
  (plan, chance) =>
    void (plan.actors = Object.fromEntries(
      Object.entries(plan.actors).sort(() => (chance.hits(0.5) ? 1 : -1)),
    )),
  (plan, chance) =>
    void (plan.subtitle = chance.one(['на II полугодие', 'на I полугодие 2026-2027 учебного года'] as const)),
  (plan, chance) =>
    void (plan.order!.preamble = chance.one([
      'В целях организации контроля',
      'На основании плана «Школа»',
    ] as const)),
  (plan, chance) =>
    void plan.order!.clauses!.splice(
      chance.below(3),
      chance.below(2),
      ...(chance.hits(0.7) ? [chance.one(TEXTS)] : []),
    ),
  (plan, chance) => void (plan.order!.clauses![0] = reworded(plan.order!.clauses![0] ?? 'Утвердить', chance)),
  (plan, chance) =>
    void (plan.order!.title = chance.one(['Об утверждении', 'О циклограмме «Школа»'] as const)),
  (plan, chance) => void (plan.deadlines = { month: chance.one<5 | 25 | 'last-day'>([5, 25, 'last-day']) }),
  (plan, chance) =>
    void (plan.period = chance.one(['2026-09..2026-12', '2026-09..2026-11', '2026-08..2026-12'] as const)),
  (plan) => void plan.activities.push(...plan.activities.splice(0, 1)),
];

/** A plan after some edits. */
export function oddlyEdited(plan: PlanFile, numbers: readonly number[]): PlanFile {
  const result = structuredClone(plan);
  const isOfDays = plan.rows === 'week';
  for (const number of numbers) EDITS[number % EDITS.length]!(result, new Chance(`edit ${number}`), isOfDays);
  return result;
}
