import { EXIT, Failure, type ExitCode } from '../failure.ts';
import { readEdition } from '../plan/read-edition.ts';
import { calendarText, planText, unitsText } from '../render/plan-text.ts';
import { findingWords } from '../render/diagnostics.ts';
import type { Context } from './context.ts';
import { readIfThere } from './plans.ts';

/**
 * What git calls for the text of a plan that it compares line by line: `text-driver <file>`. Git gives a copy of one
 * version, which knows nothing of the files around it.
 */
export async function textDriver(context: Context, [file]: readonly string[]): Promise<ExitCode> {
  if (file === undefined) throw new Failure('driver-words', { verb: 'text-driver' }, EXIT.usage);
  const { io, messages } = context;
  const bytes = await readIfThere(io, file);
  if (bytes === undefined) throw new Failure('plan-not-found', { path: file });
  const { plan, calendar, ownCalendar, registries, kind, errors } = await readEdition(
    file,
    bytes,
    async () => undefined,
  );
  if (!plan) {
    io.stdout.write(new TextDecoder().decode(bytes));
    return EXIT.fine;
  }
  const edition = { plan, calendar, ...(ownCalendar ? { ownCalendar } : {}) };
  for (const error of errors) io.stdout.write(`! ${error.span.line}: ${findingWords(error, messages)}\n`);
  const text =
    kind === 'units'
      ? unitsText(edition, messages)
      : kind === 'calendar'
        ? calendarText(edition, messages)
        : planText(edition, registries, messages);
  io.stdout.write(text);
  return EXIT.fine;
}
