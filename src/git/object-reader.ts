/** Contents of files in the repository, many for one start of git. */
import { askObjects } from './objects.ts';
import { unreadable, type GitPlace } from './run-git.ts';
import { inTrees } from './trees.ts';

interface Request {
  readonly name: string;
  readonly resolve: (content: Uint8Array | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** Reads objects by git's names for them. What is asked for in one turn of the program is read by one git. */
export class ObjectReader {
  readonly #place: GitPlace;
  #waiting: Request[] = [];
  /** What was read last of commits: who has looked whether a file is there reads it next. What is staged may change meanwhile. */
  #last = new Map<string, Uint8Array | undefined>();

  constructor(place: GitPlace) {
    this.#place = place;
  }

  /**
   * @param name `<commit>:<path from the top>`; an empty commit stands for what is staged. Links within the repository
   *   are followed. Or the hash of an object that a commit has.
   * @returns nothing where there is no such file
   * @throws Failure `git-unreadable` where there is one, and git cannot read it
   */
  read(name: string): Promise<Uint8Array | undefined> {
    // Requests are lines; a name with a line break is nothing that a plan could be called.
    if (name.includes('\n')) return Promise.resolve(undefined);
    if (this.#last.has(name)) return Promise.resolve(this.#last.get(name));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ name, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const requests = this.#waiting;
    this.#waiting = [];
    try {
      const names = requests.map(({ name }) => name);
      const { answers, said } = await askObjects(this.#place, names, '--batch', '--follow-symlinks');
      const absent = names.filter((_, at) => answers[at] === 'missing' || answers[at] === 'dangling');
      const there = await inTrees(this.#place, absent);
      this.#last.clear();
      for (const [at, { name, resolve, reject }] of requests.entries()) {
        const answer = answers[at];
        if (answer === undefined || answer === 'damaged' || there.has(name)) {
          reject(unreadable(name, said));
          continue;
        }
        const content = typeof answer === 'object' && answer.type === 'blob' ? answer.content : undefined;
        if (!name.startsWith(':')) this.#last.set(name, content);
        resolve(content);
      }
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
  }
}
