/** `cyclo done --from`: thousands of completions from a file, all of them or none. */
import { bulkMessages } from '../../messages/sections/bulk.ts';
import { resolve } from 'node:path';
import type { Day } from '../../calendar/day.ts';
import type { Evidence } from '../../event.ts';
import { EXIT, type ExitCode, Failure, usageError } from '../../failure.ts';
import type { RecordProblem } from '../../importers/record-problem.ts';
import { newCompletions, readRecords, type RecordEntry } from '../../importers/records.ts';
import { decodeText } from '../../plan/yaml/decoded-text.ts';
import type { Context } from '../context.ts';
import type { DoneOptions } from './done.ts';
import { tellCounts, tellMistakes, type Otherwise } from './done-from-output.ts';
import { timeNames } from '../../progress/obligations.ts';
import { withNames } from './events-about.ts';
import { readEvidence } from './evidence.ts';
import { type LoadedPlan } from '../project/plans.ts';
import { readIfThere } from '../project/read-file.ts';
import { progressBar, type ProgressBar } from '../control/progress-bar.ts';
import { recorder } from './record-act.ts';
import { readStandardInput, STANDARD } from '../project/standard-input.ts';
import { withLedger } from '../project/records.ts';

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
  const bytes = from === STANDARD ? await readStandardInput(io, 'records') : await readBounded(context, from);
  requireBearable(file, bytes.byteLength);
  const { text, encoding, broken } = decodeText(bytes);
  if (encoding !== undefined) io.stderr.write(`${bulkMessages(messages).decoded({ file, encoding })}\n`);
  const { note, evidence, by } = options;
  const defaults = {
    on,
    by: recorder(context, by),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
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

async function readBounded({ io }: Context, path: string): Promise<Uint8Array> {
  const info = await io.files.info(resolve(io.cwd, path));
  if (info) requireBearable(path, info.size);
  const bytes = await readIfThere(io, path);
  if (!bytes) throw usageError('records-not-found', { path });
  return bytes;
}

function requireBearable(file: string, size: number): void {
  if (size > MOST * 2 ** 20) throw usageError('records-too-big', { file, limit: MOST });
}

/** Reads each file given as evidence once, however many rows name it. */
async function readProofs(
  context: Context,
  entries: readonly RecordEntry[],
): Promise<{ evidence: Map<string, Evidence>; problems: RecordProblem[] }> {
  const evidence = new Map<string, Evidence>();
  const missing = new Map<string, string>();
  const problems: RecordProblem[] = [];
  for (const { line, evidence: given } of entries) {
    if (given === undefined) continue;
    if (!evidence.has(given) && !missing.has(given)) {
      try {
        evidence.set(given, await readEvidence(context, given));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        missing.set(given, await error.say(context.messages));
      }
    }
    const text = missing.get(given);
    if (text !== undefined) problems.push({ line, code: 'evidence', args: { text } });
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
