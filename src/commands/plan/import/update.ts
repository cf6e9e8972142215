/** Taking over what changed in a source: three versions, of which the last import is the base. */
import { basename, join } from 'node:path';
import { Failure, usageError } from '../../../failure.ts';
import { comparable } from '../../../importers/recognition/words.ts';
import { isOurs, kindOf } from '../../../plan/read-edition.ts';
import { readPlan } from '../../../plan/read-plan.ts';
import { readYaml } from '../../../plan/yaml/source.ts';
import { mergeTexts, type MergeConflict } from '../../../review/merge/texts.ts';
import { addTo } from '../../../group-by.ts';
import type { Context } from '../../context.ts';
import { readIfThere } from '../../project/input.ts';
import { storeFolder } from '../../project/plans.ts';
import { writePlan } from '../write-plan.ts';

/** What became of an update. */
export interface Update {
  readonly text: string;
  /** What both sides changed differently: the user's own stands. */
  readonly conflicts: readonly MergeConflict[];
}

/** Where the last import of a plan is kept: with the records, which no command of git touches. */
async function baseFile(context: Context, output: string): Promise<string> {
  return join(await storeFolder(context), 'imports', basename(output));
}

/** Keeps what was imported, so that the next import knows what was edited since. */
export async function keepImportedBase(context: Context, output: string, text: string): Promise<void> {
  await writePlan(context, await baseFile(context, output), text);
}

/**
 * What a plan was imported as: of the file that is named, a plan or a document, or as it was kept.
 *
 * @param ofDocument makes a plan of a document
 */
export async function importedBase(
  context: Context,
  output: string,
  named: string | undefined,
  ofDocument: (path: string) => Promise<string | undefined>,
): Promise<{ text: string; ids: ReadonlyMap<string, readonly string[]> }> {
  const path = named ?? (await baseFile(context, output));
  const bytes = await readIfThere(context.io, path);
  if (!bytes)
    throw named === undefined
      ? usageError('import-no-base', { path: output })
      : usageError('import-not-there', { path });
  const isPlan = isOurs(bytes) && kindOf(bytes) === 'plan';
  const text = isPlan ? await soundText(bytes, path) : await ofDocument(path);
  if (text === undefined) throw new Failure('import-no-work', { path });
  return { text, ids: await idsIn(text, path) };
}

async function soundText(bytes: Uint8Array, path: string): Promise<string> {
  const source = await readYaml(bytes, path);
  if (source.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Failure('import-base-broken', { path });
  return source.text;
}

/** The ids of a plan by who does what, in the order of the file. */
async function idsIn(text: string, path: string): Promise<Map<string, string[]>> {
  const { plan } = await readPlan(path, new TextEncoder().encode(text), () => Promise.resolve(undefined));
  const ids = new Map<string, string[]>();
  for (const { id, tasks } of plan?.activities ?? []) {
    for (const task of tasks) addTo(ids, `${task.actor} ${comparable(task.text)}`, id);
  }
  return ids;
}

/** The user's plan with what changed in the source; where both changed the same, the user's own stands. */
export async function updated(
  existing: Uint8Array,
  base: string,
  theirs: string,
  path: string,
): Promise<Update> {
  const ours = await soundText(existing, path);
  const merged = mergeTexts({ base, ours, theirs }, 'plan', STYLE);
  if (!merged) throw new Failure('import-base-broken', { path });
  return { text: withOurs(merged.text), conflicts: merged.conflicts };
}

/** Signs that no text of a plan begins a line with. */
const STYLE = { labels: { base: '', ours: 'cyclo', theirs: 'cyclo' }, markerSize: 40 };
const SIGN = (sign: string): RegExp => new RegExp(`^${sign.repeat(STYLE.markerSize)}(?: cyclo)?$`);
const [OPEN, MIDDLE, CLOSE] = [SIGN('<'), SIGN('='), SIGN('>')];

/** The text with our side of every choice. */
function withOurs(text: string): string {
  let side: 'both' | 'ours' | 'theirs' = 'both';
  return text
    .split('\n')
    .filter((line) => {
      if (OPEN.test(line)) side = 'ours';
      else if (MIDDLE.test(line)) side = 'theirs';
      else if (CLOSE.test(line)) side = 'both';
      else return side !== 'theirs';
      return false;
    })
    .join('\n');
}
