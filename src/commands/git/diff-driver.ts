import { EXIT, usageError, type ExitCode } from '../../failure.ts';
import { gitMessages, type GitMessages } from '../../messages/sections/git.ts';
import { isColoured, lineDiff } from '../../git/by-lines.ts';
import type { DiffStyle } from '../../render/diff/lines.ts';
import { plainPaint, terminalPaint, type Paint } from '../../render/paint.ts';
import type { Context } from '../context.ts';
import { wrappedStyle } from '../review/line-style.ts';
import { commentsAndErrors } from '../review/comments-and-errors.ts';
import type { Actor } from '../../plan/plan.ts';
import { readEdition } from '../../plan/read-edition.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import type { FileKind } from '../../plan/source-file.ts';
import type { Edition } from '../../review/edition.ts';
import { readIfThere } from '../project/input.ts';

/**
 * What git calls to show how a plan changed: `diff-driver <path> <old file> <hash> <mode> <new file> <hash> <mode>`, and of
 * a file that was renamed, its new path; of one that is in conflict, the path alone.
 */
export async function diffDriver(context: Context, args: readonly string[]): Promise<ExitCode> {
  const [path, oldFile = '', , oldMode = '', newFile = '', , newMode = '', newPath = path] = args;
  if (path === undefined || newPath === undefined) throw usageError('driver-words', { verb: 'diff-driver' });
  const look = await lookOf(context);
  const { io, messages } = context;
  // Git decides about colours here, whatever the options say.
  const output = look.paint === plainPaint ? io.stdout : context.paintedOutput;
  // Files after the first are set apart, as git does it.
  if (Number(io.env['GIT_DIFF_PATH_COUNTER'] ?? 1) > 1) output.write('\n');
  if (args.length < 7) {
    output.write(`${look.paint.bold(path)}\n${look.paint.yellow(gitMessages(messages).unmerged)}\n`);
    return EXIT.fine;
  }
  const old: DriverFile = { path, file: oldFile, mode: oldMode };
  const now: DriverFile = { path: newPath, file: newFile, mode: newMode };
  const sides = await driverSides(context, old, now);
  output.write(`${headLines(sides, look).join('\n')}\n${await bodyOf(context, sides, look)}`);
  return EXIT.fine;
}

/** Colours and width as git would have them: it sees the terminal, the driver may see only the way to the pager. */
async function lookOf({ io, messages }: Context): Promise<DiffStyle> {
  const isSeen = io.stdout.isTTY || io.env['GIT_PAGER_IN_USE'] === 'true';
  const hasColour = !io.env['NO_COLOR'] && (await isColoured({ folder: io.cwd, env: io.env }, isSeen));
  const paint = hasColour ? await terminalPaint() : plainPaint;
  if (!isSeen) return { messages, paint };
  return { messages, ...(await wrappedStyle(paint, Number(io.env['COLUMNS']) || io.stdout.columns)) };
}

/** The file, and what became of it besides its content. */
function headLines({ old, now }: DriverSides, { messages, paint }: DiffStyle): string[] {
  const words = gitMessages(messages);
  const name = old.path === now.path ? now.path : `${old.path} → ${now.path}`;
  const modes = { before: old.mode, after: now.mode };
  return [
    paint.bold(name),
    ...(old.bytes === undefined ? [paint.dim(words.newFile)] : []),
    ...(now.bytes === undefined ? [paint.dim(words.goneFile)] : []),
    ...(old.bytes && now.bytes && old.mode !== now.mode ? [paint.dim(words.otherMode(modes))] : []),
  ];
}

async function bodyOf({ io }: Context, { old, now, reason }: DriverSides, look: DiffStyle): Promise<string> {
  const { messages, paint } = look;
  if (reason !== undefined) {
    const place = { folder: io.cwd, env: io.env };
    const lines = await lineDiff(place, old.file, now.file);
    const { byLines, shownByLines } = gitMessages(messages);
    const words = shownByLines({ reason: byLines[reason] });
    return `${paint.yellow(words)}\n${lines.map((line) => paintEdit(line, paint)).join('\n')}`;
  }
  const { review } = await import('../../review/review.ts');
  const { changes } = review(old.edition, now.edition, []);
  const named = (await unsaidLines(old, now, look)) + registryLines(old, now, look);
  if (changes.length === 0 && named === '') {
    const isSame = old.bytes && now.bytes && Buffer.compare(old.bytes, now.bytes) === 0;
    return isSame ? '' : `${paint.dim(gitMessages(messages).onlyForm)}\n`;
  }
  const [{ renderChangeLines }, { PlanVersions }, { changeSubjects }] = await Promise.all([
    import('../../render/diff/lines.ts'),
    import('../../render/changes/plan-versions.ts'),
    import('../../render/diff/sections.ts'),
  ]);
  const sides = new PlanVersions(old.edition, now.edition, changes);
  return named + renderChangeLines(changeSubjects(changes, { sides, messages }), look, 2);
}

