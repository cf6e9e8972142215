import { join, resolve } from 'node:path';
import { EXIT, usageError, Failure, type ExitCode } from '../../../failure.ts';
import { git } from '../../../git/run-git.ts';
import { planName } from '../../../importers/recognition/names/naming.ts';
import { newPlanMessages } from '../../../messages/sections/new-plan.ts';
import { canonicalForm } from '../../../plan/canonical/form.ts';
import type { PlanFile, UnitsFile } from '../../../plan/generated/plan-file.ts';
import { monthsEntry } from '../../../plan/when/write.ts';
import { command, declareOptions, type OptionValues } from '../../command.ts';
import { say, type Context } from '../../context.ts';
import { pathBetween } from '../../project/paths.ts';
import { PLANS } from '../../project/plans.ts';
import { Repositories } from '../../project/repositories.ts';
import { readMonthRange } from '../../time/rule-basis.ts';
import { answerLine } from '../answer.ts';
import { isSound } from '../sound-text.ts';
import { writePlan } from '../write-plan.ts';
import { requireNew } from '../new-plan.ts';
import { actorId } from '../../../importers/recognition/names/actors.ts';
import { kindOf } from '../../../plan/read-edition.ts';
import { readSource } from '../../../plan/source-file.ts';
import { readIfThere } from '../../project/input.ts';

/** The kinds of tables a plan can begin with, and what it says of them. */
const TABLES = {
  months: {},
  weeks: { rows: 'week' },
  quarters: { rows: 'quarter' },
  list: { table: { columns: ['number', 'text', 'when', 'responsible', 'mark'] } },
} as const satisfies Readonly<Record<string, Partial<PlanFile>>>;

/** The name of one of {@link TABLES}. */
export type TableKind = keyof typeof TABLES;

/** Their names, in the order in which they are offered. */
export const TABLE_KINDS = Object.keys(TABLES) as TableKind[];

const OPTIONS = declareOptions(
  ['planTitle', 'newPeriod', 'newTable', 'newActors', 'newUnits', 'planId', 'setUpGit'],
  { newTable: ['months', 'weeks', 'quarters', 'list'] },
);

/** What the user typed. */
export type InitOptions = OptionValues<typeof OPTIONS>;

/** `cyclo init`: a new plan without activities, in a project of its own or beside other plans. */
export const init = command({
  writes: true,
  argument: { flags: '[folder]', name: 'project' },
  options: OPTIONS,
  async run(context, { args: [folder = '.'], options: given }): Promise<ExitCode | void> {
    const { io, messages, quiet } = context;
    const words = newPlanMessages(messages);
    const asked = io.interactive ? await (await import('./questions.ts')).askedInit(context, given) : given;
    const { title = '', period, table = 'months', actor = [], units, name, git: isInGit } = asked;
    const missing = [
      ...(answerLine(title) === '' ? ['--title'] : []),
      ...(period === undefined ? ['--period'] : []),
      ...(actor.length === 0 && units === undefined ? ['--actor'] : []),
    ];
    if (period === undefined || missing.length > 0) throw usageError('init-needs', { missing });
    const months = readMonthRange(period, '--period');
    const plans = join(folder, PLANS);
    const id = name ?? planName(answerLine(title), months);
    const file = join(plans, `${id}.yaml`);
    await requireNew(context, 'init', { file, name: id });
    const registry =
      units === undefined ? undefined : await registryAt(context, units, pathBetween(io, file, units));
    const text = canonicalForm(
      JSON.stringify({
        cyclo: 1,
        plan: id,
        // The language of its documents is that of its title.
        language: /\p{Script=Cyrillic}/u.test(title) ? 'ru' : messages.language,
        title: answerLine(title),
        period: monthsEntry(months),
        ...TABLES[table],
        calendar: 'ru',
        actors: actorsOf(actor, registry),
        activities: [],
      }),
      'plan',
    );
    if (!(await isSound(context, file, text))) return EXIT.findings;
    await writePlan(context, file, text);
    await say(io.stdout, messages.views.written({ path: file }));
    if (isInGit) await setUpGit(context, folder);
    if (!quiet) await say(io.stdout, words.next({ plan: file }));
  },
});

/** Makes a repository where there is none, and hands the plans in it to cyclo. */
async function setUpGit(context: Context, folder: string): Promise<void> {
  const { io } = context;
  const place = resolve(io.cwd, folder);
  const known = await new Repositories(io).placeIfAny(join(place, PLANS, 'any.yaml'));
  if (!known) await git({ folder: place, env: io.env }, ['init', '--quiet']);
  const { setUp } = await import('../../git/setup.ts');
  const there = Object.create(io, { cwd: { value: place } }) as Context['io'];
  await setUp({ ...context, io: there, planFiles: [] }, [], {});
}

type Actors = PlanFile['actors'];

/** A registry, as a plan beside it would name it. */
interface NamedRegistry {
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
export function registryBodies({ units }: Pick<NamedRegistry, 'units'>): string[] {
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
function actorsOf(named: readonly string[], registry?: NamedRegistry): Actors {
  const actors = new Map<string, Actors[string]>();
  const ofRegistry = registry ? registryBodies(registry) : [];
  const hasUnits = (id: string): boolean => registry?.units.some(({ actor }) => actor === id) ?? false;
  const add = (id: string, name: string): void => {
    if (actors.has(id)) throw usageError('init-actor-twice', { id });
    actors.set(id, { name, ...(registry && hasUnits(id) ? { units: registry.path } : {}) });
  };
  const pairs = named.map((text): [id: string | undefined, name: string] => {
    const [, id, name] = /^\s*([A-Za-z][\w-]*)\s*=(.*)$/su.exec(text) ?? [];
    const isAlone = id === undefined || name === undefined;
    return isAlone ? [undefined, answerLine(text)] : [id, answerLine(name) || id];
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
