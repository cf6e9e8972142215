/** Two plans beside each other: their work, and the load of each actor month by month. */
import { csvFields, entryRow } from './rows.ts';
import { monthRuns, type Month } from '../calendar/day.ts';
import { monthsWords } from '../messages/phrases/when.ts';
import { compareMessages, type CompareMessages } from '../messages/sections/compare.ts';
import type { Messages } from '../messages/messages.ts';
import { wholeTitle, type Plan } from '../plan/plan.ts';
import type { ComparedWork, Comparison } from '../review/comparison.ts';
import type { Amount, LoadRow } from '../review/load.ts';
import { oneLine } from './one-line.ts';
import { worded, type Cell, type Column, type Line, type Row, type Section, type View } from './view.ts';

const FIELDS = csvFields(
  'kind,activity,title,otherActivity,otherTitle,match,sure,differences,actor,month,items,shares,otherMonth,otherItems,otherShares',
);

const BAR = 16;

/** Where eight columns have room. */
const WIDE: NonNullable<Column['only']> = ['pipe', 'page'];

/** The comparison of two plans. */
export function compareView(plans: readonly [Plan, Plan], comparison: Comparison, messages: Messages): View {
  const words = compareMessages(messages);
  const { works, load, totals } = comparison;
  const both = works.filter(({ one, other }) => one && other);
  const differ = both.filter(({ differences }) => differences.length > 0);
  const alike = both.filter(({ differences }) => differences.length === 0);
  const [first, second] = [works.filter(({ other }) => !other), works.filter(({ one }) => !one)];
  const only = (number: 1 | 2): string => words.only({ number, name: plans[number - 1]!.name });
  return {
    title: [{ text: words.heading, accent: 'strong' }],
    sections: [
      {
        tab: words.tabs.plans,
        points: [
          ...plans.map((plan, index) =>
            words.plan({
              number: index + 1,
              name: plan.name,
              title: oneLine(wholeTitle(plan)),
              period: monthsWords(plan.period, messages),
              ...totals[index]!,
            }),
          ),
          words.counts({
            alike: alike.length,
            differ: differ.length,
            first: first.length,
            second: second.length,
          }),
        ],
      },
      ...worksTable(only(1), words.tabs.first, first, plans, messages),
      ...worksTable(only(2), words.tabs.second, second, plans, messages),
      ...worksTable(words.differ, words.tabs.differ, differ, plans, messages),
      ...worksTable(words.alike, words.tabs.alike, alike, plans, messages),
      loadTable(load, totals, messages),
    ],
    notes: [{ text: words.note, accent: 'aside' }],
    fields: FIELDS,
    data: [...works.map((work) => workData(work, words)), ...load.map((row) => loadData(row, words))],
    record: () => ({
      plans: plans.map(({ name, period }, index) => ({ plan: name, period, ...totals[index]! })),
      works: works.map(workRecord),
      load: load.map(({ actor, name, months, load: amounts }) => ({
        actor,
        name,
        months: months.map((month) => month ?? null),
        load: amounts,
      })),
    }),
  };
}

/** A table of works; none where there are none. Its columns are those in which something stands. */
function worksTable(
  heading: string,
  tab: string,
  works: readonly ComparedWork[],
  plans: readonly [Plan, Plan],
  messages: Messages,
): Section[] {
  if (works.length === 0) return [];
  const { columns, ...words } = compareMessages(messages);
  const isBoth = works[0]!.one !== undefined && works[0]!.other !== undefined;
  const sides = isBoth ? [0, 1] : [works[0]!.one ? 0 : 1];
  const isDifferent = works.some(({ differences }) => differences.length > 0);
  const heads: Column[] = [
    { key: 'activity', heading: messages.due.columns.activity, only: ['pipe'] },
    ...(isBoth ? [{ key: 'sure', heading: columns.sure }] : []),
    ...(isDifferent ? [{ key: 'differences', heading: columns.differences }] : []),
    ...sides.map((side) => ({ key: `months${side}`, heading: columns.months({ number: side + 1 }) })),
    ...(isBoth ? [] : [{ key: 'actors', heading: columns.actors }]),
    { key: 'title', heading: columns.title, share: 1 },
  ];
  return [
    {
      heading: { text: heading, accent: 'strong' },
      tab,
      columns: heads,
      rows: works.map((work): Row => {
        const { one, other, months, differences } = work;
        const titles = [...new Set([one?.title, other?.title].filter((title) => title !== undefined))];
        const { actors } = one ? plans[0] : plans[1];
        const own = new Set((one ?? other)!.tasks.map(({ actor }) => actor));
        return {
          activity: [...new Set([one?.id, other?.id].filter((id) => id !== undefined))].join(' = '),
          sure: matchWords(work, words),
          differences: listed(differences.map((each) => words.differences[each])),
          months0: monthsCell(months[0], messages),
          months1: monthsCell(months[1], messages),
          actors: listed(actors.filter(({ id }) => own.has(id)).map(({ name }) => oneLine(name))),
          title: listed(titles.map(oneLine), ' / '),
        };
      }),
    },
  ];
}

