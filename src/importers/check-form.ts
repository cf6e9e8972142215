/** Whether what a form says can be relied on: each row against the form as it was made, and against the plan as it is. */
import type { Day, Month } from '../calendar/day.ts';
import type { Evidence } from '../event.ts';
import type { Messages } from '../messages/messages.ts';
import type { Plan, Unit } from '../plan/plan.ts';
import type { Act, Particulars } from '../progress/acts.ts';
import { earliestDay, FORM_COLUMNS, rowWords, type FormColumn, type RowWords } from '../progress/form.ts';
import type { Item } from '../progress/obligations.ts';
import type { Share } from '../progress/recording.ts';
import type { FormProblem } from './form-problem.ts';
import type { FilledForm, FilledRow } from './read-form.ts';

/** A plan that forms may be of. */
export interface FormPlan {
  readonly plan: Plan;
  readonly items: readonly Item[];
  /** Those of the plan's language. */
  readonly messages: Messages;
}

/** What one row says: something to record, or, of a row that is not done and gives no reason, nothing. */
export interface Answer {
  /** The cell of the mark. */
  readonly cell: string;
  readonly mark: keyof Messages['forms']['marks'];
  readonly share: Share;
  readonly act?: Extract<Act, 'done' | 'excused' | 'note'>;
  readonly particulars: Particulars;
}

/** A form without a fault. */
export interface SoundForm {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly month: Month;
  readonly by: string;
  readonly answers: readonly Answer[];
}

/** All that is wrong with a form, or what it says. */
export type FormCheck = { readonly sound: SoundForm } | { readonly problems: readonly FormProblem[] };

/**
 * Checks a form. Rows without an answer say nothing, so that it does no harm where the plan has changed them since.
 *
 * @param today no answer may be later
 */
export function checkForm(form: FilledForm, plans: readonly FormPlan[], today: Day): FormCheck {
  const known = plans.map(({ plan }) => plan.name);
  const own = plans.find(({ plan }) => plan.name === form.plan);
  if (!own) return { problems: [{ code: 'other-plan', args: { plan: form.plan, known } }] };
  const units = own.plan.actors.flatMap((actor) => actor.units);
  const unit = units.find(({ id }) => id === form.unit) ?? units.find(({ was }) => was.includes(form.unit));
  if (!unit) return { problems: [{ code: 'unknown-unit', args: { unit: form.unit } }] };
  const by = form.filledBy === '' ? unit.id : form.filledBy;
  const problems: FormProblem[] = [];
  const answers: Answer[] = [];
  const seen = new Map<string, number>();
  for (const row of form.rows) {
    problems.push(...alterations(row));
    if (!isAnswered(row)) continue;
    const key = `${row.activity} ${row.occurrence}`;
    const before = seen.get(key);
    if (before !== undefined)
      problems.push({ code: 'same-row', cell: at(row, 'number'), args: { row: before } });
    seen.set(key, row.row);
    const owed = whatIsOwed(row, own, unit);
    if ('code' in owed) {
      problems.push(owed);
      continue;
    }
    const answer = answerOf(row, owed, by, own.messages, today);
    if (Array.isArray(answer)) problems.push(...answer);
    else answers.push({ ...answer, share: { plan: own.plan, item: owed, unit } });
  }
  if (problems.length === 0 && answers.length === 0) problems.push({ code: 'empty', args: {} });
  if (problems.length > 0) return { problems };
  return { sound: { plan: own.plan, unit, month: form.month, by, answers } };
}

function isAnswered({ mark, date, evidence, note }: FilledRow): boolean {
  return mark + date + evidence + note !== '';
}

function at({ row }: FilledRow, column: FormColumn): string {
  return `${'ABCDEFGHI'[FORM_COLUMNS[column] - 1]}${row}`;
}

/** The columns whose words are the form's own. */
const OWN = ['text', 'deadline', 'role'] as const satisfies readonly (keyof RowWords)[];

