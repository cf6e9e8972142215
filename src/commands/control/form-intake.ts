/** Taking in filled forms: what each comes to, and recording it form by form. */
import type { LedgerEvent, NewEvent } from '../../event.ts';
import { checkForm, type FormPlan, type SoundForm } from '../../importers/check-form.ts';
import { formEvents } from '../../importers/form-events.ts';
import type { FormProblem, FormRemark } from '../../importers/form-problem.ts';
import { twinProblems } from '../../importers/form-twins.ts';
import { readForm, type FilledForm } from '../../importers/read-form.ts';
import { loadMessages } from '../../messages/messages.ts';
import { obligations } from '../../progress/obligations.ts';
import type { Ledger } from '../../store/ledger.ts';
import type { Context } from '../context.ts';
import { eventsAbout } from '../records/events-about.ts';
import { recorder } from '../records/record-act.ts';
import { loadPlans, readIfThere } from '../project/plans.ts';
import { readStandardInput, STANDARD } from '../project/standard-input.ts';

/** One file, and what came of it. */
export interface Intake {
  readonly file: string;
  /** Absent where the file could not be relied on. */
  readonly form?: SoundForm;
  /** What is to be recorded, or was. */
  readonly events: readonly (NewEvent | LedgerEvent)[];
  /** How many answers were recorded before. */
  readonly before: number;
  /** Why it is refused; none where it is not. */
  readonly problems: readonly FormProblem[];
  /** What should be known of it, though it is not refused. */
  readonly remarks: readonly FormRemark[];
}

/** Whether nothing of a file is recorded. */
export function isRefused({ problems }: Intake): boolean {
  return problems.length > 0;
}

/**
 * Reads and checks every form, and works out what each comes to. Records nothing.
 *
 * @param progress told how many files were read
 */
export async function lookAtForms(
  context: Context,
  files: readonly string[],
  progress: (done: number) => void,
): Promise<Intake[]> {
  const plans: FormPlan[] = [];
  for (const { plan, calendar } of await loadPlans(context)) {
    const { items } = obligations(plan, calendar);
    plans.push({ plan, items, messages: await loadMessages(plan.language) });
  }
  const forms: { file: string; form: FilledForm }[] = [];
  const refused = new Map<string, readonly FormProblem[]>();
  for (const [index, file] of files.entries()) {
    progress(index);
    const bytes = file === STANDARD ? readStandardInput(context.io, 'form') : readIfThere(context.io, file);
    const reading = await readForm((await bytes) ?? new Uint8Array());
    if ('problem' in reading) refused.set(file, [reading.problem]);
    else forms.push({ file, form: reading.form });
  }
  const twins = twinProblems(
    forms,
    plans.map(({ plan }) => plan),
  );
  const sound = new Map<string, SoundForm>();
  for (const { file, form } of forms) {
    const check = checkForm(form, plans, context.today);
    const problems = [...(twins.get(file) ?? []), ...('problems' in check ? check.problems : [])];
    if ('sound' in check && problems.length === 0) sound.set(file, check.sound);
    // A copy has the faults of the first: they are told once.
    else refused.set(file, problems[0]?.code === 'twice' ? problems.slice(0, 1) : problems);
  }
  const units = [...sound.values()].flatMap(({ unit }) => [unit.id, ...unit.was]);
  const known = await eventsAbout(context, { plans: plans.map(({ plan }) => plan.name), units });
  const enteredBy = recorder(context, undefined);
  return files.map((file) => {
    const form = sound.get(file);
    return form
      ? intakeOf(file, form, known, enteredBy)
      : { file, events: [], before: 0, problems: refused.get(file) ?? [], remarks: [] };
  });
}

function intakeOf(file: string, form: SoundForm, known: readonly LedgerEvent[], enteredBy: string): Intake {
  const found = formEvents(form, known, enteredBy);
  return { file, form, ...found, remarks: [...form.remarks, ...found.remarks] };
}

/** Records form by form, each in a transaction of its own (a deed that is taken back by itself), seeing what others recorded in the meantime. */
export async function recordForms(
  context: Context,
  ledger: Ledger,
  intakes: readonly Intake[],
): Promise<Intake[]> {
  const enteredBy = recorder(context, undefined);
  const recorded: Intake[] = [];
  for (const intake of intakes) {
    const { file, form } = intake;
    if (!form || intake.events.length === 0) {
      recorded.push(intake);
      continue;
    }
    const { plan, unit } = form;
    let seen = intake;
    const events = await ledger.record({ plans: [plan.name], units: [unit.id, ...unit.was] }, (known) => {
      seen = intakeOf(file, form, known, enteredBy);
      return seen.events;
    });
    recorded.push({ ...seen, events });
  }
  return recorded;
}