/** Texts below each other; in a pipe, where a line is a row, one behind the other. */
function listed(texts: readonly string[], comma = ', '): Cell {
  return {
    lines: [
      { text: texts.join(comma), only: ['pipe'] },
      ...texts.map((text): Line => ({ text, only: ['screen', 'page'] })),
    ],
  };
}

function matchWords(
  { match, sure = 0 }: ComparedWork,
  { sure: words }: Pick<CompareMessages, 'sure'>,
): string {
  if (match === undefined) return '';
  return match === 'likeness' ? words.likeness({ percent: percentOf(sure) }) : words[match];
}

/** How alike the words are in hundredths; only what is the same in all is 100. */
function percentOf(sure: number): number {
  return Math.floor(sure * 100);
}

/** Months in words; at a terminal in figures: two columns of them stand beside each other. */
function monthsCell(months: readonly Month[], messages: Messages): Cell {
  return { ...worded(months.join(','), monthsWords(months, messages)), screen: () => shortMonths(months) };
}

/** «09–11.2010», a line for each stretch. */
function shortMonths(months: readonly Month[]): string[] {
  return monthRuns(months).map(({ from, to }) => {
    const [first, last] = [from, to].map((month) => month.split('-').toReversed().join('.'));
    if (from === to) return last!;
    return `${from.slice(0, 4) === to.slice(0, 4) ? from.slice(5) : first}–${last}`;
  });
}

function loadTable(load: readonly LoadRow[], totals: Comparison['totals'], messages: Messages): Section {
  const { columns, load: heading, tabs, total } = compareMessages(messages);
  const most = Math.max(1, ...load.flatMap((row) => row.load.map(({ shares }) => shares)));
  const figures = ([one, other]: readonly [Amount, Amount]): Row => ({
    items: one.items,
    otherItems: other.items,
    shares: one.shares,
    otherShares: other.shares,
    bothItems: { lines: [String(one.items), String(other.items)] },
    bothShares: { lines: [String(one.shares), String(other.shares)] },
  });
  return {
    heading: { text: heading, accent: 'strong' },
    tab: tabs.load,
    columns: [
      { key: 'name', heading: columns.actor },
      { key: 'month', heading: columns.month({ number: 1 }), only: WIDE },
      { key: 'otherMonth', heading: columns.month({ number: 2 }), only: WIDE },
      { key: 'items', heading: columns.items({ number: 1 }), kind: 'figure', only: WIDE },
      { key: 'otherItems', heading: columns.items({ number: 2 }), kind: 'figure', only: WIDE },
      { key: 'shares', heading: columns.shares({ number: 1 }), kind: 'figure', only: WIDE },
      { key: 'otherShares', heading: columns.shares({ number: 2 }), kind: 'figure', only: WIDE },
      // A terminal has no room for eight columns: there the plans stand one over the other.
      { key: 'bothMonths', heading: columns.bothMonths, only: ['screen'] },
      { key: 'bothItems', heading: columns.bothItems, kind: 'figure', only: ['screen'] },
      { key: 'bothShares', heading: columns.bothShares, kind: 'figure', only: ['screen'] },
      { key: 'bars', heading: columns.bars, only: ['screen', 'page'] },
    ],
    rows: [
      ...load.map((row, index): Row => ({
        name: {
          ...worded(row.actor, oneLine(row.name)),
          // At a terminal an actor is named once, over its months; elsewhere pages are turned and rows are sorted.
          screen: () => (load[index - 1]?.actor === row.actor ? [] : [oneLine(row.name)]),
        },
        month: monthCell(row.months[0], messages),
        otherMonth: monthCell(row.months[1], messages),
        bothMonths: {
          lines: row.months.map((month) => (month === undefined ? '–' : shortMonths([month])[0]!)),
        },
        ...figures(row.load),
        bars: {
          lines: row.load.map(({ shares }) =>
            shares === 0 ? '–' : '█'.repeat(Math.max(1, Math.round((shares / most) * BAR))),
          ),
        },
      })),
      { name: total, ...figures(totals) },
    ],
  };
}

function monthCell(month: Month | undefined, messages: Messages): Cell {
  return month === undefined ? { lines: [] } : monthsCell([month], messages);
}

function workRecord({ one, other, match, sure, differences, months }: ComparedWork): object {
  return {
    activity: one?.id ?? null,
    otherActivity: other?.id ?? null,
    title: one?.title ?? null,
    otherTitle: other?.title ?? null,
    match: match ?? null,
    sure: sure === undefined ? null : percentOf(sure) / 100,
    differences,
    months,
  };
}

function workData(work: ComparedWork, words: CompareMessages): Row {
  const { match, differences } = work;
  return entryRow(workRecord(work), {
    kind: { value: 'work', lines: [words.kinds.work] },
    match: match && { value: match, lines: [matchWords(work, words)] },
    differences: {
      value: differences.join(' '),
      lines: [differences.map((each) => words.differences[each]).join(', ')],
    },
  });
}

function loadData({ actor, months, load: [one, other] }: LoadRow, { kinds }: CompareMessages): Row {
  return {
    kind: { value: 'load', lines: [kinds.load] },
    actor,
    month: months[0],
    items: one.items,
    shares: one.shares,
    otherMonth: months[1],
    otherItems: other.items,
    otherShares: other.shares,
  };
}
