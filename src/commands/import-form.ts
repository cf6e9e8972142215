import { basename, join, resolve } from 'node:path';
import { EXIT, Failure, type ExitCode } from '../failure.ts';
import type { LedgerEvent } from '../event.ts';
import { checkForm, type FormPlan, type SoundForm } from '../importers/check-form.ts';
import { formEvents } from '../importers/form-events.ts';
import type { FormProblem } from '../importers/form-problem.ts';
import { readForm, type FilledForm } from '../importers/read-form.ts';
import { loadMessages } from '../messages/messages.ts';
import { obligations } from '../progress/obligations.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Call, Command } from './command.ts';
import type { Context } from './context.ts';
import { eventsAbout } from './events-about.ts';
import { formsAsJson, formsAsText, type Intake } from './import-form-output.ts';
import { loadPlans, readIfThere } from './plans.ts';
import { withLedger } from './records.ts';

interface ImportFormOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly format?: 'text' | 'json';
}

/** `cyclo import-form`: records what filled forms say, each form as a whole. */
export const importForm: Command<ImportFormOptions> = {
  name: 'import-form',
  writes: true,
  argument: { flags: '<forms...>', name: 'forms' },
  options: [
    { flags: '-y, --yes', name: 'yes' },
    { flags: '--dry-run', name: 'dryRun' },
    { flags: '-f, --format <format>', name: 'format', choices: ['text', 'json'] },
  ],
  run,
};

async function run(context: Context, { args, options }: Call<ImportFormOptions>): Promise<ExitCode> {
  const { io, messages } = context;
  const { intake: words } = messages.forms;
  const asJson = options.format === 'json';
  const paths = await formFiles(context, args);
  const seen = await lookAt(context, paths);
  const marks = seen.reduce((sum, { events }) => sum + events.length, 0);
  const exit = seen.some(isRefused) ? EXIT.findings : EXIT.fine;
  const say = (text: string): void => {
    if (!asJson) io.stdout.write(`${text}\n`);
  };
  say(formsAsText(context, seen));
  if (marks === 0 || options.dryRun) {
    say(marks === 0 ? words.nothingNew : words.dryRun);
    if (asJson) io.stdout.write(formsAsJson(context, seen, false));
    return exit;
  }
  if (!options.yes) {
    if (!io.interactive || asJson) {
      if (asJson) io.stdout.write(formsAsJson(context, seen, false));
      throw new Failure('import-unconfirmed', {}, EXIT.usage);
    }
    const { confirmed } = await import('./confirmed.ts');
    if (!(await confirmed(words.confirm({ marks })))) {
      say(words.cancelled);
      return exit;
    }
  }
  const recorded = await withLedger(context, (ledger) => record(ledger, seen));
  const late = recorded.filter((each, index) => isRefused(each) && !isRefused(seen[index]!));
  if (late.length > 0) say(formsAsText(context, late));
  const count = recorded.reduce((sum, { events }) => sum + events.length, 0);
  say(words.recorded({ marks: count, forms: recorded.filter(({ events }) => events.length > 0).length }));
  if (asJson) io.stdout.write(formsAsJson(context, recorded, true));
  return late.length > 0 ? EXIT.findings : exit;
}

function isRefused({ problems }: Intake): boolean {
  return problems.length > 0;
}

/** The files that are meant: a folder stands for the workbooks in it, without those that a program keeps open. */
async function formFiles({ io }: Context, args: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of args) {
    const info = await io.files.info(resolve(io.cwd, path));
    if (!info) throw new Failure('form-not-found', { path }, EXIT.usage);
    if (!info.isDirectory) files.push(path);
    else {
      const names = await io.files.list(resolve(io.cwd, path));
      const books = names.filter((name) => /^[^~.].*\.xlsx$/i.test(basename(name)));
      if (books.length === 0) throw new Failure('form-not-found', { path: join(path, '*.xlsx') }, EXIT.usage);
      files.push(...books.map((name) => join(path, name)));
    }
  }
  return [...new Set(files)];
}

/** Reads and checks every form, and works out what each comes to. Records nothing. */
async function lookAt(context: Context, paths: readonly string[]): Promise<Intake[]> {
  const plans: FormPlan[] = [];
  for (const { plan, calendar } of await loadPlans(context)) {
    const { items } = obligations(plan, calendar);
    plans.push({ plan, items, messages: await loadMessages(plan.language) });
  }
  const earlier = new Map<string, { form: FilledForm; index: number }>();
  const intakes: Intake[] = [];
  for (const file of paths) {
    const bytes = (await readIfThere(context.io, file)) ?? new Uint8Array();
    const reading = await readForm(bytes);
    if ('problem' in reading) {
      intakes.push(refusal(file, [reading.problem]));
      continue;
    }
    const { form } = reading;
    const key = [form.plan, form.unit, form.month].join(' ');
    const twin = earlier.get(key);
    if (!twin) earlier.set(key, { form, index: intakes.length });
    else {
      const other = intakes[twin.index]!;
      const isCopy = JSON.stringify(form) === JSON.stringify(twin.form);
      const code = isCopy ? 'twice' : 'twice-different';
      intakes.push(refusal(file, [{ code, args: { file: other.file } }]));
      if (!isCopy) {
        intakes[twin.index] = refusal(other.file, [...other.problems, { code, args: { file } }]);
      }
      continue;
    }
    const check = checkForm(form, plans, context.today);
    if ('problems' in check) intakes.push(refusal(file, check.problems));
    else intakes.push({ file, form: check.sound, events: [], before: 0, problems: [] });
  }
  const units = intakes.flatMap(({ form }) => (form ? [form.unit.id, ...form.unit.was] : []));
  const known = await eventsAbout(context, { plans: plans.map(({ plan }) => plan.name), units });
  return intakes.map((intake) => (intake.form ? { ...intake, ...formEvents(intake.form, known) } : intake));
}

function refusal(file: string, problems: readonly FormProblem[]): Intake {
  return { file, events: [], before: 0, problems };
}

/** Records form by form, each in a transaction of its own, seeing what others recorded in the meantime. */
async function record(ledger: Ledger, intakes: readonly Intake[]): Promise<Intake[]> {
  const recorded: Intake[] = [];
  for (const intake of intakes) {
    const { form } = intake;
    if (!form || intake.events.length === 0) {
      recorded.push(intake);
      continue;
    }
    let found = formEvents(form, []);
    const decide = (known: readonly LedgerEvent[]): typeof found.events => {
      found = formEvents(form, known);
      return found.events;
    };
    const events = await ledger.record(filterOf(form), decide);
    recorded.push({ ...intake, ...found, events });
  }
  return recorded;
}

function filterOf({ plan, unit }: SoundForm): { plans: string[]; units: string[] } {
  return { plans: [plan.name], units: [unit.id, ...unit.was] };
}
