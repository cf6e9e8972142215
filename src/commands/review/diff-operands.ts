/** What the words of `cyclo diff` name: files, folders, revisions, files at a revision, ranges, standard input. */
import { dirname, join, posix, resolve } from 'node:path';
import { Failure, resultIfThere, usageError } from '../../failure.ts';
import { folderOf, inGit, type Repository } from '../../git/repository.ts';
import { splitRange, splitRevisionPath } from '../../git/revision-text.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import { say, type Context } from '../context.ts';
import {
  committedPlans,
  noPlans,
  pipedPlan,
  joinedSource,
  workingPlans,
  type CommitFiles,
  type PlanSource,
  type WorkingFile,
} from '../project/plan-source.ts';
import { findPlanFiles } from '../project/plans.ts';
import { Repositories } from '../project/repositories.ts';

/** Both sides of a comparison. */
export interface Compared {
  readonly before: PlanSource;
  readonly after: PlanSource;
}

/** Where plans are in git: all that lie in a folder, and those that were named one by one. */
interface Home {
  readonly repository: Repository;
  readonly folder?: string;
  readonly paths: readonly string[];
}

const YAML = /\.ya?ml$/i;

/** The words of one call. Git is asked only where a word needs it, and always the repository of the plans. */
export class DiffOperands {
  readonly #context: Context;
  readonly #repositories: Repositories;

  constructor(context: Context) {
    this.#context = context;
    this.#repositories = new Repositories(context.io);
  }

