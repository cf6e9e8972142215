/** `cyclo done --from`: thousands of completions from a file, all of them or none. */
import { bulkMessages } from '../../messages/sections/bulk.ts';
import { resolve } from 'node:path';
import type { Day } from '../../calendar/day.ts';
import type { Evidence } from '../../event.ts';
import { EXIT, type ExitCode, Failure, resultOf, usageError } from '../../failure.ts';
import { type RecordProblem, sayProblem } from '../../importers/record-problem.ts';
import { newCompletions, readRecords, type RecordEntry } from '../../importers/records.ts';
import { decodeText } from '../../plan/yaml/decoded-text.ts';
import { defined } from '../../defined.ts';
import type { Context } from '../context.ts';
import type { DoneOptions } from './done.ts';
import { timeNames } from '../../progress/obligations.ts';
import { withNames } from './events-about.ts';
import { readEvidence } from './evidence.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { readIfThere, STANDARD } from '../project/input.ts';
import { progressBar, type ProgressBar } from '../control/progress-bar.ts';
import { recorder } from './record-act.ts';
import { withLedger } from '../project/records.ts';
import type { ShareFinder } from '../../importers/share-finder.ts';
import { suggest } from '../../importers/suggestion.ts';
import { renderJson } from '../../render/json.ts';

/** In MiB: a file is read as a whole, and takes up to eight times as much. */
const MOST = 128;

/**
 * Records what a file says, or tells every mistake in it and records nothing.
 *
 * @param from CSV or an object of JSON a line; `-` is standard input
 * @param on the day of a row that names none
 * @throws Failure where the file cannot be read at all
 */
export async function doneFrom(
  context: Context,
  from: string,
  plans: readonly LoadedPlan[],
  options: DoneOptions,
  on: Day,
): Promise<ExitCode> {
  const { io, messages, today, quiet } = context;
  const file = from === STANDARD ? bulkMessages(messages).standardInput : from;
  const info = from === STANDARD ? undefined : await io.files.info(resolve(io.cwd, from));
  requireBearable(from, info?.size ?? 0);
  const bytes = await readIfThere(io, from, 'records');
  if (!bytes) throw usageError('records-not-found', { path: from });
  requireBearable(file, bytes.byteLength);
  const { text, encoding, broken } = decodeText(bytes);
  if (encoding !== undefined) io.stderr.write(`${bulkMessages(messages).decoded({ file, encoding })}\n`);
  const { note, evidence, by } = options;
  const defaults = {
    on,
    by: recorder(context, by),
    ...defined({ note, evidence }),
  };
  const bar = progressBar(io.stderr, quiet);
  const reading = readRecords(text, plans, defaults, today, (done, total) =>
    bar.show(bulkMessages(messages).stages.checking, done, total),
  );
  const proofs = await readProofs(context, reading.entries);
  const problems = [...reading.problems, ...proofs.problems];
  if (broken) {
    const line = text.slice(0, broken.start).split(/\r\n|\n|\r/).length;
    problems.push({ line, code: 'bad-bytes', args: { count: broken.count } });
  }
  bar.clear();
  const { entries, repeated } = reading;
  if (problems.length > 0) {
    await tellMistakes(context, options, file, problems, reading.names);
    return EXIT.findings;
  }
  const otherwise: Otherwise = { lines: [], onlyDays: true };
  const recorded = await record(context, plans, entries, proofs.evidence, defaults.by, bar, otherwise);
  tellCounts(context, options, { recorded, before: entries.length - recorded, otherwise, repeated });
  return EXIT.fine;
}

function requireBearable(file: string, size: number): void {
  if (size > MOST * 2 ** 20) throw usageError('records-too-big', { file, limit: MOST });
}

/** Reads each file given as evidence once, however many rows name it. */
async function readProofs(
  context: Context,
  entries: readonly RecordEntry[],
): Promise<{ evidence: Map<string, Evidence>; problems: RecordProblem[] }> {
  const results = new Map<string, Evidence | Failure>();
  const evidence = new Map<string, Evidence>();
  const problems: RecordProblem[] = [];
  for (const { line, evidence: given } of entries) {
    if (given === undefined) continue;
    if (!results.has(given)) results.set(given, await resultOf(readEvidence(context, given)));
    const result = results.get(given)!;
    if (!(result instanceof Failure)) evidence.set(given, result);
    else problems.push({ line, code: 'evidence', args: { text: await result.say(context.messages) } });
  }
  return { evidence, problems };
}

