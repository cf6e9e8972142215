/**
 * Whether a commit has a file. Git says `missing` of one that is not there as of one whose object is damaged or gone: what tells
 * them apart are the folders in which it would be.
 */
import { posix } from 'node:path';
import { askObjects, type GitObject } from './objects.ts';
import { readParts, unreadable, type GitPlace } from './run-git.ts';

/** More links than that lead in a circle; git follows as many. */
const MAX_LINKS = 40;

/** A file that is looked for. */
interface Sought {
  readonly name: string;
  readonly commit: string;
  /** Where a link has led by now. */
  readonly path: string;
}

/** Folders, links and files of commits, by git's names of them. */
type Objects = ReadonlyMap<string, GitObject>;

/**
 * Those of the names that commits and the index have, of names that git could not read: they are there, but damaged or gone.
 *
 * @param names `<commit>:<path from the top>`, `:<path>` of what is staged, or the hash of an object that a commit has
 * @throws Failure where a folder cannot be read
 */
export async function inTrees(place: GitPlace, names: readonly string[]): Promise<ReadonlySet<string>> {
  const committed = names.filter((name) => name.indexOf(':') > 0);
  const staged = names.filter((name) => name.startsWith(':'));
  const found = new Set(names.filter((name) => !name.includes(':')));
  if (staged.length > 0) {
    const index = await stagedFiles(
      place,
      staged.map((name) => name.slice(1)),
    );
    for (const name of staged) if (index.has(name.slice(1))) found.add(name);
  }
  let sought: Sought[] = committed.map((name) => {
    const end = name.indexOf(':');
    return { name, commit: name.slice(0, end), path: posix.normalize(name.slice(end + 1)) };
  });
  for (let links = 0; sought.length > 0 && links <= MAX_LINKS; links++) {
    const objects = await readWays(place, sought);
    sought = sought.flatMap((each) => {
      const isThere = follow(each, objects);
      if (isThere === true) found.add(each.name);
      return typeof isThere === 'string' ? [{ ...each, path: isThere }] : [];
    });
  }
  return found;
}

async function stagedFiles(place: GitPlace, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const specs = paths.map((path) => `:(top,literal)${path}`);
  const entries = await readParts(place, ['ls-files', '--stage', '--full-name', '-z', '--', ...specs]);
  // Another repository in this one has a commit in the place of a file; what is in conflict has other stages.
  return new Set(entries.flatMap((entry) => /^1[02]\d{4} \w+ 0\t(.*)$/s.exec(entry)?.[1] ?? []));
}

/** Everything on the ways to files, for one start of git. */
async function readWays(place: GitPlace, sought: readonly Sought[]): Promise<Objects> {
  const names = [
    ...new Set(sought.flatMap(({ commit, path }) => stepsTo(path).map((step) => `${commit}:${step}`))),
  ];
  const { answers, said } = await askObjects(place, names, '--batch');
  const damaged = answers.indexOf('damaged');
  const unread = damaged < 0 ? answers.length : damaged;
  if (unread < names.length) throw unreadable(names[unread], said);
  return new Map(
    names.flatMap((name, at) => {
      const answer = answers[at];
      return typeof answer === 'object' ? [[name, answer]] : [];
    }),
  );
}

/** The top, and each folder on the way to a file, and the file. */
function stepsTo(path: string): string[] {
  const parts = path.split('/');
  return ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}

/** Whether a file is there, or the path to which a link on the way to it leads. */
function follow({ commit, path }: Sought, objects: Objects): boolean | string {
  let folder = objects.get(`${commit}:`);
  for (const step of stepsTo(path).slice(1)) {
    // What the folder above has, and the top, are there whether they can be read or not.
    if (!folder) return true;
    const mode = modeIn(folder, posix.basename(step));
    const object = objects.get(`${commit}:${step}`);
    if (mode === '120000') return object ? linkTarget(step, object, path.slice(step.length)) : true;
    if (step === path) return mode?.startsWith('100') ?? false;
    if (mode !== '40000') return false;
    folder = object;
  }
  return false;
}

/** Where a link leads, nowhere outside the repository. @param rest of the path, below the link */
function linkTarget(path: string, link: GitObject, rest: string): string | false {
  const target = new TextDecoder().decode(link.content);
  const joined = posix.join(posix.dirname(path), target + rest);
  return posix.isAbsolute(target) || /^\.\.(?:\/|$)/.test(joined) ? false : joined;
}

/** What kind of thing a folder has under a name: `40000` a folder, `100…` a file, `120000` a link, `160000` another repository. */
function modeIn({ content, hash }: GitObject, name: string): string | undefined {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    const [, mode, each] = /^0*(\d+) (.*)$/s.exec(bytes.toString('utf8', at, end)) ?? [];
    if (each === name) return mode;
    // The hash of it, as bytes.
    at = end + 1 + hash.length / 2;
  }
  return undefined;
}
