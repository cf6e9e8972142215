/** What is said of a file of records. */
import { bulkMessages } from '../../messages/sections/bulk.ts';
import { EXIT, Failure } from '../../failure.ts';
import { sayProblem, type RecordProblem } from '../../importers/record-problem.ts';
import type { ShareFinder } from '../../importers/share-finder.ts';
import { suggest } from '../../importers/suggestion.ts';
import { renderJson } from '../../render/json.ts';
import type { Context } from '../context.ts';
import type { DoneOptions } from './done.ts';

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
