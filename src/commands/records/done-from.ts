/** `cyclo done --from`: thousands of completions from a file, all of them or none. */
import { bulkMessages } from '../../messages/sections/bulk.ts';
import { resolve } from 'node:path';
import type { Day } from '../../calendar/day.ts';
import type { Evidence, LedgerEvent } from '../../event.ts';
import { EXIT, type ExitCode, Failure, resultOf, usageError } from '../../failure.ts';
import { complaintWords, type NamesMeant, type RecordProblem, suggest } from '../../importers/problem.ts';
import { newCompletions, readRecords, type RecordEntry } from '../../importers/records.ts';
import { decodeText } from '../../plan/yaml/decoded-text.ts';
import { defined } from '../../defined.ts';
import { say, type Context } from '../context.ts';
import type { DoneOptions } from './done.ts';
import { decidingNames } from '../../progress/settling.ts';
import { readEvidence } from './evidence.ts';
import type { LoadedPlan } from '../project/plans.ts';
import { readIfThere, STANDARD } from '../project/input.ts';
import { withProgressBar } from '../control/progress-bar.ts';
import { whoRecords } from './record-act.ts';
import { withLedger } from '../project/records.ts';
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
  { note, evidence, by, format }: DoneOptions,
  on: Day,
): Promise<ExitCode> {
  const { io, messages, today } = context;
  const words = bulkMessages(messages);
  const asJson = format === 'json';
  const file = from === STANDARD ? words.standardInput : from;
  const info = from === STANDARD ? undefined : await io.files.info(resolve(io.cwd, from));
  requireBearable(from, info?.size ?? 0);
  const bytes = await readIfThere(io, from, 'records');
  if (!bytes) throw usageError('records-not-found', { path: from });
  requireBearable(file, bytes.byteLength);
  const { text, encoding, broken } = decodeText(bytes);
  if (encoding !== undefined) await say(io.stderr, words.decoded({ file, encoding }));
  const defaults = { on, by: whoRecords(context, by), ...defined({ note, evidence }) };
  const { entries, repeated, names, ...reading } = await withProgressBar(
    context,
    words.stages.checking,
    (show) => readRecords(text, plans, defaults, today, show),
  );
  const proofs = await readProofs(context, entries);
  const problems = [...reading.problems, ...proofs.problems];
  if (broken) {
    const line = text.slice(0, broken.start).split(/\r\n|\n|\r/).length;
    problems.push({ line, code: 'bad-bytes', args: { count: broken.count } });
  }
  if (problems.length > 0) {
    await tellMistakes(context, asJson, file, problems, names);
    return EXIT.findings;
  }
  const otherwise = { lines: [] as number[], onlyDays: true };
  const filter = {
    plans: [...new Set(entries.map(({ share }) => share.item.plan))],
    ...decidingNames(entries.map(({ share }) => share)),
  };
  const completions = (known: readonly LedgerEvent[]) =>
    newCompletions(entries, proofs.evidence, known, defaults.by, ({ line }, keys) => {
      otherwise.lines.push(line);
      otherwise.onlyDays &&= keys.every((key) => key === 'on');
    });
  const recorded = await withLedger(context, (ledger) =>
    withProgressBar(context, words.stages.recording, (show) =>
      ledger.recordMany(filter, completions, (done) => show(done, entries.length)),
    ),
  );
  const before = entries.length - recorded;
  if (asJson) {
    const counts = { recorded, before, otherwise: otherwise.lines.length, repeated };
    io.stdout.write(renderJson({ ...counts, problems: [] }));
    return EXIT.fine;
  }
  const lines = [
    `${context.paint.green('✓')} ${words.recorded({ count: recorded })}`,
    ...(before > 0 ? [`– ${words.before({ count: before })}`] : []),
    ...(otherwise.lines.length > 0 ? [`– ${words.otherwise(otherwise)}`] : []),
    ...(repeated > 0 ? [`– ${words.repeated({ count: repeated })}`] : []),
  ];
  await say(io.stdout, lines.join('\n'));
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

/** How many mistakes are told to people, and get suggestions. */
const SHOWN = 20;

/**
 * Tells the mistakes in the order of the file: a program all of them, a person the first.
 *
 * @param names those that rows can use
 * @throws Failure `records-broken` after they were told to a person
 */
async function tellMistakes(
  { io, messages }: Context,
  asJson: boolean,
  file: string,
  problems: readonly RecordProblem[],
  names: NamesMeant,
): Promise<void> {
  const words = bulkMessages(messages);
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  const first = await Promise.all(inOrder.slice(0, SHOWN).map((problem) => suggest(problem, names)));
  const rest = inOrder.slice(SHOWN);
  if (asJson) {
    const all = [...first, ...rest].map((problem) => {
      const { line, code } = problem;
      return { line, code, message: complaintWords(problem, messages) };
    });
    io.stdout.write(renderJson({ recorded: 0, before: 0, otherwise: 0, repeated: 0, problems: all }));
    return;
  }
  for (const each of first) {
    const problem = complaintWords(each, messages);
    await say(io.stderr, words.place({ file, line: each.line, problem }));
  }
  if (rest.length > 0) await say(io.stderr, words.more({ count: rest.length }));
  throw new Failure('records-broken', { file, count: inOrder.length }, EXIT.findings);
}
