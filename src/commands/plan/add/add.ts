import { say, type Context } from '../../context.ts';
import { occurrences } from '../../../calendar/occurrences.ts';
import { EXIT, usageError, type ExitCode } from '../../../failure.ts';
import { newPlanMessages } from '../../../messages/sections/new-plan.ts';
import { whenWords } from '../../../messages/phrases/when.ts';
import type { ActivityEntry, TaskEntry, WhenEntry } from '../../../plan/generated/plan-file.ts';
import { insertActivity } from '../../../plan/canonical/insert-activity.ts';
import { anchorNames, whenContext } from '../../../plan/when/anchors.ts';
import { readWhen } from '../../../plan/when/entry.ts';
import { readYaml } from '../../../plan/yaml/source.ts';
import type { When } from '../../../calendar/when.ts';
import { command, declareOptions, type OptionValues } from '../../command.ts';
import { readIfThere, STANDARD } from '../../project/input.ts';
import { readSoundPlan, findPlanFiles, type LoadedPlan } from '../../project/plans.ts';
import { isSound } from '../sound-text.ts';
import { writePlan } from '../write-plan.ts';
import { EVEN } from '../../../importers/recognition/finding.ts';
import { idOf } from '../../../importers/recognition/names/latin-name.ts';
import { TermReader } from '../../../importers/recognition/time/term.ts';
import { phrases as english } from '../../../messages/en/time/when-phrases.ts';
import { phrases as russian } from '../../../messages/ru/time/when-phrases.ts';
import { idsOf, type Plan } from '../../../plan/plan.ts';
import { readRule } from '../../../plan/read-rule.ts';
import { whenEntry } from '../../../plan/when/write.ts';
import { knownId } from '../../lookup.ts';
import { answerLine } from '../answer.ts';

const OPTIONS = declareOptions([
  'addTitle',
  'addWhen',
  'addActors',
  'addTexts',
  'addRoles',
  'addSection',
  'addId',
]);

/** What the user typed. */
export type AddOptions = OptionValues<typeof OPTIONS>;

/** `cyclo add`: a new activity in a plan, of which nothing else is changed. */
export const add = command({
  writes: true,
  options: OPTIONS,
  async run(context, { options: given }): Promise<ExitCode | void> {
    const { io, messages } = context;
    const words = newPlanMessages(messages);
    const [file, ...others] = await findPlanFiles(context);
    if (file === undefined || file === STANDARD || others.length > 0)
      throw usageError('add-which-plan', { plans: file === undefined ? [] : [file, ...others] });
    const loaded = await readSoundPlan(context, file);
    const asks = io.interactive ? (await import('./questions.ts')).askedAdd : undefined;
    const options = asks ? await asks(context, loaded, given) : given;
    const activity = await activityOf(context, loaded, options);
    const { plan } = loaded;
    const when = readWhen(activity.when, anchorNames(plan.activities, plan.days));
    const after = lastBefore(loaded, when);
    const bytes = (await readIfThere(io, file))!;
    const text = await withActivity(bytes, file, activity, after);
    const isNew = ([key, index]: readonly (string | number)[]): boolean =>
      key === 'activities' && index === after + 1;
    if (!(await isSound(context, file, text, ({ path }) => isNew(path)))) return EXIT.findings;
    await writePlan(context, file, text);
    await say(
      io.stdout,
      words.added({
        id: activity.id,
        plan: file,
        after: plan.activities[after]?.id,
        when: whenWords(when, messages, plan.period),
      }),
    );
  },
});

/** The last activity whose months begin no later; -1 where all begin later. */
function lastBefore({ plan, calendar }: LoadedPlan, when: When): number {
  const context = whenContext(plan, calendar);
  const beginning = (each: When): string | undefined =>
    occurrences(each, context)
      .occurrences.map(({ from }) => from)
      .sort()[0];
  const own = beginning(when);
  return plan.activities.findLastIndex((each) => {
    const first = beginning(each.when);
    return own === undefined || (first !== undefined && first <= own);
  });
}

