/** Where plans are read from when two versions of them are compared: files, a revision, standard input, nowhere. */
import { posix } from 'node:path';
import type { Repository } from '../../git/repository.ts';
import { readPlan } from '../../plan/read-plan.ts';
import type { DiffEnd } from '../../render/diff/plan-diff.ts';
import type { Context } from '../context.ts';
import { namedFiles, readStandardInput } from './input.ts';
import type { PlacedFile } from './repositories.ts';
import { readSoundPlan, soundPlan, type LoadedPlan } from './plans.ts';

/** A plan of one side, not read yet. */
export interface UnreadPlan {
  /** The same for the same file on both sides: its repository and git's name of it where there is one. */
  readonly key: string;
  readonly end: DiffEnd;
  /** @throws Failure when it has an error: the findings are shown */
  load(): Promise<LoadedPlan>;
}

/** One side of a comparison. */
export interface PlanSource {
  /** What it is, in words: for when there is nothing to show. */
  readonly where: string;
  /** Whether the user named one plan rather than a place that has plans. */
  readonly isOne: boolean;
  /** Whether it is a version of the plans of this place: what the other side does not have is new, or gone. */
  isVersion(): Promise<boolean>;
  readonly plans: readonly UnreadPlan[];
}

/** A file as the user names it, and where git has it: nothing where it is in no repository. */
export interface WorkingFile {
  readonly file: string;
  readonly placed: PlacedFile | undefined;
}

/** Files as they lie there. @param isOurs whether one that was named is a plan of this place */
export function workingPlans(
  context: Context,
  files: readonly WorkingFile[],
  isOurs?: () => Promise<boolean>,
): PlanSource {
  const isOne = isOurs !== undefined;
  const { sides } = context.messages.review;
  return {
    where: isOne ? (files[0]?.file ?? '') : sides.workingFiles,
    isOne,
    isVersion: isOurs ?? (async () => files.every(({ placed }) => placed !== undefined)),
    plans: files.map(({ file, placed }) => ({
      key: placed ? keyOf(placed) : file,
      end: { file, where: sides.working },
      load: async () => readSoundPlan(context, file),
    })),
  };
}

function keyOf({ repository, path }: PlacedFile): string {
  return `${repository.root}:${path}`;
}

/** Files of a commit. */
export interface CommitFiles {
  readonly repository: Repository;
  /** As the user named it. */
  readonly revision: string;
  readonly commit: string;
  /** How it is called in a heading; as the user named it unless given. */
  readonly where?: string;
}

/** A plan of a commit. Findings name the revision; what the plan names beside it is read at the same one. */
export async function committedPlan(
  context: Context,
  { repository, revision, commit }: CommitFiles,
  path: string,
  content = repository.read(commit, path),
): Promise<LoadedPlan> {
  const prefix = `${revision}:`;
  const file = prefix + (path.includes('/') ? path : `./${path}`);
  const bytes = (await content) ?? new Uint8Array();
  const readFile = repository.readerAt(commit);
  const reading = await readPlan(file, bytes, (name) =>
    readFile(name.startsWith(prefix) ? name.slice(prefix.length) : name),
  );
  return soundPlan(context, file, reading, revision);
}

/** @param paths git's names of files that are in the commit */
export function committedPlans(
  context: Context,
  files: CommitFiles,
  paths: readonly string[],
  isOne: boolean,
): PlanSource {
  const { repository, revision, commit, where = revision } = files;
  // Plans are loaded one after the other; one git reads them all, and fails for all of them at once.
  let contents: Promise<readonly (Uint8Array | undefined)[]> | undefined;
  const contentAt = async (index: number): Promise<Uint8Array | undefined> =>
    (await (contents ??= Promise.all(paths.map((path) => repository.read(commit, path)))))[index];
  return {
    where: isOne ? `${revision}:${paths[0] ?? ''}` : where,
    isOne,
    isVersion: async () => true,
    plans: paths.map((path, index) => ({
      key: keyOf({ repository, path }),
      end: { file: path, revision, where },
      load: () => committedPlan(context, files, path, contentAt(index)),
    })),
  };
}

/** A plan that is typed or piped in. @param folder where the files that it names are looked for */
export async function pipedPlan(context: Context, folder: string): Promise<PlanSource> {
  const { io, messages } = context;
  const bytes = await readStandardInput(io, 'plan');
  const file = posix.join(folder, '-');
  return {
    where: messages.review.sides.stdin,
    isOne: true,
    isVersion: async () => false,
    plans: [
      {
        key: '-',
        end: { where: messages.review.sides.stdin },
        load: async () => soundPlan(context, file, await readPlan(file, bytes, namedFiles(io, file))),
      },
    ],
  };
}

/** Files of one version that lie in several repositories. */
export function joinedSource([first, ...others]: readonly PlanSource[]): PlanSource | undefined {
  return first && { ...first, plans: [first, ...others].flatMap(({ plans: seats }) => seats) };
}

/** Before the first commit. */
export function noPlans({ messages }: Context): PlanSource {
  return { where: messages.review.sides.nothing, isOne: false, isVersion: async () => true, plans: [] };
}
