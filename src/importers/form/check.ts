/** Whether what a form says can be relied on: each row against the form as it was made, and against the plan as it is. */
import type { Day, Month } from '../../calendar/day.ts';
import type { Messages } from '../../messages/messages.ts';
import { findById, findUnit } from '../../plan/find-by-id.ts';
import type { Plan, Unit } from '../../plan/plan.ts';
import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import { rowWords, sharesInMonth, type RowWords } from '../../views/form/form.ts';
import { unitsKnown } from '../../progress/derived/listed-units.ts';
import { timeNames, type Item } from '../../progress/obligations.ts';
import type { Share } from '../../progress/records/recording.ts';
import { States } from '../../progress/states.ts';
import { checkAnswer, type RowAnswer } from './check-answer.ts';
import type { FormProblem, FormRemark } from '../problem.ts';
import type { FilledForm, FilledRow } from './read.ts';
import { isSameText } from '../same-text.ts';

/** A plan that forms may be of. */
export interface FormPlan {
  readonly plan: Plan;
  readonly items: readonly Item[];
  /** Those of the plan's language. */
  readonly messages: Messages;
}

/** What one row says, and of which share. */
export interface Answer extends RowAnswer {
  /** The cell of the mark. */
  readonly cell: string;
  readonly share: Share;
}

/** What a form of a known plan and unit says. */
export interface CheckedForm {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly month: Month;
  readonly by: string;
  /** Those that nothing is wrong with. */
  readonly answers: readonly Answer[];
  /** How many items it asks about that it has no answer to. */
  readonly unanswered: number;
  /** What should be known of it, though nothing is wrong. */
  readonly remarks: readonly FormRemark[];
}

/** By what the rows of a form are checked. */
interface Checking {
  readonly form: FilledForm;
  readonly own: FormPlan;
  readonly unit: Unit;
  readonly by: string;
  readonly today: Day;
}

/** What a form says, and all that is wrong with it. */
export interface FormCheck {
  /** Absent where nobody knows of what the form is. */
  readonly form?: CheckedForm;
  readonly problems: readonly FormProblem[];
}

/**
 * Checks a form. Rows without an answer say nothing, so that it does no harm where the plan has changed them since.
 *
 * @param today no answer may be later
 */
export function checkForm(form: FilledForm, plans: readonly FormPlan[], today: Day): FormCheck {
  const known = plans.map(({ plan }) => plan.name);
  const own = planOf(form, plans);
  if (!own) return { problems: [{ code: 'other-plan', args: { plan: form.plan, known } }] };
  const unit = findUnit(own.plan, form.unit);
  if (!unit) return { problems: [{ code: 'unknown-unit', args: { unit: form.unit } }] };
  const by = form.filledBy === '' ? unit.id : form.filledBy;
  const problems: FormProblem[] = form.strays.map((cell) => ({ code: 'stray', cell, args: {} }));
  /** By the item they are about: of two answers about one, neither counts. */
  const answers = new Map<string, Answer | undefined>();
  const seen = new Map<string, number>();
  const remarks: FormRemark[] = [];
  let outdated = 0;
  for (const row of form.rows) {
    if (!isAnswered(row)) {
      problems.push(...alterations(row));
      if ('code' in whatIsOwed(row, own, unit, form)) outdated += 1;
      continue;
    }
    const key = `${row.activity} ${row.occurrence}`;
    const before = seen.get(key);
    const answer = checkRow(row, { form, own, unit, by, today });
    if (before !== undefined)
      problems.push({ code: 'same-row', cell: row.cells.number, args: { row: before } });
    if (Array.isArray(answer)) problems.push(...answer);
    answers.set(key, before === undefined && !Array.isArray(answer) ? answer : undefined);
    remarks.push(...row.remarks);
    seen.set(key, row.row);
  }
  const sound = [...answers.values()].filter((each) => each !== undefined);
  if (problems.length === 0 && sound.length === 0) problems.push({ code: 'empty', args: {} });
  const unanswered = form.asked.filter(({ closed }) => !closed).length - seen.size;
  const added = itemsAdded(form, own, unit);
  if (outdated + added > 0) remarks.push({ code: 'outdated', args: { changed: outdated, added } });
  const checked = { plan: own.plan, unit, month: form.month, by, answers: sound, unanswered, remarks };
  return { form: checked, problems };
}

