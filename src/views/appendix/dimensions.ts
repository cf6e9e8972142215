/**
 * What a table is laid out by: times, actors, sections and rhythms. Each can be a column, a band over rows, or a column for
 * each of its places.
 */
import { defined } from '../../defined.ts';
import { toUtc, type Day } from '../../calendar/day.ts';
import type { Term } from '../../calendar/when.ts';
import type { Messages } from '../../messages/messages.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { BandName, Plan, Rows, SpreadName, TableLayout } from '../../plan/plan.ts';
import type { Scope } from '../../progress/scope.ts';
import type { Item } from '../../progress/obligations.ts';
import { overlaps, type Period } from '../../progress/period.ts';
import type { ShareStates } from '../../progress/states.ts';
import { rowsOf, rowsOfPeriod, type RowTime } from '../../progress/table.ts';
import { oneLine } from '../one-line.ts';
import { rowHeading, rowLabels } from '../parts/row-labels.ts';

/** One place of a dimension: a month, an actor. */
export interface DimensionPlace {
  readonly key: string;
  /** Places stand in this order. */
  readonly order: number;
  /** What programs and `grep` find it by; absent: its label. */
  readonly id?: string;
  /** One of these it has: a time, whose label depends on the others, or a label of its own. */
  readonly time?: RowTime;
  readonly label?: string;
}

/** A dimension. */
export interface Dimension {
  readonly heading: string;
  placesOf(item: Item): readonly DimensionPlace[];
  /** What the table has, whatever stands in it. */
  readonly whole: readonly DimensionPlace[];
  /**
   * What places are called, one for each.
   *
   * @param shown all that the table has
   */
  labels(shown: readonly DimensionPlace[]): readonly string[];
}

const ownLabels = (shown: readonly DimensionPlace[]): string[] => shown.map(({ label = '' }) => label);

/** The part of a table that is asked for, and how it is. */
export interface AppendixPart {
  readonly actor?: string | undefined;
  readonly period?: Period | undefined;
  /** Whether deadlines narrower than the time of the row are said; absent: they are. */
  readonly deadlines?: boolean | undefined;
  /** What was recorded, by which programs are told how each item stands; absent: they are not. */
  readonly standing?: Standing | undefined;
}

/** What was recorded, and of whom and on which day it is looked at. */
interface Standing {
  readonly asked: Scope;
  readonly states: ShareStates;
  readonly today: Day;
}

/** Columns that are times, and what each stands for. */
export const TIMES = { weeks: 'week', months: 'month', quarters: 'quarter' } as const;

/** The dimension that a band or a column is of. */
export function dimensionOf(
  name: BandName | SpreadName,
  plan: Plan,
  { continued }: TableLayout,
  { actor, period = {} }: AppendixPart,
  messages: Messages,
): Dimension {
  switch (name) {
    case 'actor':
    case 'actors':
      return byActor(plan, actor, messages);
    case 'section':
    case 'sections':
      return bySection(plan, messages);
    case 'rhythm':
    case 'rhythms':
      return byRhythm(messages);
    case 'rows':
      return byTime(plan.rows, plan, continued, period, messages);
    default:
      return byTime(TIMES[name], plan, continued, period, messages);
  }
}

/** By time; of a period only the rows that have days of it. */
function byTime(kind: Rows, plan: Plan, continued: boolean, period: Period, messages: Messages): Dimension {
  const placesAt = (times: readonly RowTime[]): DimensionPlace[] =>
    times
      .filter(({ first, last }) => overlaps(first, last, period))
      .map((time) => ({ key: time.key, id: time.key, order: toUtc(time.first), time }));
  return {
    heading: rowHeading(kind, messages),
    placesOf: (item) => placesAt(rowsOf(kind, item, continued)),
    whole: placesAt(rowsOfPeriod(kind, plan.period)),
    labels: (shown) =>
      rowLabels(
        kind,
        shown.flatMap(({ time }) => time ?? []),
        messages,
      ),
  };
}

function byActor(plan: Plan, asked: string | undefined, { exports }: Messages): Dimension {
  const places = new Map(
    actorsShown(plan).map(({ id, name }, order) => [id, { key: id, id, order, label: oneLine(name) }]),
  );
  return {
    heading: exports.columns.actor,
    placesOf: ({ actor }) => [places.get(actor.id)!],
    whole: [...places.values()].filter(({ key }) => asked === undefined || key === asked),
    labels: ownLabels,
  };
}

/** A plan that was made from another names some only because others answer to them. */
function actorsShown({ actors, activities, derivedFrom }: Plan): Plan['actors'] {
  if (!derivedFrom) return actors;
  const busy = new Set(activities.flatMap(({ tasks }) => tasks.map(({ actor }) => actor)));
  return actors.filter(({ id }) => busy.has(id));
}

/** In the order in which the plan names them; what has none comes last. */
function bySection({ activities }: Plan, { exports }: Messages): Dimension {
  const names = new Set(activities.flatMap(({ section }) => section ?? []));
  const places = new Map(
    [...names, undefined].map((name, order) => [
      name,
      { key: name ?? '', order, label: name === undefined ? exports.noSection : oneLine(name) },
    ]),
  );
  return {
    heading: exports.details.section,
    placesOf: ({ activity }) => [places.get(activity.section)!],
    whole: [],
    labels: ownLabels,
  };
}

/** From what comes round most often to what is done as needed. */
function byRhythm(messages: Messages): Dimension {
  const { exports } = messages;
  return {
    heading: exports.details.rhythm,
    placesOf: ({ activity, task, occurrence }) => {
      const rhythm = rhythmOf((task.when ?? activity.when)[occurrence.term]);
      const words = rhythm ? whenWords([rhythm], messages) : exports.once;
      return [{ key: words, order: rankOf(rhythm), label: words }];
    },
    whole: [],
    labels: ownLabels,
  };
}

/** How often something comes round, whatever its days: nothing where its times are written out. */
function rhythmOf(term: Term | undefined): Term | undefined {
  if (term?.kind === 'rule')
    return { kind: 'rule', every: term.every, ...defined({ interval: term.interval }) };
  return term?.kind === 'throughout' || term?.kind === 'as-needed' ? { kind: term.kind } : undefined;
}

const RHYTHMS = 'day,week,month,quarter,half-year,year,once,throughout,as-needed'.split(',');

/** Greater than every number of times that anything is left out. */
const MOST = 1000;

function rankOf(term: Term | undefined): number {
  if (term?.kind !== 'rule') return RHYTHMS.indexOf(term?.kind ?? 'once') * MOST;
  return RHYTHMS.indexOf(term.every) * MOST + (term.interval ?? 1);
}
