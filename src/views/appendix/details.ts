/** What columns say of the work in a row. */
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import { whenWords } from '../../messages/phrases/when.ts';
import type { DetailName, Plan } from '../../plan/plan.ts';
import type { Item } from '../../progress/obligations.ts';
import { oneLine } from '../one-line.ts';
import { noDayWords } from '../parts/last-day.ts';
import { responsibleFor } from '../parts/responsible.ts';
import type { Column } from '../view.ts';

/** A column: how it is set, and its lines, each of which stands once. */
interface DetailColumn extends Pick<Column, 'kind' | 'share'> {
  lines(items: readonly Item[], plan: Plan, messages: Messages): readonly (string | undefined)[];
}

/** All but the number of the row. */
export const DETAILS: Readonly<Record<Exclude<DetailName, 'number'>, DetailColumn>> = {
  text: { share: 30, lines: (items) => items.map(({ text }) => text) },
  title: { share: 30, lines: (items) => items.map(({ activity }) => activity.title) },
  role: {
    share: 12,
    lines: (items, _, { common }) => items.map(({ task }) => common.roles[task.role]),
  },
  with: { share: 14, lines: (items) => items.flatMap(({ activity }) => activity.with) },
  when: {
    share: 16,
    lines: (items, { period }, messages) =>
      [...new Set(items.map(({ task, activity }) => task.when ?? activity.when))].map((when) =>
        whenWords(when, messages, period),
      ),
  },
  start: {
    kind: 'day',
    lines: (items, _, { language }) =>
      items
        .map(({ occurrence }) => occurrence.start)
        .sort()
        .slice(0, 1)
        .map((day) => dayInFigures(language, day)),
  },
  end: {
    kind: 'day',
    lines: (items, _, messages) => {
      // What has no last day for one of its times has none.
      const open = items.find(({ effectiveDeadline }) => effectiveDeadline === undefined);
      if (open) return [noDayWords(open, messages)];
      const last = items.map(({ effectiveDeadline }) => effectiveDeadline ?? '').sort();
      return last.slice(-1).map((day) => dayInFigures(messages.language, day));
    },
  },
  responsible: { share: 16, lines: (items) => items.flatMap((item) => responsibleFor(item)) },
  where: { share: 14, lines: (items) => items.map(({ task }) => task.where) },
  output: { share: 16, lines: (items) => items.map(({ task }) => task.output) },
  indicator: { share: 16, lines: (items) => items.map(({ task }) => task.indicator) },
  note: { share: 14, lines: (items) => items.map(({ task }) => task.note) },
  mark: { share: 12, lines: () => [] },
};

/** The lines of a column, each once. */
export function detailLines(
  name: keyof typeof DETAILS,
  items: readonly Item[],
  plan: Plan,
  messages: Messages,
): string[] {
  const lines = DETAILS[name].lines(items, plan, messages).flatMap((line) => line ?? []);
  return [...new Set(lines.map(oneLine))];
}