/**
 * The plan that a form is checked by: its own; where that is not here, the one under whose name records of its rows go, for a plan that
 * was made from another asks about the shares of that one.
 */
function planOf({ plan: name, asked }: FilledForm, plans: readonly FormPlan[]): FormPlan | undefined {
  const above = new Set(asked.flatMap(({ records }) => records ?? []));
  return (
    plans.find(({ plan }) => plan.name === name) ??
    plans.find(({ plan }) => recordPlansOf(plan).some((each) => above.has(each)))
  );
}

/** What a row with an answer says, or all that is wrong with it. */
function checkRow(row: FilledRow, { form, own, unit, by, today }: Checking): Answer | FormProblem[] {
  const problems = [...alterations(row), ...row.faults];
  const owed = whatIsOwed(row, own, unit, form);
  if ('code' in owed) return [...problems, owed];
  // What is in a cell that nobody can read is not to be judged by the rest of its row.
  const answer = row.faults.length > 0 ? [] : checkAnswer(row, owed, by, own.messages, today);
  return Array.isArray(answer) || problems.length > 0
    ? [...problems, ...(Array.isArray(answer) ? answer : [])]
    : { ...answer, cell: row.cells.mark, share: { plan: own.plan, item: owed, unit } };
}

/** Whether anything was filled in. */
export function isAnswered({ mark, date, evidence, note, faults }: FilledRow): boolean {
  return mark + date + evidence + note !== '' || faults.length > 0;
}

/** The columns whose words are the form's own. */
const OWN = ['text', 'deadline', 'role'] as const satisfies readonly (keyof RowWords)[];

function alterations(row: FilledRow): FormProblem[] {
  return OWN.filter((column) => !isSameText(row.made[column], row.shown[column])).map((column) => ({
    code: 'altered',
    cell: row.cells[column],
    args: { was: row.made[column], now: row.shown[column] },
  }));
}

/** The item that a row is about, if the plan still asks it in the same words. */
function whatIsOwed(
  row: FilledRow,
  { plan, items, messages }: FormPlan,
  unit: Unit,
  form: FilledForm,
): Item | FormProblem {
  const cell = row.cells.text;
  const { activity: id, occurrence, records = form.plan } = row;
  const isOwn = plan.name === form.plan;
  // Work that the unit has added itself is known in its own plan only.
  if (!isOwn && !recordPlansOf(plan).includes(records))
    return { code: 'other-plan', cell, args: { plan: form.plan, known: [plan.name] } };
  const activity = findById(plan.activities, id);
  if (!activity) return { code: 'unknown-activity', cell, args: { activity: id } };
  // A share that is listed with the plan above is asked about by both.
  const theirs = items.filter((item) => item.activity === activity && unitsKnown(item).includes(unit));
  if (theirs.length === 0) return { code: 'not-theirs', cell, args: { activity: id, unit: unit.id } };
  const [item, ...others] = theirs.filter((each) => isAt(each, occurrence));
  if (!item) return { code: 'unknown-occurrence', cell, args: { activity: id, occurrence } };
  if (activity.withdrawn) return { code: 'withdrawn', cell, args: { by: activity.withdrawn.by } };
  // The plan above has its own words for it.
  if (!isOwn) return item;
  const now = rowWords([item, ...others], messages);
  // Between the making of a form and its return, what a term is counted from may have been done, or taken back.
  const told = item.occurrence.open ? OWN.filter((column) => column !== 'deadline') : OWN;
  const changed = told.find((column) => !isSameText(row.made[column], now[column]));
  if (!changed) return item;
  return { code: 'changed', cell: row.cells[changed], args: { was: row.made[changed], now: now[changed] } };
}

function isAt(item: Item, id: string): boolean {
  return timeNames(item).includes(id);
}

/** How many items the unit has in the month that the form does not ask about. */
function itemsAdded({ month, asked }: FilledForm, { plan, items }: FormPlan, unit: Unit): number {
  const shares = sharesInMonth({ unit, month, items, states: new States(plan, []) });
  return shares.filter(
    ([item]) =>
      !item.occurrence.open &&
      !asked.some(
        (row) => findById(plan.activities, row.activity) === item.activity && isAt(item, row.occurrence),
      ),
  ).length;
}
