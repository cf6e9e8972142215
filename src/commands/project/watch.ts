/** Doing something again each time files change. */
import { watchFile } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, resultOf } from '../../failure.ts';
import { isDatabaseAddress } from '../../store/store-address.ts';
import { say, type Context } from '../context.ts';
import { STANDARD } from './input.ts';
import { storePlace, type LoadedPlan } from './plans.ts';

/** How often is looked, in milliseconds. Looking finds what editors replace and what lies on other machines, too. */
const INTERVAL = 250;

/** The files that plans were read from, with those of the ledger where records are looked at. */
export async function filesBehind(
  context: Context,
  plans: readonly LoadedPlan[],
  withRecords: boolean,
): Promise<string[]> {
  const { io } = context;
  const own = plans.flatMap(({ files }) => files.map(({ source }) => source.file));
  const named = own.filter((file) => file !== STANDARD).map((file) => resolve(io.cwd, file));
  if (!withRecords) return named;
  const folder = await storePlace(context);
  // What a database keeps lies in no file.
  if (isDatabaseAddress(folder)) return named;
  return [...named, folder, ...(await io.files.list(folder)).map((name) => join(folder, name))];
}

/**
 * Does something, and again whenever a file behind it has changed, until the program is interrupted. What goes wrong later is
 * said, and tried again with the next change.
 *
 * @param work tells which files it was made of
 */
export async function repeatOnChange(
  context: Context,
  work: () => Promise<readonly string[]>,
): Promise<never> {
  const { io, messages } = context;
  const watched = new Set<string>();
  let isStale = false;
  let wake = (): void => undefined;
  const watch = (files: readonly string[]): void => {
    for (const file of files.filter((each) => !watched.has(each))) {
      watched.add(file);
      watchFile(file, { interval: INTERVAL }, () => {
        isStale = true;
        wake();
      });
    }
  };
  watch(await work());
  await say(io.stderr, messages.views.watching);
  for (;;) {
    if (!isStale) {
      await new Promise<void>((changed) => {
        wake = changed;
      });
    }
    isStale = false;
    const result = await resultOf(work());
    if (result instanceof Failure) await say(io.stderr, messages.common.failed(await result.say(messages)));
    else watch(result);
  }
}
