/** The bodies of a new plan: those that were named, and those of a registry of institutions. */
import { Failure, usageError } from '../../../failure.ts';
import { actorId } from '../../../importers/recognition/names/actors.ts';
import type { PlanFile, UnitsFile } from '../../../plan/generated/plan-file.ts';
import { kindOf } from '../../../plan/read-edition.ts';
import { readSource } from '../../../plan/source-file.ts';
import type { Context } from '../../context.ts';
import { readIfThere } from '../../project/input.ts';
import { oneLine } from '../typed.ts';

type Actors = PlanFile['actors'];

/** A registry, as a plan beside it would name it. */
export interface NamedRegistry {
  readonly path: string;
  readonly units: UnitsFile['units'];
}

/** Reads a registry. @throws Failure where it is none */
export async function registryAt(context: Context, file: string, path: string): Promise<NamedRegistry> {
  const bytes = await readIfThere(context.io, file);
  if (!bytes) throw new Failure('file-not-there', { path: file });
  const { entry } = await readSource<UnitsFile>(file, 'units', bytes);
  if (!entry || kindOf(bytes) !== 'units') throw usageError('init-no-registry', { path: file });
  return { path, units: entry.units };
}

/** The bodies that a registry speaks of: whom its units answer to first, then whose units they are. */
export function bodiesOf({ units }: Pick<NamedRegistry, 'units'>): string[] {
  const ids = new Set(units.map(({ id }) => id));
  const parents = units.flatMap(({ parent }) => (parent === undefined || ids.has(parent) ? [] : [parent]));
  return [...new Set([...parents, ...units.flatMap(({ actor }) => actor ?? [])])];
}

/**
 * The actors of a plan.
 *
 * @param named `RUO=Районные управления`, or a name alone, from which the id is made
 * @throws Failure where two have one id
 */
export function actorsOf(named: readonly string[], registry?: NamedRegistry): Actors {
  const actors = new Map<string, Actors[string]>();
  const ofRegistry = registry ? bodiesOf(registry) : [];
  const hasUnits = (id: string): boolean => registry?.units.some(({ actor }) => actor === id) ?? false;
  const add = (id: string, name: string): void => {
    if (actors.has(id)) throw usageError('init-actor-twice', { id });
    actors.set(id, { name, ...(registry && hasUnits(id) ? { units: registry.path } : {}) });
  };
  const pairs = named.map((text): [id: string | undefined, name: string] => {
    const [, id, name] = /^\s*([A-Za-z][\w-]*)\s*=(.*)$/su.exec(text) ?? [];
    const isAlone = id === undefined || name === undefined;
    return isAlone ? [undefined, oneLine(text)] : [id, oneLine(name) || id];
  });
  const taken = new Set(pairs.flatMap(([id]) => id ?? []));
  for (const [id, name] of pairs) {
    const isOfRegistry = ofRegistry.includes(name) && !taken.has(name);
    const made = id ?? (isOfRegistry ? name : actorId(name, (each) => !taken.has(each)));
    taken.add(made);
    add(made, name);
  }
  for (const id of ofRegistry) if (!actors.has(id)) add(id, id);
  return Object.fromEntries(actors);
}
