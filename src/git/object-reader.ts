/** Contents of files in the repository, many for one start of git. */
import type { GitPlace } from './run-git.ts';
import { git, gitFailed } from './run-git.ts';

const NEWLINE = 10;

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
   *   are followed.
   * @returns nothing where there is no such file
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
      const args = ['cat-file', '--batch', '--follow-symlinks'];
      const answer = await git(this.#place, args, requests.map(({ name }) => `${name}\n`).join(''));
      let at = 0;
      this.#last.clear();
      for (const { name, resolve } of requests) {
        const { content, next } = answerAt(answer, at);
        if (!name.startsWith(':')) this.#last.set(name, content);
        resolve(content);
        at = next;
      }
    } catch (error) {
      for (const { reject } of requests) reject(error);
    }
  }
}

/** One answer of `cat-file --batch`: a line that tells the size, and the content; or a line that tells why there is none. */
function answerAt(answer: Buffer, at: number): { content: Uint8Array | undefined; next: number } {
  const end = answer.indexOf(NEWLINE, at);
  if (end < 0) throw gitFailed(['cat-file', '--batch'], answer.subarray(at).toString('utf8'));
  const line = answer.subarray(at, end).toString('utf8');
  const blob = /^[0-9a-f]{40,64} (?<type>\w+) (?<size>\d+)$/.exec(line)?.groups;
  const broken = /^(?:dangling|loop|notdir|symlink) (?<size>\d+)$/.exec(line)?.groups;
  const size = Number((blob ?? broken)?.['size'] ?? -1);
  const next = end + 1 + size + 1;
  return { content: blob?.['type'] === 'blob' ? answer.subarray(end + 1, next - 1) : undefined, next };
}
