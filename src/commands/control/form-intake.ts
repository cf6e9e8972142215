/** Taking in filled forms: what each comes to, and recording it form by form. */
import { recordPlansOf } from '../../plan/shares/derived-shares.ts';
import type { LedgerEvent, NewEvent } from '../../event.ts';
import { checkForm, type CheckedForm, type FormCheck, type FormPlan } from '../../importers/form/check.ts';
import { formEvents, type FormEvents } from '../../importers/form/events.ts';
import { duplicateProblems } from '../../importers/form/duplicates.ts';
import { readForm, type FilledForm } from '../../importers/form/read.ts';
import { loadMessages, type Language } from '../../messages/messages.ts';
import { obligations } from '../../progress/obligations.ts';
import type { Share } from '../../progress/records/recording.ts';
import { decidingNames } from '../../progress/settling.ts';
import type { Ledger } from '../../store/ledger.ts';
import { recordedEvents } from '../project/records.ts';
import type { Context } from '../context.ts';
import { whoRecords } from '../records/record-act.ts';
import { loadPlans } from '../project/plans.ts';
import { readIfThere } from '../project/input.ts';

/** One file, and what came of it. */
export interface Intake extends Omit<FormEvents, 'events'> {
  readonly file: string;
  readonly check: FormCheck;
  /** What is to be recorded, or was; nothing of a form that is refused. */
  readonly events: readonly (NewEvent | LedgerEvent)[];
  /** How many of its answers nothing is wrong with, so that they could be recorded without the rest. */
  readonly sound: number;
  /** Whether nothing of it is recorded. */
  readonly isRefused: boolean;
}

/** Which part of a form with faulty rows is recorded: nothing, or the rows that are in order. */
export type Taking = 'whole' | 'sound-rows';

/**
 * Reads and checks every form, and works out what each comes to. Records nothing.
 *
 * @param progress told how many files were read
 */
export async function lookAtForms(
  context: Context,
  files: readonly string[],
  taking: Taking,
  progress: (done: number) => void,
): Promise<Intake[]> {
  const plans: FormPlan[] = [];
  for (const { plan, calendar } of await loadPlans(context)) {
    const { items } = obligations(plan, calendar);
    plans.push({ plan, items, messages: await loadMessages(plan.language) });
  }
  const languageOf = (name: string): Language =>
    (plans.find(({ plan }) => plan.name === name) ?? plans[0])?.plan.language ?? context.messages.language;
  const forms: { file: string; form: FilledForm }[] = [];
  const checks = new Map<string, FormCheck>();
  for (const [index, file] of files.entries()) {
    progress(index);
    const bytes = await readIfThere(context.io, file, 'form');
    const reading = await readForm(bytes ?? new Uint8Array(), languageOf);
    if ('problem' in reading) checks.set(file, { problems: [reading.problem] });
    else forms.push({ file, form: reading.form });
  }
  const twins = duplicateProblems(
    forms,
    plans.map(({ plan }) => plan),
  );
  for (const { file, form } of forms) {
    const check = checkForm(form, plans, context.today);
    const [twin, ...others] = twins.get(file) ?? [];
    // A copy has the faults of the first: they are told once.
    const faults = twin?.code === 'twice' ? [] : [...others, ...check.problems];
    checks.set(file, twin ? { problems: [twin, ...faults] } : check);
  }
  const shares = [...checks.values()].flatMap(({ form }) => (form ? sharesIn(form) : []));
  const known = await recordedEvents(context, plans, decidingNames(shares));
  const enteredBy = whoRecords(context, undefined);
  return files.map((file) => intakeOf(file, checks.get(file)!, known, taking, enteredBy));
}

function sharesIn({ answers }: CheckedForm): Share[] {
  return answers.map(({ share }) => share);
}

function intakeOf(
  file: string,
  check: FormCheck,
  known: readonly LedgerEvent[],
  taking: Taking,
  enteredBy: string,
): Intake {
  const { form } = check;
  const found = form
    ? formEvents(form, known, enteredBy)
    : { events: [], before: 0, problems: [], remarks: [] };
  const sound = found.events.length + found.before;
  const problems = [...check.problems, ...found.problems];
  const isRefused = problems.length > 0 && (taking === 'whole' || sound === 0);
  const remarks = [...(form?.remarks ?? []), ...found.remarks];
  const { before } = found;
  return { file, check, events: isRefused ? [] : found.events, before, sound, problems, isRefused, remarks };
}

/** Records form by form, each in a transaction of its own (a deed that is taken back by itself), seeing what others recorded in the meantime. */
export async function recordForms(
  context: Context,
  ledger: Ledger,
  intakes: readonly Intake[],
  taking: Taking,
): Promise<Intake[]> {
  const enteredBy = whoRecords(context, undefined);
  const recorded: Intake[] = [];
  for (const intake of intakes) {
    const { file, check } = intake;
    if (!check.form || intake.events.length === 0) {
      recorded.push(intake);
      continue;
    }
    const filter = { plans: recordPlansOf(check.form.plan), ...decidingNames(sharesIn(check.form)) };
    let seen = intake;
    const events = await ledger.record(filter, (known) => {
      seen = intakeOf(file, check, known, taking, enteredBy);
      return seen.events;
    });
    recorded.push({ ...seen, events });
  }
  return recorded;
}
