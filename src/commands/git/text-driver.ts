import { EXIT, type ExitCode, Failure, usageError } from '../../failure.ts';
import { conflictSides, markConflicts } from '../../git/conflict-sides.ts';
import { readEdition } from '../../plan/read-edition.ts';
import { findingWords } from '../../render/findings/diagnostics.ts';
import { calendarText, planText, unitsText } from '../../render/plan-text.ts';
import type { Context } from '../context.ts';
import { readIfThere } from '../project/read-file.ts';

/**
 * What git calls for the text of a plan that it compares line by line: `text-driver <file>`. Git gives a copy of one
 * version, which knows nothing of the files around it.
 */
export async function textDriver(context: Context, [file]: readonly string[]): Promise<ExitCode> {
  if (file === undefined) throw usageError('driver-words', { verb: 'text-driver' });
  const bytes = await readIfThere(context.io, file);
  if (bytes === undefined) throw new Failure('plan-not-found', { path: file });
  const raw = new TextDecoder().decode(bytes);
  const sides = conflictSides(raw);
  const textOf = (text: string): Promise<string> => canonicalText(context, file, text);
  context.io.stdout.write(
    sides
      ? await markConflicts({ ...sides, ours: await textOf(sides.ours), theirs: await textOf(sides.theirs) })
      : await textOf(raw),
  );
  return EXIT.fine;
}

/** A fact on each line; what cannot be read is said first. Other files stay as they are. */
async function canonicalText({ messages }: Context, file: string, raw: string): Promise<string> {
  const bytes = new TextEncoder().encode(raw);
  const { plan, calendar, ownCalendar, registries, kind, errors } = await readEdition(
    file,
    bytes,
    async () => undefined,
  );
  if (!plan) return raw;
  const edition = { plan, calendar, ...(ownCalendar ? { ownCalendar } : {}) };
  const wrong = errors.map((error) => `! ${error.span.line}: ${findingWords(error, messages)}\n`).join('');
  switch (kind) {
    case 'units':
      return wrong + unitsText(edition, messages);
    case 'calendar':
      return wrong + calendarText(edition, messages);
    case 'plan':
      return wrong + planText(edition, registries, messages);
  }
}