/** What there is besides changes: errors of the later version, and comments. */
async function unsaidLines(
  old: DriverSide,
  now: DriverSide,
  { messages, paint }: DiffStyle,
): Promise<string> {
  const { comments, errors } = await commentsAndErrors(textsOf(old), textsOf(now), now.reading, true);
  const { review: words } = messages;
  const lines = [
    ...(errors > 0 ? [paint.yellow(words.errors({ count: errors }))] : []),
    ...(comments > 0 ? [words.comments({ count: comments })] : []),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

function textsOf({ bytes }: DriverSide): string[] {
  return bytes === undefined ? [] : [new TextDecoder().decode(bytes)];
}

/** Which actor takes its units from another file than before. */
function registryLines(old: DriverSide, now: DriverSide, { messages, paint }: DiffStyle): string {
  if (!old.edition || !now.edition) return '';
  const words = gitMessages(messages);
  const actors = now.edition.plan.actors.filter(({ id }) =>
    old.edition?.plan.actors.some((each) => each.id === id),
  );
  const lines = actors.flatMap(({ id, name }) => {
    const [before, after] = [old, now].map(({ registries }) => registries?.get(id) ?? words.ownUnits);
    return before === after ? [] : [words.otherRegistry({ actor: name, before: before!, after: after! })];
  });
  return lines.map((line) => `  ${paint.yellow('~')} ${line}\n`).join('');
}

/** A line of a comparison by lines, in the colours that git has for it by itself. */
function paintEdit(line: string, paint: Paint): string {
  if (line.startsWith('@@ ')) return paint.cyan(line);
  if (line.startsWith('+')) return paint.green(line);
  return line.startsWith('-') ? paint.red(line) : line;
}

/** One version as git names it: its path in the repository, the copy to read, and its mode; `.` where there is none. */
interface DriverFile {
  readonly path: string;
  readonly file: string;
  readonly mode: string;
}

/** One version, read. */
interface DriverSide extends DriverFile {
  /** Nothing where there is no such version. */
  readonly bytes?: Uint8Array;
  readonly edition?: Edition;
  readonly kind?: FileKind;
  /** The file of units that each actor names. */
  readonly registries?: ReadonlyMap<string, string>;
  readonly reading?: PlanReading;
}

/** Both versions. */
interface DriverSides {
  readonly old: DriverSide;
  readonly now: DriverSide;
  /** Why they cannot be compared by meaning. */
  readonly reason?: keyof GitMessages['byLines'];
}

/**
 * Reads both versions, and nothing that they name: git does not say which commits they are from, and the registry of another
 * time would give them units that they never had. What follows from it, numbers of units above all, is left out.
 */
async function driverSides(context: Context, old: DriverFile, now: DriverFile): Promise<DriverSides> {
  const [before, after] = await Promise.all([read(context, old), read(context, now)]);
  const there = [before, after].filter(({ bytes }) => bytes !== undefined);
  const kinds = new Set(there.map(({ kind }) => kind));
  const sides = { old: withUnitsOf(before, after), now: withUnitsOf(after, before) };
  if (there.some(({ isBroken }) => isBroken)) return { ...sides, reason: 'broken' };
  if (there.some(({ edition }) => !edition) || kinds.size > 1) return { ...sides, reason: 'not-a-plan' };
  return sides;
}

async function read(
  { io }: Context,
  given: DriverFile,
): Promise<DriverSide & { readonly isBroken?: boolean }> {
  const bytes = given.mode === '.' ? undefined : await readIfThere(io, given.file);
  if (bytes === undefined) return given;
  const { plan, calendar, ownCalendar, kind, registries, errors, reading } = await readEdition(
    given.path,
    bytes,
    async () => undefined,
  );
  return {
    ...given,
    bytes,
    kind,
    registries,
    isBroken: errors.length > 0,
    ...(reading ? { reading } : {}),
    ...(plan ? { edition: { plan, calendar, ownCalendar } } : {}),
  };
}

/** A version in which no units are known of an actor whose units the other does not know: none of them came or went. */
function withUnitsOf(side: DriverSide, { edition: other }: DriverSide): DriverSide {
  const { edition } = side;
  const unlisted = new Set(other?.plan.actors.filter((actor) => actor.unlisted).map(({ id }) => id));
  if (!edition || unlisted.size === 0) return side;
  const actors = edition.plan.actors.map((actor): Actor =>
    unlisted.has(actor.id)
      ? {
          ...actor,
          unlisted: true,
          units: [{ id: actor.id, name: actor.name, actor: actor.id, tags: [], was: [] }],
        }
      : actor,
  );
  return { ...side, edition: { ...edition, plan: { ...edition.plan, actors } } };
}
