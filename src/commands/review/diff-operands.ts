/** What the words of `cyclo diff` name: files, folders, revisions, files at a revision, ranges, standard input. */
import { dirname, join, posix, resolve } from 'node:path';
import { EXIT, Failure } from '../../failure.ts';
import { Repository } from '../../git/repository.ts';
import { splitRange, splitRevisionPath } from '../../git/revision-text.ts';
import { isPlanFileName } from '../../plan/plan-file-name.ts';
import type { Context } from '../context.ts';
import { committedPlans, noPlans, pipedPlan, workingPlans, type PlanSource } from '../project/plan-source.ts';
import { findPlanFiles } from '../project/plans.ts';

/** Both sides of a comparison. */
export interface Compared {
  readonly before: PlanSource;
  readonly after: PlanSource;
}

const YAML = /\.ya?ml$/i;

/** The words of one call. Git is asked only where a word needs it. */
export class DiffOperands {
  readonly #context: Context;
  #repository: Promise<Repository> | undefined;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * Finds out what is to be compared.
   *
   * @param words none: the working plans with HEAD; one: it with the working plans; two: one with the other
   * @throws Failure when a word names nothing, or git is needed and cannot help
   */
  async compared(words: readonly string[]): Promise<Compared> {
    const [first, second] = words;
    if (words.length > 2) throw new Failure('diff-too-many', { words }, EXIT.usage);
    if (first === undefined) return { before: await this.#head(), after: await this.#working() };
    const range = (await this.#info(first)) ? undefined : splitRange(first);
    if (range && second !== undefined) throw new Failure('diff-too-many', { words }, EXIT.usage);
    if (range) return this.#range(range);
    if (second === undefined) return this.#against(first);
    if (first === '-' && second === '-') throw new Failure('diff-stdin-twice', {}, EXIT.usage);
    return { before: await this.#source(first), after: await this.#source(second) };
  }

  /** One word: what it names, with the working plans; of a working plan, what has been done to it since HEAD. */
  async #against(word: string): Promise<Compared> {
    const info = word === '-' ? undefined : await this.#info(word);
    if (info && !info.isDirectory && (await this.#isOurs(word))) {
      return { before: await this.#head(), after: await this.#source(word) };
    }
    return { before: await this.#source(word), after: await this.#working() };
  }

  /** Whether a file is a plan of this place, so that it has a past. */
  async #isOurs(file: string): Promise<boolean> {
    const { io } = this.#context;
    const full = resolve(io.cwd, file);
    const working = await findPlanFiles({ ...this.#context, planFiles: [] });
    if (working.some((each) => resolve(io.cwd, each) === full)) return true;
    const repository = await this.#ifAny();
    const path = repository?.pathOf(file);
    if (!repository || path === undefined || !(await repository.has('HEAD'))) return false;
    return (await repository.read(await repository.resolve('HEAD'), path)) !== undefined;
  }

  async #source(word: string): Promise<PlanSource> {
    if (word === '-') return pipedPlan(this.#context, await this.#folder());
    const info = await this.#info(word);
    if (info) await this.#warnOfRevision(word);
    if (info?.isDirectory) return this.#plansIn(word);
    if (info) return workingPlans(this.#context, [word], await this.#ifAny(), () => this.#isOurs(word));
    const { revision, path } = splitRevisionPath(word);
    if (path !== undefined) return this.#fileAt(revision, path);
    const repository = YAML.test(word) ? await this.#ifAny() : await this.#open();
    if (YAML.test(word) && !(await repository?.has(word))) throw await this.#noFile(word);
    return this.#plansAt(word);
  }

  /** A word that is a file or a folder is taken for the file, as git does; how the other is written is said. */
  async #warnOfRevision(word: string): Promise<void> {
    const { io, messages, quiet } = this.#context;
    if (quiet || YAML.test(word) || !(await (await this.#ifAny())?.has(word))) return;
    io.stderr.write(`${messages.review.alsoRevision({ word })}\n`);
  }

  async #plansIn(folder: string): Promise<PlanSource> {
    const { io } = this.#context;
    const names = (await io.files.list(resolve(io.cwd, folder))).filter(isPlanFileName);
    if (names.length === 0) throw new Failure('diff-no-plans-in', { folder }, EXIT.usage);
    const files = names.map((name) => join(folder, name));
    return workingPlans(this.#context, files, await this.#ifAny());
  }

  async #fileAt(revision: string, text: string): Promise<PlanSource> {
    const repository = await this.#open();
    const commit = revision === '' ? '' : await repository.resolve(revision);
    const path = repository.pathIn(text);
    const where = revision === '' ? this.#context.messages.review.sides.staged : revision;
    const files = { repository, revision, commit, where };
    if (path !== undefined && (await repository.read(commit, path)) !== undefined) {
      return committedPlans(this.#context, files, [path], true);
    }
    const inside = path === undefined ? [] : await repository.planFilesAt(commit, path.replace(/\/$/, ''));
    if (inside.length > 0) return committedPlans(this.#context, files, inside, false);
    const { nearest } = await import('../../plan/nearest.ts');
    const near = nearest(text, await repository.filesAt(commit));
    throw new Failure('not-in-revision', { path: text, revision: where, nearest: near }, EXIT.usage);
  }

  /** All plans of a revision; those that were named by `--plan`, where some were. */
  async #plansAt(
    revision: string,
    called: { revision: string; where?: string } = { revision },
  ): Promise<PlanSource> {
    const repository = await this.#open();
    const commit = await repository.resolve(revision);
    return committedPlans(
      this.#context,
      { repository, commit, ...called },
      await this.#pathsAt(repository, commit),
      false,
    );
  }

  async #pathsAt(repository: Repository, commit: string): Promise<string[]> {
    const { planFiles } = this.#context;
    if (planFiles.length === 0) {
      const folder = repository.pathOf(await this.#folder()) ?? 'plans';
      return repository.planFilesAt(commit, folder);
    }
    const named = planFiles.map((file) => repository.pathOf(file)).filter((path) => path !== undefined);
    const there = await Promise.all(named.map((path) => repository.read(commit, path)));
    return named.filter((_, index) => there[index] !== undefined);
  }

  async #head(): Promise<PlanSource> {
    const repository = await this.#open();
    return (await repository.has('HEAD')) ? this.#plansAt('HEAD') : noPlans(this.#context);
  }

  async #working(): Promise<PlanSource> {
    return workingPlans(this.#context, await findPlanFiles(this.#context), await this.#ifAny());
  }

  async #range({ from, to, fromMergeBase }: NonNullable<ReturnType<typeof splitRange>>): Promise<Compared> {
    const repository = await this.#open();
    const after = await this.#plansAt(to);
    if (!fromMergeBase) return { before: await this.#plansAt(from), after };
    const base = await repository.mergeBase(await repository.resolve(from), await repository.resolve(to));
    if (base === undefined) throw new Failure('no-common-history', { from, to });
    const where = this.#context.messages.review.sides.base({ of: from, commit: base.slice(0, 7) });
    return { before: await this.#plansAt(base, { revision: base.slice(0, 7), where }), after };
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

  #open(): Promise<Repository> {
    const { cwd, env } = this.#context.io;
    return (this.#repository ??= Repository.open({ folder: cwd, env }));
  }

  /** Files can be compared without git: nothing where there is no repository or no git. */
  async #ifAny(): Promise<Repository | undefined> {
    try {
      return await this.#open();
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }

  async #noFile(word: string): Promise<Failure> {
    const { nearest } = await import('../../plan/nearest.ts');
    const folder = posix.dirname(word);
    const beside = (await this.#context.io.files.list(resolve(this.#context.io.cwd, folder))).filter(
      isPlanFileName,
    );
    const known = [
      ...beside.map((name) => posix.join(folder, name)),
      ...(await findPlanFiles(this.#context)),
    ];
    return new Failure('diff-no-file', { path: word, nearest: nearest(word, known) }, EXIT.usage);
  }
}
