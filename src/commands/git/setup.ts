import { gitMessages } from '../../messages/sections/git.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { dirname, relative, resolve } from 'node:path';
import { EXIT, Failure, type ExitCode } from '../../failure.ts';
import { filePatterns, patternsFor } from '../../git/attributes.ts';
import {
  apply,
  handedElsewhere,
  stepsToIgnore,
  stepsToRemove,
  stepsToSetUp,
  type DriverWords,
  type SetupStep,
} from '../../git/drivers.ts';
import type { LinesHeading } from '../../git/own-lines.ts';
import type { Repository } from '../../git/repository.ts';

import { say, type Context } from '../context.ts';
import { findPlanFiles, readPlanFile } from '../project/plans.ts';
import { Repositories } from '../project/repositories.ts';

interface Options {
  readonly dryRun?: boolean;
  readonly ignoreRecords?: boolean;
}

/** What has to change in a repository. */
interface Wanted {
  readonly repository: Repository;
  /** git's names of the plans and of what they name. */
  readonly files: readonly string[];
  readonly steps: readonly SetupStep[];
}

/** Hands plans in their repository to cyclo, says what was changed, and changes nothing that is so already. */
export async function setUp(context: Context, _: readonly string[], options: Options): Promise<ExitCode> {
  const { dryRun, ignoreRecords } = options;
  const { io, messages } = context;
  const words = gitMessages(messages);
  for (const { repository, steps: asked, files } of await wanted(context)) {
    const ignoring = await stepsToIgnore(repository, io.files, wordsOf(messages));
    const steps = ignoreRecords ? [...asked, ...ignoring] : asked;
    const heading = dryRun ? words.wouldSetUp : words.setUp;
    await take(context, repository, steps, { heading, nothing: words.nothingToSetUp, dryRun });
    if (!dryRun) {
      for (const file of await handedElsewhere(repository, files))
        await say(io.stderr, words.elsewhere({ file }));
    }
    if (context.quiet) continue;
    if (asked.length > 0 && !dryRun) await say(io.stdout, `\n${words.afterSetUp}`);
    if (ignoring.length > 0 && !ignoreRecords) await say(io.stdout, words.recordsInGit);
  }
  return EXIT.fine;
}

/** Undoes {@link setUp}. */
export async function remove(context: Context, _: readonly string[], { dryRun }: Options): Promise<ExitCode> {
  const { io, messages } = context;
  const words = gitMessages(messages);
  for (const repository of await repositoriesOfPlans(context)) {
    const steps = await stepsToRemove(repository, io.files, wordsOf(messages));
    const heading = dryRun ? words.wouldRemove : words.removed;
    await take(context, repository, steps, { heading, nothing: words.nothingToRemove, dryRun });
  }
  return EXIT.fine;
}

/** Takes steps, unless they are only to be shown, and says which. */
async function take(
  context: Context,
  repository: Repository,
  steps: readonly SetupStep[],
  { heading, nothing, dryRun }: { heading: string; nothing: string; dryRun: boolean | undefined },
): Promise<void> {
  if (!dryRun) await apply(repository, context.io.files, steps);
  const lines = steps.length === 0 ? [nothing] : [heading, ...stepLines(context, repository, steps)];
  await say(context.io.stdout, lines.join('\n'));
}

/** Whether plans in their repository are handed to cyclo: exit code 1 where something is missing. */
export async function setupStatus(context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  const words = gitMessages(messages);
  let exit: ExitCode = EXIT.fine;
  for (const { repository, steps, files } of await wanted(context)) {
    const other = await handedElsewhere(repository, files);
    if (steps.length === 0 && other.length === 0) {
      await say(io.stdout, words.isSetUp);
      continue;
    }
    const missing = steps.length === 0 ? [] : [words.isNotSetUp, ...stepLines(context, repository, steps)];
    const elsewhere = steps.length === 0 ? other.map((file) => words.elsewhere({ file })) : [];
    await say(io.stdout, [...missing, ...elsewhere].join('\n'));
    exit = EXIT.findings;
  }
  return exit;
}

