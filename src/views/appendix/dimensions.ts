/**
 * What a table is laid out by: times, actors, sections and rhythms. Each can be a column, a band over rows, or a column for
 * each of its places.
 */
import { toUtc } from '../../calendar/day.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Plan, Rows } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { overlaps, type Period } from '../../progress/period.ts';
import { rowsOf, rowsOfPeriod, type RowTime } from '../../progress/table.ts';
import { oneLine } from '../one-line.ts';
import { rowLabels } from '../row-labels.ts';

/** One place of a dimension: a month, an actor. */
export interface Place {
  readonly key: string;
  /** Places stand in this order. */
  readonly order: number;
  readonly label: (shown: readonly Place[]) => string;
}

/** A dimension. */
export interface Dimension {
  readonly heading: string;
  placesOf(item: Item): readonly Place[];
  /** What the table has, whatever stands in it. */
  readonly whole: readonly Place[];
}

/** By time; of a period only the rows that have days of it. */
export function byTime(kind: Rows, plan: Plan, period: Period, messages: Messages): Dimension {
  const places = new Map<string, Place & { readonly time: RowTime }>();
  const placeOf = (time: RowTime): Place => {
    const { key, first } = time;
    const known = places.get(key);
    if (known) return known;
    const label = (shown: readonly Place[]): string => {
      const times = shown.flatMap((each) => places.get(each.key)?.time ?? []);
      return rowLabels(kind, times, messages)[times.indexOf(time)] ?? '';
    };
    const place = { key, order: toUtc(first), label, time };
    places.set(key, place);
    return place;
  };
  const asked = (times: readonly RowTime[]): Place[] =>
    times.filter(({ first, last }) => overlaps(first, last, period)).map(placeOf);
  return {
    heading: messages.exports.rowHead[kind],
    placesOf: (item) => asked(rowsOf(kind, item)),
    whole: asked(rowsOfPeriod(kind, plan.period)),
  };
}

/** By actor. */
export function byActor({ actors }: Plan, asked: string | undefined, messages: Messages): Dimension {
  const places = new Map(
    actors.map(({ id, name }, order) => [id, { key: id, order, label: () => oneLine(name) }]),
  );
  return {
    heading: messages.exports.columns.actor,
    placesOf: ({ actor }) => [places.get(actor.id)!],
    whole: [...places.values()].filter(({ key }) => asked === undefined || key === asked),
  };
}
