/**
 * A form: what one unit is asked about one month, on a sheet that people fill in without cyclo. What it asks is worked
 * out here; `view.ts` makes a view of it, and what was answered is the affair of `importers/`.
 */
import { byText, groupBy } from '../../group-by.ts';
import { addMonths, firstDay, lastDay, monthOf, type Day, type Month } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import { itemWords } from '../../messages/phrases/item-status.ts';
import { formMessages } from '../../messages/sections/forms.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Plan, Unit } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { fallsDue, lastDayWords } from '../parts/last-day.ts';
import { responsibleFor } from '../parts/responsible.ts';
import { isClosed, isDueWithin } from '../../progress/due.ts';
import { itemStanding } from '../../progress/standing.ts';
import type { States } from '../../progress/states.ts';

/** What a row asks, in the words it is printed in. A form whose words are no longer the plan's is of an older revision. */
export type RowWords = ReturnType<typeof rowWords>;

/** One row: a share of the unit. */
export interface FormRow extends RowWords {
  readonly activity: string;
  readonly occurrence: string;
  /** The plan under whose name its records go, where that is another: the form can be read beside that plan, too. */
  readonly records?: string;
  /** Who answers for it; a form says it, and asks nothing about it. */
  readonly responsible: string;
  /** How it stands on the day the form was made. */
  readonly status: string;
  /** Whether there is nothing left to answer. */
  readonly closed: boolean;
  /** The first day that can be the date of the answer. */
  readonly earliest: Day;
}

/** A form, all words in the plan's language; its rows by deadline, then in the order of the file. */
export type UnitForm = NonNullable<ReturnType<typeof unitForm>>;

/** A unit and a month, and of which work and by which records it is asked. */
export interface MonthOfUnit {
  readonly unit: Unit;
  readonly month: Month;
  /** Those of the plan, in the order of the file. */
  readonly items: readonly Item[];
  readonly states: States;
}

/**
 * Makes the form of a unit: what it can work on in the month, and what is overdue from before.
 *
 * @param today the day the form is made: the statuses are of that day
 * @param messages those of the plan's language
 * @returns nothing where the unit owes nothing in the month
 */
export function unitForm(plan: Plan, asked: MonthOfUnit, today: Day, messages: Messages) {
  const { unit, month, states } = asked;
  const owed = sharesInMonth(asked);
  if (owed.length === 0) return undefined;
  // What fell due before, and is not done, is asked besides.
  const overdue = shares(
    asked,
    (item) =>
      item.effectiveDeadline !== undefined &&
      item.effectiveDeadline < firstDay(month) &&
      !isInMonth(item, asked) &&
      itemStanding(item, [unit], states, today).status === 'overdue',
  );
  const rows = [...owed, ...overdue].map((group) => {
    const [item] = group;
    const row: FormRow = {
      activity: item.activity.id,
      occurrence: item.occurrence.id,
      ...(item.plan === plan.name ? {} : { records: item.plan }),
      ...rowWords(group, messages),
      responsible: responsibleFor(item, [unit]).join(', '),
      ...standing(item, asked, today, messages),
      earliest: earliestDay(item),
    };
    return { row, deadline: item.effectiveDeadline ?? '9999' };
  });
  const ordered = rows.toSorted(byText(({ deadline }) => deadline));
  return { plan, unit, month, today, rows: ordered.map(({ row }) => row) };
}

/** Items of a unit that are one share: an actor may have several tasks in one activity. */
type SharedItems = readonly [Item, ...Item[]];

/** What a form of the month asks the unit about, by the share it is. */
export function sharesInMonth(asked: MonthOfUnit): SharedItems[] {
  return shares(asked, (item) => isInMonth(item, asked));
}

function isInMonth(item: Item, { unit, month, states }: MonthOfUnit): boolean {
  return isDueWithin(item, [unit], states, { from: firstDay(month), to: lastDay(month) });
}

function shares({ items, unit }: MonthOfUnit, isAsked: (item: Item) => boolean): SharedItems[] {
  const asked = items.filter(
    (item) => !item.activity.withdrawn && item.units.includes(unit) && isAsked(item),
  );
  const groups = groupBy(asked, ({ activity, occurrence }) => `${activity.id} ${occurrence.id}`);
  return [...groups.values()] as [Item, ...Item[]][];
}

/** What a row asks, in words. */
export function rowWords(group: SharedItems, messages: Messages) {
  return {
    text: group.map(({ text }) => oneLine(text)).join('\n'),
    deadline: lastDayWords(group[0], messages),
    role: [...new Set(group.map(({ task }) => messages.common.roles[task.role]))].join(', '),
  };
}

/** A month is early enough for any work; what was done before is more likely a slip in the date. */
export function earliestDay({ occurrence }: Item): Day {
  return firstDay(addMonths(monthOf(occurrence.start), -1));
}

function standing(item: Item, { unit, states }: MonthOfUnit, today: Day, messages: Messages) {
  const state = states.of(item, unit);
  const { status } = itemStanding(item, [unit], states, today);
  const day = status === 'postponed' ? state.postponed?.until : state.completion?.on;
  return {
    status: formMessages(messages).status({
      status,
      words: itemWords({ status, ...fallsDue(item) }, messages.common.statuses, messages),
      day: day === undefined ? undefined : dayInFigures(messages.language, day),
      returned: state.returned && messages.records.acts.returned(state.returned),
    }),
    closed: isClosed({ status }) || state.completion !== undefined,
  };
}