/** The repositories of the plans; where there is no plan, the one we are in. */
async function repositoriesOfPlans(context: Context): Promise<ReadonlySet<Repository>> {
  const repositories = new Repositories(context.io);
  const plans = await findPlanFiles(context);
  if (plans.length === 0) return new Set([await repositories.of('.')]);
  return new Set(await Promise.all(plans.map(async (plan) => (await repositories.place(plan)).repository)));
}

/** The repositories of the plans, the files in them, and what has to change there. */
async function wanted(context: Context): Promise<Wanted[]> {
  const { io } = context;
  const plans = await findPlanFiles(context);
  const [first] = plans;
  if (first === undefined) throw new Failure('no-plans', {});
  const repositories = new Repositories(io);
  if (!(await io.files.info(dirname(resolve(io.cwd, first))))?.isDirectory)
    throw new Failure('plan-not-found', { path: first });
  const files = new Map<Repository, Set<string>>();
  for (const plan of plans) {
    const { repository } = await repositories.place(plan);
    const reading = await readPlanFile(context, plan);
    for (const { source } of reading.files) {
      const placed = await repositories.placeIfAny(source.file);
      if (placed?.repository !== repository) continue;
      files.set(repository, (files.get(repository) ?? new Set()).add(placed.path));
    }
  }
  const folder = await repositories.withoutLinks(dirname(first));
  const written = wordsOf(context.messages);
  return Promise.all(
    [...files].map(async ([repository, names]): Promise<Wanted> => {
      const paths = [...names];
      const around = repository.pathOf(folder);
      // Plans that were named one by one are handed over one by one, and so are those that a link leads to.
      const isNamed = context.planFiles.length > 0 || around === undefined;
      const patterns = isNamed ? filePatterns(paths) : patternsFor(around, paths);
      const textVersion = `${manifest.version} ${context.language}`;
      const steps = await stepsToSetUp(repository, io.files, patterns, io.program, textVersion, written);
      return { repository, files: paths, steps };
    }),
  );
}

/** What is written into files: in the user's language; what another one wrote in the other is known, too. */
function wordsOf({ language }: Pick<Context['messages'], 'language'>): DriverWords {
  const [own, ...others] = ([language, 'en', 'ru'] as const).map((each) => gitMessages({ language: each }));
  const heading = (key: 'attributesHeading' | 'ignoreHeading'): LinesHeading => ({
    own: own![key],
    known: others.map((words) => words[key]),
  });
  const [en, ru] = others.map(({ driverHint }) => driverHint);
  return {
    attributes: heading('attributesHeading'),
    ignore: heading('ignoreHeading'),
    script: { heading: own!.scriptHeading, hints: { en: en!, ru: ru! } },
  };
}

/** What a step does, in the user's words. */
function stepLines({ io, messages }: Context, repository: Repository, steps: readonly SetupStep[]): string[] {
  const words = gitMessages(messages).steps;
  const settings = steps.filter(({ kind }) => kind === 'config');
  return [
    ...steps.flatMap((step) => {
      if (step.kind === 'config') return [];
      const path = relative(io.cwd, step.kind === 'script' ? step.name : repository.fileOf(step.name));
      return [words[howOf(step)]({ name: path }), ...(step.kind === 'script' ? [] : lineChanges(step))];
    }),
    ...(['made', 'changed', 'gone'] as const).flatMap((how) => {
      const names = settings.filter((step) => howOf(step) === how).map(({ name }) => name);
      return names.length === 0 ? [] : [words[how]({ name: `git config: ${names.join(', ')}` })];
    }),
  ];
}

function howOf({ before, after }: SetupStep): 'made' | 'changed' | 'gone' {
  return before === undefined ? 'made' : after === undefined ? 'gone' : 'changed';
}

/** The lines that come and go. */
function lineChanges({ before = '', after = '' }: SetupStep): string[] {
  const [former, later] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  return [
    ...former.filter((line) => line !== '' && !later.includes(line)).map((line) => `    - ${line}`),
    ...later.filter((line) => line !== '' && !former.includes(line)).map((line) => `    + ${line}`),
  ];
}
