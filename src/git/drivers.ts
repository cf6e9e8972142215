/** Handing files to cyclo in a repository, and taking them back: `.gitattributes`, the local settings, and the script. */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defined } from '../defined.ts';
import { Failure, reasonOf } from '../failure.ts';
import type { Files } from '../io.ts';
import { withoutPatterns, withPatterns } from './attributes.ts';
import { CACHE_REF, driverScript, SCRIPT_NAME, scriptCall, type ScriptWords } from './driver-script.ts';
import { withOwnLines, withoutOwnLines, type LinesHeading } from './own-lines.ts';
import type { Repository } from './repository.ts';
import { askGit, git, gitParts, gitText } from './run-git.ts';

/** Headings in a difference: the id that begins a part of the canonical text, or an activity as it is written in YAML. */
const HEADINGS = '^([[:alnum:]_-]+) — .*|^  - id: .*';

/** One thing to change. Without `before` it is made, without `after` it goes. */
export interface SetupStep {
  readonly kind: 'attributes' | 'ignore' | 'config' | 'script';
  /** A path from the top of the repository, a setting's name, or the absolute path of the script. */
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** What is written into the user's files for whoever reads them. */
export interface DriverWords {
  readonly attributes: LinesHeading;
  readonly ignore: LinesHeading;
  readonly script: ScriptWords;
}

/**
 * What has to change so that files of these patterns are compared and merged by cyclo; nothing where they are already.
 *
 * @param textOf the version and the language of the texts of plans, which git keeps until either is another
 */
export async function stepsToSetUp(
  repository: Repository,
  files: Files,
  patterns: readonly string[],
  program: readonly string[],
  textOf: string,
  words: DriverWords,
): Promise<SetupStep[]> {
  const text = await textIfThere(files, repository.fileOf('.gitattributes'));
  const script = await scriptFile(repository);
  const settings = await settingsOf(repository);
  return changing([
    step('attributes', '.gitattributes', text, withPatterns(text ?? '', patterns, words.attributes)),
    step('script', script, await textIfThere(files, script), driverScript(program, words.script)),
    ...Object.entries(wantedSettings(textOf)).map(([key, value]) =>
      step('config', key, settings.get(key), value),
    ),
  ]);
}

/** The folder of the records, wherever plans lie. */
const RECORDS = '.cyclo/';

/** What has to change so that git never takes in the records; nothing where it does not. */
export async function stepsToIgnore(
  repository: Repository,
  files: Files,
  { ignore }: DriverWords,
): Promise<SetupStep[]> {
  const { exit } = await askGit(repository.place, [
    'check-ignore',
    '--quiet',
    '--no-index',
    `${RECORDS}ledger`,
  ]);
  if (exit === 0) return [];
  const text = await textIfThere(files, repository.fileOf('.gitignore'));
  return [step('ignore', '.gitignore', text, withOwnLines(text ?? '', ignore, [RECORDS]))];
}

/** What has to change so that git does everything by itself again; nothing where it does. */
export async function stepsToRemove(
  repository: Repository,
  files: Files,
  words: DriverWords,
): Promise<SetupStep[]> {
  const script = await scriptFile(repository);
  /** A file in which nothing else stands goes with what stood in it. */
  const without = async (
    kind: SetupStep['kind'],
    name: string,
    left: (text: string) => string,
  ): Promise<SetupStep> => {
    const text = await textIfThere(files, repository.fileOf(name));
    const rest = text === undefined ? undefined : left(text);
    return step(kind, name, text, rest === '' && text !== '' ? undefined : rest);
  };
  const known = wantedSettings('');
  const ours = [...(await settingsOf(repository))].filter(([key]) => Object.hasOwn(known, key));
  return changing([
    await without('attributes', '.gitattributes', (text) => withoutPatterns(text, words.attributes)),
    await without('ignore', '.gitignore', (text) =>
      withoutOwnLines(text, words.ignore, (line, isBelow) => isBelow && line === RECORDS),
    ),
    step('script', script, await textIfThere(files, script), undefined),
    ...ours.map(([key, value]) => step('config', key, value, undefined)),
  ]);
}

/** What git is to be told. */
function wantedSettings(textOf: string): Readonly<Record<string, string>> {
  return {
    'diff.cyclo.command': scriptCall('diff'),
    'diff.cyclo.textconv': scriptCall('text', textOf),
    'diff.cyclo.cachetextconv': 'true',
    'diff.cyclo.xfuncname': HEADINGS,
    'merge.cyclo.name': 'cyclo',
    'merge.cyclo.driver': scriptCall('merge', '%O %A %B %L %P %S %X %Y'),
  };
}

/** Makes the changes, files before the settings that name them. */
export async function apply(
  repository: Repository,
  files: Files,
  steps: readonly SetupStep[],
): Promise<void> {
  // Texts that were kept are of another version or language, or of nobody any more.
  if (steps.some(({ name }) => name.endsWith('textconv')))
    await askGit(repository.place, ['update-ref', '-d', CACHE_REF]);
  for (const { kind, name, after } of steps) {
    if (kind === 'config') {
      const value = after === undefined ? ['--unset-all', name] : ['--replace-all', name, after];
      await git(repository.place, ['config', '--local', ...value]);
      continue;
    }
    const path = kind === 'script' ? name : repository.fileOf(name);
    try {
      if (after !== undefined) await files.write(path, after);
      else await rm(path, { force: true });
    } catch (error) {
      throw unusable(path, error);
    }
  }
}

function step(
  kind: SetupStep['kind'],
  name: string,
  before: string | undefined,
  after: string | undefined,
): SetupStep {
  return { kind, name, ...defined({ before, after }) };
}

function changing(steps: readonly SetupStep[]): SetupStep[] {
  return steps.filter(({ before, after }) => before !== after);
}

async function scriptFile({ place }: Repository): Promise<string> {
  const shared = (await gitText(place, ['rev-parse', '--git-common-dir'])).trim();
  return join(resolve(place.folder, shared), SCRIPT_NAME);
}

/** The repository's own settings, as far as they are about cyclo. */
async function settingsOf({ place }: Repository): Promise<Map<string, string>> {
  const { stdout } = await askGit(place, [
    'config',
    '--local',
    '-z',
    '--get-regexp',
    '^(diff|merge)\\.cyclo\\.',
  ]);
  const entries = stdout.toString('utf8').split('\0').filter(Boolean);
  return new Map(
    entries.map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)]),
  );
}

async function textIfThere(files: Files, path: string): Promise<string | undefined> {
  try {
    return (await files.info(path)) === undefined
      ? undefined
      : new TextDecoder().decode(await files.read(path));
  } catch (error) {
    throw unusable(path, error);
  }
}

/** What the system says of a file that cannot be read or written. */
function unusable(path: string, error: unknown): Failure {
  return new Failure('git-file-unusable', { path, reason: reasonOf(error) });
}

/** Files that some other line hands to somebody else in spite of ours: an `.gitattributes` below, or `.git/info/attributes`. */
export async function handedElsewhere(repository: Repository, paths: readonly string[]): Promise<string[]> {
  const input = paths.map((path) => `${repository.fileOf(path)}\0`).join('');
  const fields = await gitParts(repository.place, ['check-attr', '-z', '--stdin', 'diff', 'merge'], input);
  const wrong = new Set<string>();
  for (let at = 0; at + 2 < fields.length; at += 3)
    if (fields[at + 2] !== 'cyclo') wrong.add(paths[Math.floor(at / 6)] ?? '');
  return [...wrong];
}
