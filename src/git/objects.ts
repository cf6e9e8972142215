/** Asking git for objects by its names for them, many for one start. */
import { askGit, readParts, type GitPlace } from './run-git.ts';

const NEWLINE = 10;

/** What git has under a name. */
export interface GitObject {
  readonly hash: string;
  readonly type: string;
  /** Nothing where only its name was asked for. */
  readonly content: Uint8Array;
}

/**
 * What git answers about one name: the object; why a link does not lead to one; or `missing`, where it has no such thing, and
 * where it has it and cannot read it. Of what it reads it does not look whether that is what was once kept: `damaged`.
 */
type ObjectAnswer = GitObject | 'missing' | 'dangling' | 'elsewhere' | 'damaged';

/** What git answered about names. */
export interface ObjectAnswers {
  /** One for each name, in their order; fewer where git gave up. */
  readonly answers: readonly ObjectAnswer[];
  /** What it said besides. */
  readonly said: string;
}

/**
 * Asks git about objects.
 *
 * @param names without line breaks
 * @param options those of `git cat-file`
 */
export async function askObjects(
  place: GitPlace,
  names: readonly string[],
  ...options: readonly ['--batch' | '--batch-check', ...string[]]
): Promise<ObjectAnswers> {
  const input = names.map((name) => `${name}\n`).join('');
  const { stdout, stderr } = await askGit(place, ['cat-file', ...options], input);
  const answers: ObjectAnswer[] = [];
  for (let at = 0; answers.length < names.length;) {
    const end = stdout.indexOf(NEWLINE, at);
    if (end < 0) break;
    const line = stdout.toString('utf8', at, end);
    const {
      hash,
      type = '',
      size,
    } = /^(?<hash>[0-9a-f]{40,64}) (?<type>\w+) (?<size>\d+)$/.exec(line)?.groups ?? {};
    // Below it stands how far a link was followed.
    const broken = /^(?<why>dangling|loop|notdir|symlink) (?<size>\d+)$/.exec(line)?.groups;
    const hasContent = broken !== undefined || (hash !== undefined && options[0] === '--batch');
    const next = hasContent ? end + 1 + Number(size ?? broken?.['size']) + 1 : end + 1;
    // It ended before it had written all of it.
    if (next > stdout.length) break;
    const content = hasContent ? stdout.subarray(end + 1, next - 1) : new Uint8Array();
    if (hash !== undefined) answers.push({ hash, type, content });
    else if (broken) answers.push(broken['why'] === 'dangling' ? 'dangling' : 'elsewhere');
    else answers.push('missing');
    at = next;
  }
  return { answers: options[0] === '--batch' ? await checked(place, answers) : answers, said: stderr };
}

/** Answers, without contents that are not those of their hashes, unless somebody has had git replace them. */
async function checked(place: GitPlace, answers: readonly ObjectAnswer[]): Promise<readonly ObjectAnswer[]> {
  const { createHash } = await import('node:crypto');
  const isOther = ({ hash, type, content }: GitObject): boolean => {
    const sum = createHash(hash.length === 40 ? 'sha1' : 'sha256');
    return sum.update(`${type} ${content.length}\0`).update(content).digest('hex') !== hash;
  };
  const others = new Set(answers.filter((answer) => typeof answer === 'object' && isOther(answer)));
  if (others.size === 0) return answers;
  const replaced = new Set(await readParts(place, ['replace', '--list'], '\n'));
  return answers.map((answer) =>
    typeof answer === 'object' && others.has(answer) && !replaced.has(answer.hash) ? 'damaged' : answer,
  );
}
