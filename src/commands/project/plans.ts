/** Finding and reading the plans a command is about. */
import { basename, dirname, join, resolve } from 'node:path';
import { addMonths, type Month } from '../../calendar/day.ts';
import { EXIT, Failure } from '../../failure.ts';
import type { Io } from '../../io.ts';
import { listedOnce } from '../../plan/shares/derived-shares.ts';
import type { Plan } from '../../plan/plan.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import { readPlan, type PlanReading } from '../../plan/read-plan.ts';
import type { YamlSource } from '../../plan/yaml/source.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { isDatabaseAddress } from '../../store/store-address.ts';
import type { Context } from '../context.ts';
import { namedFiles, readIfThere, STANDARD } from './input.ts';
import { fromHere } from './paths.ts';

/** A plan that can be relied on: read without an error. */
export interface LoadedPlan extends PlanReading {
  readonly plan: Plan;
}

/** Whatever was read from files that findings can point at. */
interface SourcesRead {
  readonly files: readonly { readonly source: YamlSource }[];
}

/** The months a command asks about. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

/** The folder in which every file is a plan. */
export const PLANS = 'plans';
/** How far outside its period a plan can have deadlines: a month before or after, and a long holiday. */
const MARGIN = 2;

/** The folder that has `plans/`: the one given, or the nearest above it. */
async function findRoot({ files }: Io, start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    const info = await files.info(join(folder, PLANS));
    if (info?.isDirectory && (await files.list(join(folder, PLANS))).some(isPlanFileName)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** The plan files a command is about, as the user would name them; none where there is no plan. */
export async function findPlanFiles({ io, planFiles }: Context): Promise<string[]> {
  if (planFiles.length > 0) return [...planFiles];
  return plansAround(io, io.cwd);
}

/** The plan files in `plans/` of a folder or the nearest above it. */
export async function plansAround(io: Io, folder: string): Promise<string[]> {
  const root = await findRoot(io, folder);
  if (root === undefined) return [];
  const names = (await io.files.list(join(root, PLANS))).filter(isPlanFileName);
  return names.map((name) => fromHere(io, join(root, PLANS, name)));
}

/**
 * Reads a file with everything it names, findings and all.
 */
export async function readPlanFile({ io }: Context, file: string): Promise<PlanReading> {
  const bytes = await readIfThere(io, file);
  if (bytes === undefined) throw new Failure('plan-not-found', { path: file });
  return readPlan(file, bytes, namedFiles(io, file));
}

/** A plan that can be relied on, of a file. @throws Failure as {@link soundPlan} */
export async function readSoundPlan(context: Context, file: string): Promise<LoadedPlan> {
  return soundPlan(context, file, await readPlanFile(context, file));
}

/** The plans there are, as far as they can be read: a plan with mistakes does not hide its records. */
export async function plansAsTheyAre(context: Context): Promise<(PlanReading & { readonly plan: Plan })[]> {
  const readings = [];
  for (const file of await findPlanFiles(context)) {
    const reading = await readPlanFile(context, file);
    const { plan } = reading;
    if (plan) readings.push({ ...reading, plan });
  }
  return [...listedOnce(readings)];
}

/**
 * Loads the plans a command is about.
 *
 * @param span leave out plans found in `plans/` that cannot concern these months; those named by `--plan` always count
 * @throws Failure when there is none, or one of them has an error
 */
export async function loadPlans(context: Context, span?: MonthSpan): Promise<LoadedPlan[]> {
  const found = await findPlanFiles(context);
  if (found.length === 0) throw new Failure('no-plans', {});
  const loaded: LoadedPlan[] = [];
  for (const file of found) {
    const bytes = await readIfThere(context.io, file);
    if (bytes === undefined) throw new Failure('plan-not-found', { path: file });
    if (span && context.planFiles.length === 0 && isElsewhere(bytes, span)) continue;
    const reading = await readPlan(file, bytes, namedFiles(context.io, file));
    loaded.push(await soundPlan(context, file, reading));
  }
  return [...listedOnce(loaded)];
}

/** Whether a plan cannot be relied on. */
export function hasErrors({ diagnostics }: PlanReading): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/**
 * A plan that can be relied on. Where it cannot, its errors are shown.
 *
 * @param revision where it was read from, if not from the working files
 * @throws Failure when the plan has an error
 */
export async function soundPlan(
  context: Context,
  file: string,
  reading: PlanReading,
  revision?: string,
): Promise<LoadedPlan> {
  const errors = reading.diagnostics.filter(({ severity }) => severity === 'error');
  const { plan } = reading;
  if (plan && errors.length === 0) return { ...reading, plan };
  context.io.stderr.write(`${await findingsText(context, errors, [reading])}\n`);
  const count = errors.length;
  throw revision === undefined
    ? new Failure('plan-broken', { file, count }, EXIT.findings)
    : new Failure('edition-broken', { file, count, revision }, EXIT.findings);
}

/** Findings as they are shown: in the user's language and colours, with the lines of the files that were read. */
export async function findingsText(
  { messages, paint, io }: Context,
  findings: readonly Diagnostic[],
  readings: readonly SourcesRead[],
): Promise<string> {
  const { renderDiagnostics } = await import('../../render/findings/diagnostics.ts');
  const sources = new Map(
    readings.flatMap(({ files }) => files.map(({ source }) => [source.file, source] as const)),
  );
  const lines = (file: string) => sources.get(file)?.lines;
  return renderDiagnostics(findings, { messages, paint, width: io.stdout.columns, lines });
}

/**
 * Whether a plan's own words say that it is about other months. A glance at one line, so that last year's plans are not
 * read through each time; a plan that writes its period otherwise is read.
 */
function isElsewhere(bytes: Uint8Array, span: MonthSpan): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const [, first, last = first] =
    /^period:[ \t]*(\d{4}-\d{2})(?:\.\.(\d{4}-\d{2}))?[ \t]*(?:#.*)?$/m.exec(head) ?? [];
  return first !== undefined && last !== undefined && !isAbout({ period: [first, last] }, span);
}

/** Whether a plan can concern some months: what it asks may fall due a little outside its period. */
export function isAbout({ period }: Pick<Plan, 'period'>, { from, to }: MonthSpan): boolean {
  const [first = from] = period;
  return addMonths(period.at(-1) ?? to, MARGIN) >= from && addMonths(first, -MARGIN) <= to;
}

/** Where the records are: the address of a database, where one is named, else a folder. */
export async function storePlace(context: Context): Promise<string> {
  const { store } = context;
  return store !== undefined && isDatabaseAddress(store) ? store : storeFolder(context);
}

/**
 * The folder of the records: the one named, else `.cyclo` beside `plans/` (or beside the plan, where it lies elsewhere). Where they
 * are in a database it is the folder from which files are named.
 */
export async function storeFolder(context: Context): Promise<string> {
  const { io, store } = context;
  if (store !== undefined && !isDatabaseAddress(store)) return resolve(io.cwd, store);
  const first = (await findPlanFiles(context)).find((file) => file !== STANDARD);
  const folder =
    first === undefined ? ((await findRoot(io, io.cwd)) ?? io.cwd) : dirname(resolve(io.cwd, first));
  return join(basename(folder) === PLANS ? dirname(folder) : folder, '.cyclo');
}
