import manifest from '../../../package.json' with { type: 'json' };
import { EXIT, type ExitCode, Failure, usageError } from '../../failure.ts';
import { conflictSides, markConflicts } from '../../git/conflict-sides.ts';
import { readEdition } from '../../plan/read-edition.ts';
import { commentLines } from '../../review/diff/comments.ts';
import { findingWords } from '../../render/findings/data.ts';
import { calendarText, planText, spansText, unitsText } from '../../render/plan-text.ts';
import type { Context } from '../context.ts';
import { readIfThere } from '../project/input.ts';

/**
 * What git calls for the text of a plan that it compares line by line: `text-driver <version> <file>`. Git gives a copy of one
 * version of the plan, and keeps the text for the next time: it depends on that copy, the language and the version of this
 * program alone. Exit code 1 where this program is of another version than the one that git keeps texts of.
 */
export async function textDriver(context: Context, [version, file]: readonly string[]): Promise<ExitCode> {
  if (file === undefined) throw usageError('driver-words', { verb: 'text-driver' });
  const bytes = await readIfThere(context.io, file);
  if (bytes === undefined) throw new Failure('plan-not-found', { path: file });
  const raw = new TextDecoder().decode(bytes);
  const sides = conflictSides(raw);
  const canonical = (text: string): Promise<string> => canonicalText(context, file, text);
  context.io.stdout.write(
    sides
      ? await markConflicts({
          ...sides,
          ours: await canonical(sides.ours),
          theirs: await canonical(sides.theirs),
        })
      : await canonical(raw),
  );
  return version === manifest.version ? EXIT.fine : EXIT.findings;
}

/** A fact on each line, then the comments; what cannot be read is said first. Other files stay as they are. */
async function canonicalText({ messages }: Context, file: string, raw: string): Promise<string> {
  const bytes = new TextEncoder().encode(raw);
  const { plan, calendar, ownCalendar, registries, kind, errors } = await readEdition(
    file,
    bytes,
    async () => undefined,
  );
  if (!plan) return raw;
  const edition = { plan, calendar, ownCalendar };
  const facts = {
    units: () => unitsText(edition, messages),
    calendar: () => calendarText(edition, messages),
    spans: () => spansText(edition, messages),
    plan: () => planText(edition, registries, messages),
  }[kind]();
  const wrong = errors.map((error) => `! ${error.span.line}: ${findingWords(error, messages)}\n`).join('');
  const comments = errors.some(({ code }) => code.startsWith('yaml-')) ? [] : commentLines(raw);
  return wrong + facts + (comments.length > 0 ? `\n${comments.join('\n')}\n` : '');
}