  /**
   * Finds out what is to be compared.
   *
   * @param words none: the working plans with HEAD; one: it with the working plans; two: one with the other
   * @throws Failure when a word names nothing, or git is needed and cannot help
   */
  async compared(words: readonly string[]): Promise<Compared> {
    const [first, second] = words;
    if (words.length > 2) throw usageError('diff-too-many', { words });
    if (first === undefined) return { before: await this.#head(), after: await this.#working() };
    const range = (await this.#info(first)) ? undefined : splitRange(first);
    if (range && second !== undefined) throw usageError('diff-too-many', { words });
    if (range) return this.#range(range);
    if (second === undefined) return this.#against(first);
    if (first === '-' && second === '-') throw usageError('diff-stdin-twice', {});
    return { before: await this.#source(first), after: await this.#source(second) };
  }

  /** One word: what it names, with the working plans; of a working plan, what has been done to it since HEAD. */
  async #against(word: string): Promise<Compared> {
    const info = word === '-' ? undefined : await this.#info(word);
    if (info && !info.isDirectory && (await this.#isOurs(word))) {
      return { before: await this.#headOf(word), after: await this.#source(word) };
    }
    return { before: await this.#source(word), after: await this.#working() };
  }

  /** Whether a file is a plan of this place, so that it has a past. */
  async #isOurs(file: string): Promise<boolean> {
    const { io } = this.#context;
    const full = resolve(io.cwd, file);
    const working = await findPlanFiles({ ...this.#context, planFiles: [] });
    if (working.some((each) => resolve(io.cwd, each) === full)) return true;
    const placed = await this.#repositories.placeIfAny(file);
    if (!placed || !(await placed.repository.has('HEAD'))) return false;
    const { repository, path } = placed;
    return (await repository.read(await repository.resolve('HEAD'), path)) !== undefined;
  }

  async #source(word: string): Promise<PlanSource> {
    if (word === '-') return pipedPlan(this.#context, await this.#folder());
    const info = await this.#info(word);
    if (info) await this.#warnOfRevision(word);
    if (info?.isDirectory) return this.#plansIn(word);
    if (info) return workingPlans(this.#context, await this.#placed([word]), () => this.#isOurs(word));
    const { revision, path } = splitRevisionPath(word);
    if (path !== undefined) return this.#fileAt(revision, path);
    if (YAML.test(word) && !(await this.#isRevision(word))) throw await this.#noFile(word);
    return this.#plansAt(word);
  }

  /** A word that is a file or a folder is taken for the file, as git does; how the other is written is said. */
  async #warnOfRevision(word: string): Promise<void> {
    const { io, messages, quiet } = this.#context;
    if (quiet || YAML.test(word) || !(await this.#isRevision(word))) return;
    await say(io.stderr, messages.review.alsoRevision({ word }));
  }

  async #plansIn(folder: string): Promise<PlanSource> {
    const names = await this.#planNamesIn(folder);
    if (names.length === 0) throw usageError('diff-no-plans-in', { folder });
    return workingPlans(this.#context, await this.#placed(names.map((name) => join(folder, name))));
  }

  async #planNamesIn(folder: string): Promise<string[]> {
    const { io } = this.#context;
    return (await io.files.list(resolve(io.cwd, folder))).filter(isPlanFileName);
  }

  async #fileAt(revision: string, text: string): Promise<PlanSource> {
    const [{ repository }] = await this.#homes();
    const commit = revision === '' ? '' : await repository.resolve(revision);
    const path = repository.pathIn(text, await this.#repositories.withoutLinks('.'));
    const where = revision === '' ? this.#context.messages.review.sides.staged : revision;
    const files = { repository, revision, commit, where };
    if (path !== undefined && (await repository.read(commit, path)) !== undefined) {
      return committedPlans(this.#context, files, [path], true);
    }
    const inside = path === undefined ? [] : await repository.planFilesAt(commit, path.replace(/\/$/, ''));
    if (inside.length > 0) return committedPlans(this.#context, files, inside, false);
    const { nearest } = await import('../../plan/nearest.ts');
    const near = nearest(text, await repository.filesAt(commit));
    throw usageError('not-in-revision', { path: text, revision: where, nearest: near });
  }

  /** All plans of a revision; those that were named by `--plan`, where some were. */
  #plansAt(revision: string): Promise<PlanSource> {
    return this.#atEach((repository) => commitOf(repository, revision));
  }

  #head(homes?: readonly Home[]): Promise<PlanSource> {
    return this.#atEach(
      async (repository) => ((await repository.has('HEAD')) ? commitOf(repository, 'HEAD') : undefined),
      homes,
    );
  }

  /** The last version of what lies where a file lies. */
  async #headOf(file: string): Promise<PlanSource> {
    const { repository, path } = await this.#repositories.place(file);
    return this.#head([{ repository, folder: folderOf(path), paths: [path] }]);
  }

  async #working(): Promise<PlanSource> {
    return workingPlans(this.#context, await this.#placed(await findPlanFiles(this.#context)));
  }

  async #range({ from, to, fromMergeBase }: NonNullable<ReturnType<typeof splitRange>>): Promise<Compared> {
    const after = await this.#plansAt(to);
    if (!fromMergeBase) return { before: await this.#plansAt(from), after };
    const before = await this.#atEach(async (repository) => {
      const ends = [await repository.resolve(from), await repository.resolve(to)] as const;
      const base = await repository.mergeBase(...ends);
      if (base === undefined) throw new Failure('no-common-history', { from, to });
      const revision = base.slice(0, 7);
      const where = this.#context.messages.review.sides.base({ of: from, commit: revision });
      return { repository, commit: base, revision, where };
    });
    return { before, after };
  }

  /** The plans of this place in a commit of each repository that has some of them. */
  async #atEach(
    choose: (repository: Repository) => Promise<CommitFiles | undefined>,
    homes?: readonly Home[],
  ): Promise<PlanSource> {
    const sources: PlanSource[] = [];
    for (const home of homes ?? (await this.#homes())) {
      const files = await choose(home.repository);
      if (files) sources.push(committedPlans(this.#context, files, await pathsAt(home, files.commit), false));
    }
    return joinedSource(sources) ?? noPlans(this.#context);
  }

  /** Where the plans of this place are in git; without plans, where they would be. */
  async #homes(): Promise<[Home, ...Home[]]> {
    const { planFiles } = this.#context;
    const homes = new Map<Repository, Home>();
    if (planFiles.length === 0) {
      const folder = await this.#repositories.withoutLinks(await this.#folder());
      const repository = await this.#repositories.of(folder);
      homes.set(repository, { repository, folder: inGit(repository.pathOf(folder)), paths: [] });
    }
    for (const file of await findPlanFiles(this.#context)) {
      const { repository, path } = await this.#repositories.place(file);
      const home = homes.get(repository) ?? { repository, paths: [] };
      if (folderOf(path) !== home.folder) homes.set(repository, { ...home, paths: [...home.paths, path] });
    }
    return [...homes.values()] as [Home, ...Home[]];
  }

  #placed(files: readonly string[]): Promise<WorkingFile[]> {
    return Promise.all(
      files.map(async (file) => ({ file, placed: await this.#repositories.placeIfAny(file) })),
    );
  }

  /** The folder of the working plans, or where it would be. */
  async #folder(): Promise<string> {
    const [first] = await findPlanFiles(this.#context);
    return first === undefined ? 'plans' : dirname(first);
  }

  #info(word: string): ReturnType<Context['io']['files']['info']> {
    const { io } = this.#context;
    return io.files.info(resolve(io.cwd, word));
  }

  /** Whether the repository of the plans has such a revision; files can be compared without git. */
  async #isRevision(word: string): Promise<boolean> {
    const homes = await resultIfThere(this.#homes());
    return (await homes?.[0].repository.has(word)) ?? false;
  }

  async #noFile(word: string): Promise<Failure> {
    const { nearest } = await import('../../plan/nearest.ts');
    const folder = posix.dirname(word);
    const beside = (await this.#planNamesIn(folder)).map((name) => posix.join(folder, name));
    const known = [...beside, ...(await findPlanFiles(this.#context))];
    return usageError('diff-no-file', { path: word, nearest: nearest(word, known) });
  }
}

async function commitOf(repository: Repository, revision: string): Promise<CommitFiles> {
  return { repository, revision, commit: await repository.resolve(revision) };
}

/** Which plans a commit has of those that are meant. */
async function pathsAt({ repository, folder, paths }: Home, commit: string): Promise<string[]> {
  const inFolder = folder === undefined ? [] : await repository.planFilesAt(commit, folder);
  const contents = await Promise.all(paths.map((path) => repository.read(commit, path)));
  const named = paths.filter((_, index) => contents[index] !== undefined);
  return [...new Set([...inFolder, ...named])];
}
