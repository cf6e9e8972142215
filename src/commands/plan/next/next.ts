import { dirname, join, resolve } from 'node:path';
import { monthOf, type Month } from '../../../calendar/day.ts';
import { EXIT, Failure, usageError, type ExitCode } from '../../../failure.ts';
import { addTo } from '../../../group-by.ts';
import { nextPlan, withDoubts, type NextPlan } from '../../../review/next/next-plan.ts';
import { nextPlanName } from '../../../review/next/plan-name.ts';
import { shiftBetween } from '../../../review/next/shift.ts';
import type { Doubt } from '../../../review/next/fate.ts';
import { nextText, type NextComments } from '../../../review/next/next-file.ts';
import { canonicalTree } from '../../../plan/canonical/form.ts';
import type { Tree } from '../../../plan/canonical/tree.ts';
import { judgePlan } from '../../../rules/judge-plan.ts';
import { command, declareOptions, type OptionValues } from '../../command.ts';
import type { Context } from '../../context.ts';
import { STANDARD } from '../../project/input.ts';
import { readSoundPlan, findPlanFiles, readPlanFile, type LoadedPlan } from '../../project/plans.ts';
import { pathsMoved } from '../../project/paths.ts';
import { readMonthRange } from '../../time/rule-basis.ts';
import { isSound, readSoundText } from '../sound-text.ts';
import { writePlan } from '../write-plan.ts';
import { requireNew } from '../new-plan.ts';
import { commentsFor } from './comments.ts';
import { lastYear } from './last-year.ts';
import { overdueOf } from './overdue.ts';
import { spanFilesFor } from './span-files.ts';
import { nextJson } from './json.ts';
import { tellNext, type FinishedNextPlan } from './told.ts';

const OPTIONS = declareOptions(
  ['nextPeriod', 'likePlan', 'oneOff', 'nextName', 'nextOutput', 'nextDryRun', 'format'],
  { oneOff: ['ask', 'keep'] },
);

/** What the user typed. */
export type NextOptions = OptionValues<typeof OPTIONS>;

/** `cyclo next`: the plan of the next period, made of this one. */
export const next = command({
  writes: true,
  options: OPTIONS,
  async run(context, { options }): Promise<ExitCode | void> {
    const { io } = context;
    const { period: typed, like, output, format, dryRun = false, oneOff } = options;
    if (typed === undefined) throw usageError('next-needs-period', {});
    const period = readMonthRange(typed, '--period');
    const loaded = await sourceFor(context, period);
    const { plan, calendar, entry } = loaded;
    if (period[0]! <= plan.period[0]!)
      throw usageError('next-not-later', { plan: plan.name, begins: plan.period[0]!, period: typed });
    const name = options.name ?? nextPlanName(plan.name, shiftBetween(plan.period, period));
    const folder = dirname(plan.file);
    const file = output === undefined || output === STANDARD ? join(folder, `${name}.yaml`) : output;
    await requireNew(context, 'next', { file, name }, folder);
    const spans = await spanFilesFor(context, loaded, period);
    const made = nextPlan({ entry: entry!, plan, days: calendar, period, name, spans, oneOff });
    const then = like === undefined ? undefined : await lastYear(context, like, loaded, made, spans);
    const taken = new Set(plan.activities.map(({ id }) => id));
    const overdue = await overdueOf(context, loaded, period[0]!, taken);
    const comments = await commentsFor(context, loaded, then, overdue ?? []);
    const tree = canonicalTree(loaded.files[0]!.source.text, 'plan');
    const moved = withPaths(io, made, plan.file, file);
    const settled = await withoutErrors(context, file, tree, moved, comments);
    const text = nextText(tree, settled, comments);
    if (!(await isSound(context, file, text))) return EXIT.findings;
    const isWritten = output !== STANDARD && !dryRun;
    if (isWritten) await writePlan(context, file, text);
    else if (output === STANDARD && format !== 'json') io.stdout.write(text);
    const told: FinishedNextPlan = {
      loaded,
      made: settled,
      file: output === STANDARD ? STANDARD : file,
      isWritten,
      tree,
      spans,
      ...(then ? { lastYear: then } : {}),
      ...(overdue ? { overdue } : {}),
      isOver: monthOf(context.today) > plan.period.at(-1)!,
    };
    if (format === 'json') io.stdout.write(nextJson(told, context));
    else await tellNext(context, told, output === STANDARD ? io.stderr : io.stdout);
  },
});

/** The plan that is named, or the one that ends last before the period. @throws Failure where there is none, or several */
async function sourceFor(context: Context, period: readonly Month[]): Promise<LoadedPlan> {
  const files = await findPlanFiles(context);
  if (files.length === 0) throw new Failure('no-plans', {});
  if (files.includes(STANDARD)) throw usageError('next-which-plan', { plans: [] });
  if (files.length === 1) return readSoundPlan(context, files[0]!);
  if (context.planFiles.length > 1) throw usageError('next-which-plan', { plans: files });
  const ends = new Map<string, string[]>();
  for (const file of files) {
    const { plan } = await readPlanFile(context, file);
    if (plan && plan.period[0]! < period[0]!) addTo(ends, plan.period.at(-1)!, file);
  }
  const last = [...ends.keys()].sort().at(-1) ?? '';
  const [found, ...others] = ends.get(last) ?? files;
  if (others.length > 0) throw usageError('next-which-plan', { plans: [found!, ...others] });
  return readSoundPlan(context, found!);
}

/** The plan with the paths of what it names, seen from the folder that it will lie in. */
function withPaths(io: Context['io'], made: NextPlan, from: string, to: string): NextPlan {
  if (resolve(io.cwd, dirname(from)) === resolve(io.cwd, dirname(to))) return made;
  const moved = pathsMoved(io, from, to);
  const { entry } = made;
  const { spans, calendar, actors } = entry;
  return {
    ...made,
    entry: {
      ...entry,
      ...(calendar !== undefined && /[./]/.test(calendar) ? { calendar: moved(calendar) } : {}),
      ...(spans === undefined ? {} : { spans: typeof spans === 'string' ? moved(spans) : spans.map(moved) }),
      actors: Object.fromEntries(
        Object.entries(actors).map(([id, actor]) => [
          id,
          typeof actor.units === 'string' ? { ...actor, units: moved(actor.units) } : actor,
        ]),
      ),
    },
  };
}

/** Work that would make the plan wrong is asked about instead. */
async function withoutErrors(
  context: Context,
  file: string,
  tree: Tree,
  given: NextPlan,
  comments: NextComments,
): Promise<NextPlan> {
  let made = given;
  for (let round = 0; round <= given.works.length; round++) {
    const text = nextText(tree, made, comments);
    const reading = await readSoundText(context, file, text);
    const errors = judgePlan(reading).filter(({ severity }) => severity === 'error');
    const live = made.works.filter(({ fate }) => fate !== 'asked');
    const doubts = new Map<string, Doubt>();
    for (const finding of errors) {
      const [key, index] = finding.path;
      if (key === 'activities' && typeof index === 'number' && live[index])
        doubts.set(live[index].id, { kind: 'finding', finding });
    }
    if (doubts.size === 0) return made;
    made = withDoubts(made, doubts);
  }
  return made;
}
