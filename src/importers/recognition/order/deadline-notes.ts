/** What a plan's own documents say below the table of its deadlines: what the month means, and what days off move. */
import type { DeadlineRule } from '../../../calendar/when.ts';
import type { Month } from '../../../calendar/day.ts';
import { detailWords } from '../../../messages/phrases/when.ts';
import { en } from '../../../messages/en.ts';
import { ru } from '../../../messages/ru.ts';
import { comparable } from '../words.ts';
import type { TextLine } from './draft.ts';

/** What `deadlines` says where it is not as usual. */
export interface DeadlinesDraft {
  readonly month?: number | 'last-working-day';
  readonly 'non-working-day'?: 'next';
}

interface DeadlineNotes {
  readonly deadlines: DeadlinesDraft;
  /** The lines that are no such notes. */
  readonly left: readonly TextLine[];
}

/** Takes the notes from the lines around a table. A plan writes them by itself. */
export function deadlineNotesIn(lines: readonly TextLine[], [month = '']: readonly Month[]): DeadlineNotes {
  let deadlines: DeadlinesDraft = {};
  const left = lines.filter(({ text }) => {
    const said = shiftIn(text) ?? monthDayIn(text, month);
    if (said) deadlines = { ...deadlines, ...said };
    return !said;
  });
  return { deadlines, left };
}

/** Whether a text is such a note. */
export function isDeadlineNote(text: string): boolean {
  return (shiftIn(text) ?? monthDayIn(text, SOME_MONTH)) !== undefined;
}

/** A note says the same of every month. */
const SOME_MONTH: Month = '2000-01';

const CATALOGUES = [ru, en];

function shiftIn(text: string): DeadlinesDraft | undefined {
  const own = comparable(text);
  for (const { exports } of CATALOGUES) {
    for (const direction of ['preceding', 'next'] as const) {
      for (const isException of [true, false]) {
        const note = comparable(exports.shifted({ direction, isException, days: [] }));
        const days = own.startsWith(note) ? own.slice(note.length) : undefined;
        if (days === undefined || !DAYS.test(days)) continue;
        return direction === 'next' && !isException ? { 'non-working-day': 'next' } : {};
      }
    }
  }
  return undefined;
}

/** Which days were moved, and to which. */
const DAYS = /^(?:$|:(?:(?:с|from) [\d./]+ (?:на|to) [\d./]+,?)+$)/u;

function monthDayIn(text: string, month: Month): DeadlinesDraft | undefined {
  const own = comparable(text);
  const isSaid = (by: DeadlineRule): boolean =>
    CATALOGUES.some((messages) => {
      const day = detailWords({ kind: 'month', month, by }, messages);
      return day !== undefined && own === comparable(messages.exports.plansDay({ day }));
    });
  if (isSaid({ kind: 'last-working-day', of: 'same' })) return { month: 'last-working-day' };
  const days = Array.from({ length: 31 }, (_, index) => index + 1);
  const day = days.find((each) => isSaid({ kind: 'day', day: each, of: 'same' }));
  return day === undefined ? undefined : { month: day };
}