function alterations(row: FilledRow): FormProblem[] {
  return OWN.filter((column) => !isSame(row.made[column], row.shown[column])).map((column) => ({
    code: 'altered',
    cell: at(row, column),
    args: { was: row.made[column], now: row.shown[column] },
  }));
}

/** Programs and people break lines anew; that alters no words. */
function isSame(one: string, other: string): boolean {
  const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return words(one) === words(other);
}

/** The item that a row is about, if the plan still asks it in the same words. */
function whatIsOwed(row: FilledRow, { plan, items, messages }: FormPlan, unit: Unit): Item | FormProblem {
  const cell = at(row, 'text');
  const { activity: id, occurrence } = row;
  const activity =
    plan.activities.find((each) => each.id === id) ?? plan.activities.find(({ was }) => was.includes(id));
  if (!activity) return { code: 'unknown-activity', cell, args: { activity: id } };
  const theirs = items.filter((item) => item.activity === activity && item.units.includes(unit));
  if (theirs.length === 0) return { code: 'not-theirs', cell, args: { activity: id, unit: unit.id } };
  const group = theirs.filter((item) => item.occurrence.id === occurrence || item.formerly === occurrence);
  const [item] = group;
  if (!item) return { code: 'unknown-occurrence', cell, args: { activity: id, occurrence } };
  if (activity.withdrawn) return { code: 'withdrawn', cell, args: { by: activity.withdrawn.by } };
  const now = rowWords(group, messages);
  const changed = OWN.find((column) => !isSame(row.made[column], now[column]));
  if (!changed) return item;
  return {
    code: 'changed',
    cell: at(row, changed),
    args: { was: row.made[changed], now: now[changed] },
  };
}

/** What a row says, or everything that is wrong with it. */
function answerOf(
  row: FilledRow,
  item: Item,
  by: string,
  { forms }: Messages,
  today: Day,
): Omit<Answer, 'share'> | FormProblem[] {
  const cell = at(row, 'mark');
  if (row.closed) return [{ code: 'closed', cell, args: {} }];
  if (row.mark === '') return [{ code: 'no-mark', cell, args: {} }];
  const marks = Object.keys(forms.marks) as Answer['mark'][];
  const mark = marks.find((name) => isSame(forms.marks[name], row.mark.toLowerCase()));
  if (!mark) {
    const choices = Object.values(forms.marks);
    return [{ code: 'wrong-mark', cell, args: { text: row.mark, choices } }];
  }
  const problems = dateProblems(row, item, mark, today);
  if (mark === 'excused' && row.note === '') {
    problems.push({ code: 'no-reason', cell: at(row, 'note'), args: {} });
  }
  if (problems.length > 0) return problems;
  const particulars: Particulars = {
    on: row.day ?? today,
    by,
    ...(row.evidence === '' ? {} : { evidence: evidenceOf(row.evidence) }),
  };
  const note = row.note === '' ? {} : { note: row.note };
  switch (mark) {
    case 'done':
    case 'excused':
      return { cell, mark, act: mark, particulars: { ...particulars, ...note } };
    case 'not-done': {
      if (row.note === '' && row.evidence === '') return { cell, mark, particulars };
      const words = forms.notDone({ note: row.note === '' ? row.evidence : row.note });
      return { cell, mark, act: 'note', particulars: { ...particulars, note: words } };
    }
  }
}

function dateProblems(row: FilledRow, item: Item, mark: Answer['mark'], today: Day): FormProblem[] {
  const cell = at(row, 'date');
  const { day: on, date: text } = row;
  if (text === '') return mark === 'done' ? [{ code: 'no-date', cell, args: {} }] : [];
  if (on === undefined) return [{ code: 'not-a-date', cell, args: { text } }];
  if (on > today) return [{ code: 'future', cell, args: { on, today } }];
  const earliest = earliestDay(item);
  return on < earliest ? [{ code: 'too-early', cell, args: { on, earliest } }] : [];
}

/** A file is not looked for: what is beside whoever imports the form is not what its author meant. */
function evidenceOf(text: string): Evidence {
  return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) ? { type: 'url', url: text } : { type: 'text', text };
}