async function record(
  context: Context,
  plans: readonly LoadedPlan[],
  entries: readonly RecordEntry[],
  evidence: ReadonlyMap<string, Evidence>,
  enteredBy: string,
  bar: ProgressBar,
  otherwise: Otherwise,
): Promise<number> {
  const items = [...new Set(entries.map(({ share }) => share.item))];
  const units = [...new Set(entries.map(({ share }) => share.unit.id))];
  const filter = {
    plans: [...new Set(entries.map(({ share }) => share.plan.name))],
    ...withNames(
      plans,
      items.map(({ activity }) => activity.id),
      units,
    ),
    occurrences: items.flatMap(timeNames),
  };
  const recorded = await withLedger(context, (ledger) =>
    ledger.recordMany(
      filter,
      (known) =>
        newCompletions(entries, evidence, known, enteredBy, ({ line }, keys) => {
          otherwise.lines.push(line);
          otherwise.onlyDays &&= keys.every((key) => key === 'on');
        }),
      (done) => bar.show(bulkMessages(context.messages).stages.recording, done, entries.length),
    ),
  );
  bar.clear();
  return recorded;
}

/** How many mistakes are told to people, and get suggestions. */
const SHOWN = 20;

/** The lines that say otherwise than what was recorded before, and whether only of the day. */
export interface Otherwise {
  readonly lines: number[];
  onlyDays: boolean;
}

/** What came of a file. */
interface RecordCounts {
  readonly recorded: number;
  readonly before: number;
  readonly otherwise: Otherwise;
  readonly repeated: number;
}

/** Says what came of a file. */
export function tellCounts(
  { io, messages, paint }: Context,
  options: DoneOptions,
  counts: RecordCounts,
): void {
  const bulk = bulkMessages(messages);
  if (options.format === 'json') {
    io.stdout.write(countsAsJson(counts, []));
    return;
  }
  const { recorded, before, otherwise, repeated } = counts;
  const lines = [
    `${paint.green('✓')} ${bulk.recorded({ count: recorded })}`,
    ...(before > 0 ? [`– ${bulk.before({ count: before })}`] : []),
    ...(otherwise.lines.length > 0 ? [`– ${bulk.otherwise(otherwise)}`] : []),
    ...(repeated > 0 ? [`– ${bulk.repeated({ count: repeated })}`] : []),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * Tells the mistakes in the order of the file: a program all of them, a person the first.
 *
 * @param names those that rows can use
 * @throws Failure `records-broken` after they were told to a person
 */
export async function tellMistakes(
  { io, messages }: Context,
  { format }: DoneOptions,
  file: string,
  problems: readonly RecordProblem[],
  names: ShareFinder['names'],
): Promise<void> {
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  const first = await Promise.all(inOrder.slice(0, SHOWN).map((problem) => suggest(problem, names)));
  const rest = inOrder.slice(SHOWN);
  if (format === 'json') {
    const all = [...first, ...rest].map((problem) => {
      const { line, code } = problem;
      return { line, code, message: sayProblem(problem, messages) };
    });
    io.stdout.write(
      countsAsJson({ recorded: 0, before: 0, otherwise: { lines: [], onlyDays: true }, repeated: 0 }, all),
    );
    return;
  }
  for (const problem of first) {
    const words = sayProblem(problem, messages);
    io.stderr.write(`${bulkMessages(messages).place({ file, line: problem.line, problem: words })}\n`);
  }
  if (rest.length > 0) io.stderr.write(`${bulkMessages(messages).more({ count: rest.length })}\n`);
  throw new Failure('records-broken', { file, count: inOrder.length }, EXIT.findings);
}

function countsAsJson(
  { recorded, before, otherwise, repeated }: RecordCounts,
  problems: readonly object[],
): string {
  return renderJson({ recorded, before, otherwise: otherwise.lines.length, repeated, problems });
}
