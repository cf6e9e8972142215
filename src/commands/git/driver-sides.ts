/** The two versions that git gives a driver, read as what they are. */
import type { GitMessages } from '../../messages/sections/git.ts';
import type { Actor } from '../../plan/plan.ts';
import { readEdition } from '../../plan/read-edition.ts';
import type { PlanReading } from '../../plan/read-plan.ts';
import type { FileKind } from '../../plan/source-file.ts';
import type { Edition } from '../../review/edition.ts';
import type { Context } from '../context.ts';
import { readIfThere } from '../project/input.ts';

/** One version as git names it: its path in the repository, the copy to read, and its mode; `.` where there is none. */
export interface DriverFile {
  readonly path: string;
  readonly file: string;
  readonly mode: string;
}

/** One version, read. */
export interface DriverSide extends DriverFile {
  /** Nothing where there is no such version. */
  readonly bytes?: Uint8Array;
  readonly edition?: Edition;
  readonly kind?: FileKind;
  /** The file of units that each actor names. */
  readonly registries?: ReadonlyMap<string, string>;
  readonly reading?: PlanReading;
}

/** Both versions. */
export interface DriverSides {
  readonly old: DriverSide;
  readonly now: DriverSide;
  /** Why they cannot be compared by meaning. */
  readonly reason?: keyof GitMessages['byLines'];
}

/**
 * Reads both versions, and nothing that they name: git does not say which commits they are from, and the registry of another
 * time would give them units that they never had. What follows from it, numbers of units above all, is left out.
 */
export async function driverSides(context: Context, old: DriverFile, now: DriverFile): Promise<DriverSides> {
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
    ...(plan ? { edition: { plan, calendar, ...(ownCalendar ? { ownCalendar } : {}) } } : {}),
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
