/** Сроки, которые считают от другого дня: «за 3 дня до …», «в течение 10 рабочих дней со дня …». */
import type { Distance } from '../../../calendar/when.ts';
import { anything, nameBefore, timeName } from '../../phrases/anchor-phrase.ts';
import { fact, numbered, table, type Phrase } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { agreed } from '../counted.ts';
import { month } from './calendar-names.ts';
import { dates, spans } from './date-phrases.ts';

type Facts = Phrase<WhenFacts>;
type Forms = readonly [one: string, few: string, many: string];

/** Сколько: «3 дня», «21 рабочий день». */
const count = (forms: Forms): Facts =>
  fact(
    'steps',
    numbered(
      (steps) => `${steps} ${agreed(steps, forms)}`,
      new RegExp(`^(\\d{1,3}) (?:${[...new Set(forms)].join('|')})(?![а-яё])`),
    ),
  );

const one = (stepUnit: Distance['unit']): WhenFacts => ({ steps: 1, stepUnit });

/** «за 3 дня», «через неделю». */
const accusative = table(
  {
    days: count(['день', 'дня', 'дней']),
    working: count(['рабочий день', 'рабочих дня', 'рабочих дней']),
    weeks: count(['неделю', 'недели', 'недель']),
    months: count(['месяц', 'месяца', 'месяцев']),
  },
  [
    ['неделю', one('week')],
    ['месяц', one('month')],
    ['день', one('day')],
    ['{working}', { stepUnit: 'working-day' }],
    ['{days}', { stepUnit: 'day' }],
    ['{weeks}', { stepUnit: 'week' }],
    ['{months}', { stepUnit: 'month' }],
    // Так пишут, но программа так не говорит.
    ['рабочий день', one('working-day')],
  ],
);

/** «в течение 3 дней», «не позднее 21 рабочего дня». */
const genitive = table(
  {
    days: count(['дня', 'дней', 'дней']),
    working: count(['рабочего дня', 'рабочих дней', 'рабочих дней']),
    weeks: count(['недели', 'недель', 'недель']),
    months: count(['месяца', 'месяцев', 'месяцев']),
    calendar: count(['календарного дня', 'календарных дней', 'календарных дней']),
  },
  [
    ['недели', one('week')],
    ['месяца', one('month')],
    ['{working}', { stepUnit: 'working-day' }],
    ['{days}', { stepUnit: 'day' }],
    ['{weeks}', { stepUnit: 'week' }],
    ['{months}', { stepUnit: 'month' }],
    // Так пишут, но программа так не говорит.
    ['{calendar}', { stepUnit: 'day' }],
    ['рабочего дня', one('working-day')],
    ['[дня|суток]', one('day')],
  ],
);

const named = {
  ...dates,
  ...spans,
  name: fact('name', nameBefore('»')),
  which: table(
    {
      time: fact(
        'time',
        timeName((id) => `${month(id, 'nominative')} ${id.slice(0, 4)} г.`),
      ),
    },
    [['', { time: undefined }], [' ({time})']],
  ),
  whose: table({}, [
    ['', { whose: undefined }],
    [' тем же исполнителем', { whose: 'own' }],
    [' вышестоящим исполнителем', { whose: 'parent' }],
    [' всеми подведомственными исполнителями', { whose: 'below' }],
    [' всеми исполнителями', { whose: 'all' }],
  ]),
  other: anything,
} satisfies Record<string, Facts>;

const done = table(named, [['выполнения{whose} мероприятия «{name}»{which}', { what: 'done' }]]);

const days = [
  ['мероприятия «{name}»{which}', { what: 'activity' }],
  ['дня «{name}»', { what: 'day' }],
  ['{day} {genitive} {year}', { what: 'date' }],
] as const;

/** What comes before a span comes before its first day, and what comes after it after its last. */
const day = table(named, [
  ...days,
  ['{spanGenitive}', { what: 'first-day' }],
  ['окончания {spanGenitive}', { what: 'last-day' }],
]);
const past = table(named, [
  ...days,
  ['{spanGenitive}', { what: 'last-day' }],
  ['начала {spanGenitive}', { what: 'first-day' }],
]);

const after = { side: 'after' } as const;
const before = { side: 'before' } as const;
const next = { manner: 'exactly', steps: 1 } as const;

/** Срок, который считают от другого дня. */
export const relative: Facts = table(
  {
    accusative,
    genitive,
    th: fact(
      'steps',
      numbered((steps) => `${steps}-й`, /^(\d{1,3})-?й(?![а-яё])/),
    ),
    short: fact(
      'steps',
      numbered((steps) => `${steps}-дневный`, /^(\d{1,3})-дневный/),
    ),
    done: fact('anchor', done),
    day: fact('anchor', day),
    past: fact('anchor', past),
    any: fact('anchor', table({ done, past }, [['[{done}|{past}]']])),
    alone: fact('anchor', table(named, [['«{name}»', { what: 'day' }]])),
    other: fact('anchor', table(named, [['{other}']])),
  },
  [
    ['[не позднее чем |]за {accusative} до [{day}|{other}]', { ...before, manner: 'by' }],
    ['ровно за {accusative} до {day}', { ...before, manner: 'exactly' }],
    ['в течение {genitive} до {day}', { ...before, manner: 'within' }],
    ['в течение {genitive} [со дня {done}|со дня {other}|с момента {other}]', { ...after, manner: 'within' }],
    ['в течение {genitive} после [{past}|{other}]', { ...after, manner: 'within' }],
    ['не позднее {genitive} со дня [{done}|{other}]', { ...after, manner: 'by' }],
    ['не позднее {genitive} после [{past}|{other}]', { ...after, manner: 'by' }],
    ['в день [{alone}|{any}]', { manner: 'exactly', steps: 0, stepUnit: 'day' }],
    ['на следующий день после [{any}|{other}]', { ...after, ...next, stepUnit: 'day' }],
    ['на следующий рабочий день после [{any}|{other}]', { ...after, ...next, stepUnit: 'working-day' }],
    ['на {th} день после [{any}|{other}]', { ...after, manner: 'exactly', stepUnit: 'day' }],
    ['на {th} рабочий день после {any}', { ...after, manner: 'exactly', stepUnit: 'working-day' }],
    ['через {accusative} после [{any}|{other}]', { ...after, manner: 'exactly' }],
    // Так пишут, но программа так не говорит.
    ['не позднее {genitive} до {other}', { ...before, manner: 'by' }],
    ['накануне {other}', { ...before, ...next, stepUnit: 'day' }],
    ['в {short} срок [со дня|после] {other}', { ...after, manner: 'within', stepUnit: 'day' }],
    ['не позднее чем через {accusative} после {other}', { ...after, manner: 'by' }],
  ],
);
