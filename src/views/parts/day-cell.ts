import type { Day } from '../../calendar/day.ts';
import { dayInFigures } from '../../messages/phrases/dates.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Cell } from '../view.ts';

/** A day: as such for programs, in figures for people; words where there is none. */
export function dayCell(
  day: Day | null | undefined,
  { language, common }: Messages,
  otherwise = common.noDeadline,
): Cell {
  return { value: day ?? null, lines: [day ? dayInFigures(language, day) : otherwise] };
}
