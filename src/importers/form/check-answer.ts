/** What one row of a form says, and whether it can be relied on. */
import type { Day } from '../../calendar/day.ts';
import type { Evidence } from '../../event.ts';
import { formMessages, type FormMessages } from '../../messages/sections/forms.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Act, Particulars } from '../../progress/records/acts.ts';
import { earliestDay } from '../../views/form/form.ts';
import { CYRILLIC_OF, inLetters, LATIN_OF } from '../../plan/look-alikes.ts';
import type { Item } from '../../progress/obligations.ts';
import type { FormProblem } from '../problem.ts';
import type { FilledRow } from './read.ts';
import { isSameText } from '../same-text.ts';

/** What can be chosen as a mark. */
type ChosenMark = keyof FormMessages['marks'];

/** What a row says, as something to record. */
export interface RowAnswer {
  readonly mark: ChosenMark;
  /** “Not done” is no event of its own: it is kept as a note. */
  readonly act: Extract<Act, 'done' | 'excused' | 'note'>;
  readonly particulars: Particulars;
}

/**
 * What a row says, or everything that is wrong with it.
 *
 * @param by who filled it in
 * @param messages those of the plan's language
 * @param today no answer may be later
 */
export function checkAnswer(
  row: FilledRow,
  item: Item,
  by: string,
  messages: Messages,
  today: Day,
): RowAnswer | FormProblem[] {
  const forms = formMessages(messages);
  const cell = row.cells.mark;
  if (row.closed) return [{ code: 'closed', cell, args: {} }];
  if (row.mark === '') return [{ code: 'no-mark', cell, args: {} }];
  const marks = Object.keys(forms.marks) as ChosenMark[];
  const mark = marks.find((name) =>
    isSameText(forms.marks[name], inOneAlphabet(row.mark, forms.marks[name])),
  );
  if (!mark) {
    const choices = Object.values(forms.marks);
    return [{ code: 'wrong-mark', cell, args: { text: row.mark, choices } }];
  }
  const problems = mark === 'done' ? dateProblems(row, item, today) : datelessProblems(row, mark, forms);
  if (problems.length > 0) return problems;
  const note = mark === 'not-done' ? forms.notDone({ note: row.note }) : row.note;
  return {
    mark,
    act: mark === 'not-done' ? 'note' : mark,
    particulars: {
      on: row.day ?? today,
      by,
      ...(note === '' ? {} : { note }),
      ...(row.evidence === '' ? {} : { evidence: evidenceOf(row.evidence) }),
    },
  };
}

/** A word of a list as the list has it: typed with some letters of the other alphabet, it looks the same. */
function inOneAlphabet(text: string, listed: string): string {
  const letters = inLetters(text, /[а-я]/i.test(listed) ? CYRILLIC_OF : LATIN_OF);
  return letters.toLowerCase().replace(/\p{Cf}/gu, '');
}

function dateProblems({ cells, day: on, date: text }: FilledRow, item: Item, today: Day): FormProblem[] {
  const cell = cells.date;
  if (text === '') return [{ code: 'no-date', cell, args: {} }];
  if (on === undefined) return [{ code: 'not-a-date', cell, args: { text } }];
  if (on > today) return [{ code: 'future', cell, args: { on, today } }];
  const earliest = earliestDay(item);
  return on < earliest ? [{ code: 'too-early', cell, args: { on, earliest } }] : [];
}

/** A day of completion says the contrary of the other marks. */
function datelessProblems(
  { cells, date, note }: FilledRow,
  mark: Exclude<ChosenMark, 'done'>,
  { marks }: FormMessages,
): FormProblem[] {
  const problems: FormProblem[] = [];
  if (date !== '') {
    const args = { mark: marks[mark], date, done: marks.done };
    problems.push({ code: 'date-without-done', cell: cells.date, args });
  }
  if (mark === 'excused' && note === '') problems.push({ code: 'no-reason', cell: cells.note, args: {} });
  return problems;
}

/** A file is not looked for: what is beside whoever imports the form is not what its author meant. */
function evidenceOf(text: string): Evidence {
  return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) ? { type: 'url', url: text } : { type: 'text', text };
}
