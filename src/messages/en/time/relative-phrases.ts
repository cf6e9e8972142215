/** Terms that are counted from another day: “no later than 3 days before …”, “within 10 working days after …”. */
import type { Distance } from '../../../calendar/when.ts';
import { anything, nameBefore, timeName } from '../../phrases/anchor-phrase.ts';
import { fact, numbered, table, type Phrase } from '../../phrases/phrase.ts';
import type { WhenFacts } from '../../phrases/when-facts.ts';
import { counted } from '../counted.ts';
import { month, ordinal } from './calendar-names.ts';
import { dates, spans } from './date-phrases.ts';

type Facts = Phrase<WhenFacts>;

const count = (noun: string): Facts =>
  fact(
    'steps',
    numbered((steps) => counted(steps, noun), new RegExp(`^(\\d{1,3}) ${noun}s?(?![a-z])`)),
  );

const UNITS: readonly (readonly [string, Distance['unit']])[] = [
  ['{working}', 'working-day'],
  ['{days}', 'day'],
  ['{weeks}', 'week'],
  ['{months}', 'month'],
];

/** “3 days”, “1 working day”. */
const distance = table(
  { days: count('day'), working: count('working day'), weeks: count('week'), months: count('month') },
  [
    ...UNITS.map(([words, stepUnit]) => [words, { stepUnit }] as const),
    // So people write, but the program does not say.
    ['a week', { steps: 1, stepUnit: 'week' }],
    ['a month', { steps: 1, stepUnit: 'month' }],
    ['a day', { steps: 1, stepUnit: 'day' }],
  ],
);

const named = {
  ...dates,
  ...spans,
  name: fact('name', nameBefore('”')),
  which: table(
    {
      time: fact(
        'time',
        timeName((id) => `${month(id)} ${id.slice(0, 4)}`),
      ),
    },
    [['', { time: undefined }], [' ({time})']],
  ),
  whose: table({}, [
    ['', { whose: undefined }],
    [' by the same unit', { whose: 'own' }],
    [' by the unit above', { whose: 'parent' }],
    [' by all units below', { whose: 'below' }],
    [' by all units', { whose: 'all' }],
  ]),
  other: anything,
} satisfies Record<string, Facts>;

const done = table(named, [['completion{whose} of “{name}”{which}', { what: 'done' }]]);

const days = [
  ['“{name}”{which}', { what: 'activity' }],
  ['the day “{name}”', { what: 'day' }],
  ['{day} {month} {year}', { what: 'date' }],
] as const;

/** What comes before a span comes before its first day, and what comes after it after its last. */
const day = table(named, [
  ...days,
  ['{spanName}', { what: 'first-day' }],
  ['the end of {spanName}', { what: 'last-day' }],
]);
const past = table(named, [
  ...days,
  ['{spanName}', { what: 'last-day' }],
  ['the beginning of {spanName}', { what: 'first-day' }],
]);

const after = { side: 'after' } as const;
const before = { side: 'before' } as const;
const next = { manner: 'exactly', steps: 1 } as const;

/** A term that is counted from another day. */
export const relative: Facts = table(
  {
    distance,
    th: fact('steps', numbered(ordinal, /^(\d{1,3})(?:st|nd|rd|th)/)),
    done: fact('anchor', done),
    day: fact('anchor', day),
    past: fact('anchor', past),
    any: fact('anchor', table({ done, past }, [['[{done}|{past}]']])),
    date: fact('anchor', table(named, [['{day} {month} {year}', { what: 'date' }]])),
    alone: fact('anchor', table(named, [['“{name}”', { what: 'day' }]])),
    other: fact('anchor', table(named, [['{other}']])),
  },
  [
    ['no later than {distance} before [{day}|{other}]', { ...before, manner: 'by' }],
    ['exactly {distance} before {day}', { ...before, manner: 'exactly' }],
    ['within {distance} before {day}', { ...before, manner: 'within' }],
    ['within {distance} of [the {done}|{other}]', { ...after, manner: 'within' }],
    ['within {distance} after [{past}|{other}]', { ...after, manner: 'within' }],
    ['no later than {distance} after [{any}|{other}]', { ...after, manner: 'by' }],
    ['on [{date}|the day {alone}|the day of {any}]', { manner: 'exactly', steps: 0, stepUnit: 'day' }],
    ['on the next day after [{any}|{other}]', { ...after, ...next, stepUnit: 'day' }],
    ['on the next working day after [{any}|{other}]', { ...after, ...next, stepUnit: 'working-day' }],
    ['on the {th} day after {any}', { ...after, manner: 'exactly', stepUnit: 'day' }],
    ['on the {th} working day after {any}', { ...after, manner: 'exactly', stepUnit: 'working-day' }],
    ['exactly {distance} after {any}', { ...after, manner: 'exactly' }],
    // So people write, but the program does not say.
    ['{distance} before {other}', { ...before, manner: 'by' }],
  ],
);
