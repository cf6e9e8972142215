/** Which repository a file is of: the one that it lies in, wherever the command was started and wherever links lead. */
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Failure, resultIfThere, usageError } from '../../failure.ts';
import { entryIn } from '../../group-by.ts';
import { Repository, STAGED } from '../../git/repository.ts';
import { withoutRepository } from '../../git/run-git.ts';
import type { Io } from '../../io.ts';

/** A file, in its repository. */
export interface PlacedFile {
  readonly repository: Repository;
  /** git's name of it. */
  readonly path: string;
}

/** The repositories that one call is about, each opened once. */
export class Repositories {
  readonly #io: Io;
  readonly #byFolder = new Map<string, Promise<Repository>>();
  readonly #byRoot = new Map<string, Repository>();

  constructor(io: Io) {
    this.#io = io;
  }

  /**
   * A file in its repository. It may be gone; then what is left of its folder decides.
   *
   * @throws Failure where it is in none, or git is missing
   */
  async place(file: string): Promise<PlacedFile> {
    const named = join(await this.withoutLinks(dirname(file)), basename(file));
    const target = await this.#io.files.realPath(named);
    const around = await this.#ifAny(dirname(named));
    const own = around?.pathOf(named);
    // A link that git can follow is a file of the repository, as it was at any time; any other stands for what it leads to.
    const isFollowed = async (): Promise<boolean> =>
      own !== undefined && (await around?.read(STAGED, own)) !== undefined;
    if (target !== undefined && target !== named && !(await isFollowed())) {
      const repository = await this.#ifAny(dirname(target));
      const path = repository?.pathOf(target);
      if (repository && path !== undefined) return { repository, path };
    }
    const repository = around ?? (await this.#around(file, dirname(named)));
    if (own === undefined) throw usageError('outside-repository', { file, root: repository.root });
    return { repository, path: own };
  }

  /** {@link place}; nothing where there is no repository or no git. */
  async placeIfAny(file: string): Promise<PlacedFile | undefined> {
    return resultIfThere(this.place(file));
  }

  /** The repository of a folder; of one that is gone, that of what is left of it. @throws Failure where it is in none */
  async of(folder: string): Promise<Repository> {
    const { there } = await this.#realPath(folder);
    return entryIn(this.#byFolder, there, () => this.#open(there));
  }

  /** A path without links, absolute. */
  async withoutLinks(path: string): Promise<string> {
    const { there, rest } = await this.#realPath(path);
    return join(there, rest);
  }

  /** The repository of a file's folder. Where it is in none, but we are, that is said. */
  async #around(file: string, folder: string): Promise<Repository> {
    try {
      return await this.of(folder);
    } catch (error) {
      const here = await this.#ifAny('.');
      if (!(error instanceof Failure) || !here) throw error;
      throw usageError('outside-repository', { file, root: here.root });
    }
  }

  async #ifAny(folder: string): Promise<Repository | undefined> {
    return resultIfThere(this.of(folder));
  }

  async #open(folder: string): Promise<Repository> {
    const { cwd, env } = this.#io;
    const bare = withoutRepository(env);
    const found = bare
      ? await this.#namedOrFound({ folder: cwd, env }, { folder, env: bare })
      : await Repository.open({ folder, env });
    return entryIn(this.#byRoot, found.root, () => found);
  }

  /** What git was told counts where it is the repository of the folder: a hook, say, knows which index is meant. */
  async #namedOrFound(named: Repository['place'], place: Repository['place']): Promise<Repository> {
    const [one, other] = await Promise.all([
      resultIfThere(Repository.open(named)),
      resultIfThere(Repository.open(place)),
    ]);
    if (one && (!other || one.root === other.root)) return one;
    return other ?? Repository.open(place);
  }

  /** What of a path is there, without links, and what is not. */
  async #realPath(path: string): Promise<{ there: string; rest: string }> {
    const full = resolve(this.#io.cwd, path);
    for (let folder = full; ; folder = dirname(folder)) {
      const there = await this.#io.files.realPath(folder);
      if (there !== undefined) return { there, rest: relative(folder, full) };
      if (dirname(folder) === folder) return { there: folder, rest: relative(folder, full) };
    }
  }
}
