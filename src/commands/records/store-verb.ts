/** What the verbs of `cyclo store` have in common. */
import { relative } from 'node:path';
import { type ExitCode, usageError } from '../../failure.ts';
import { isDatabaseAddress } from '../../store/store-address.ts';
import { renderJson } from '../../render/json.ts';
import { declareOptions, type OptionValues } from '../command.ts';
import { say, type Context } from '../context.ts';
import { storePlace } from '../project/plans.ts';

/** Their options. */
export const STORE_OPTIONS = declareOptions([
  'replace',
  'format',
  'grantUnits',
  'everything',
  'printStatements',
]);

/** What the user typed. */
export type StoreOptions = OptionValues<typeof STORE_OPTIONS>;

/** One of them. */
export type StoreVerb = (
  context: Context,
  words: readonly string[],
  options: StoreOptions,
) => Promise<ExitCode | void>;

/** @throws Failure `too-many-words` where a verb that takes nothing is given something */
export function requireNoWords(words: readonly string[]): void {
  if (words.length > 0) throw usageError('too-many-words', { help: 'cyclo store --help' });
}

/** The folder of a store that is a file. @throws Failure `store-no-file` for a database */
export async function fileStore(context: Context): Promise<string> {
  const place = await storePlace(context);
  if (isDatabaseAddress(place)) throw usageError('store-no-file', {});
  return place;
}

/** How a file is called for people and programs: from the current folder; a database by its name. */
export function storeName({ io }: Context, path: string): string {
  return isDatabaseAddress(path) ? path : relative(io.cwd, path);
}

/** Says what came of a verb: to programs as JSON, to people in lines. */
export async function answer(
  { io }: Context,
  { format }: StoreOptions,
  record: object,
  lines: readonly string[],
): Promise<void> {
  if (format === 'json') io.stdout.write(renderJson(record));
  else await say(io.stdout, lines.join('\n'));
}