/** The plan's file with the activity in it, every other byte as it was. @throws Failure where that would change other work */
async function withActivity(
  bytes: Uint8Array,
  file: string,
  activity: ActivityEntry,
  after: number,
): Promise<Uint8Array> {
  const source = await readYaml(bytes, file);
  const { start, end, text } = insertActivity(source, activity, after);
  // A byte order mark is no part of the text, so places are counted from its end.
  const offset = (index: number): number => bytes.length - Buffer.byteLength(source.text.slice(index));
  const result = Buffer.concat([
    bytes.subarray(0, offset(start)),
    Buffer.from(text),
    bytes.subarray(offset(end)),
  ]);
  const { value } = await readYaml(result, file);
  const { activities, ...rest } = value as { readonly activities: readonly unknown[] };
  const others = { ...rest, activities: activities.toSpliced(after + 1, 1) };
  const { activities: before, ...same } = source.value as { readonly activities: readonly unknown[] };
  if (JSON.stringify(others) !== JSON.stringify({ ...same, activities: before }))
    throw usageError('add-no-place', { path: file });
  return result;
}

/** @throws Failure where something is missing, taken or not understood */
async function activityOf(
  context: Context,
  loaded: LoadedPlan,
  { title: typed = '', when, actor = [], text = [], role = [], section, id }: AddOptions,
): Promise<ActivityEntry> {
  const title = answerLine(typed);
  const missing = [
    ...(title === '' ? ['--title'] : []),
    ...(when === undefined ? ['--when'] : []),
    ...(actor.length === 0 ? ['--actor'] : []),
  ];
  if (when === undefined || missing.length > 0) throw usageError('add-needs', { missing });
  const texts = forEach(actor, text.map(answerLine), '--text');
  const roles = forEach(actor, role, '--role');
  const tasks: Record<string, TaskEntry> = {};
  for (const [index, name] of actor.entries()) {
    const known = await knownId(context, [loaded], 'actor', name);
    if (Object.hasOwn(tasks, known)) throw usageError('add-actor-twice', { actor: known });
    const own = texts[index] ?? title;
    tasks[known] = roles[index] === undefined ? own : ({ role: roles[index], text: own } as TaskEntry);
  }
  return {
    id: freeId(loaded.plan, id ?? idOf(title)),
    title,
    ...(section === undefined ? {} : { section: answerLine(section) }),
    when: await readTime(when, loaded.plan),
    tasks,
  };
}

/** What is said for each actor: once for all of them, or once for each. */
function forEach(actors: readonly string[], said: readonly string[], option: string): readonly string[] {
  const [only] = said;
  if (only !== undefined && said.length === 1) return actors.map(() => only);
  if (said.length > 0 && said.length !== actors.length)
    throw usageError('add-for-each', { option, said: said.length, actors: actors.length });
  return said;
}

/** An id that no activity of the plan has or had. @throws Failure */
export function freeId(plan: Plan, id: string): string {
  if (id === '') throw usageError('add-no-id', {});
  const holder = plan.activities.find((each) => idsOf(each).includes(id));
  if (holder) throw usageError('add-id-taken', { id, title: holder.title });
  return id;
}

/** A time as a plan writes it, given so or in words. @throws Failure where it is not understood, or may mean several */
export async function readTime(text: string, { period }: Plan): Promise<WhenEntry> {
  const { entry } = await readRule(text, 'when');
  if (entry !== undefined) return entry;
  for (const phrases of [russian, english]) {
    const found = new TermReader({ when: { phrases } }, period).understood(text);
    const isGuess = found?.finding === 'term-misspelt' || found?.left !== undefined || found?.sure === EVEN;
    if (found && !isGuess) return whenEntry(found.when);
  }
  throw usageError('add-when', { text });
}
