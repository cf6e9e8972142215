/** Doing something again each time files change. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure, resultOf } from '../../failure.ts';
import { isDatabaseAddress } from '../../store/store-address.ts';
import { say, type Context } from '../context.ts';
import { STANDARD } from './input.ts';
import { storePlace, type LoadedPlan } from './plans.ts';

/** How often is looked, in milliseconds. Looking finds what editors replace and what lies on other machines, too. */
const INTERVAL = 250;
/** By so much, in milliseconds, what systems say of a file may be behind the clock. */
const BEHIND = 20;

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
 * said, and tried again with the next change. Each file is looked at before it is read, so that no change falls between the two.
 *
 * @param work tells which files it was made of
 */
export async function repeatOnChange(
  context: Context,
  work: () => Promise<readonly string[]>,
): Promise<never> {
  const { io, messages } = context;
  const known = new Map<string, string>();
  /** Looks at all files. @returns whether one has changed */
  const look = (): boolean => {
    let isOther = false;
    for (const [file, before] of known) {
      const { state } = seen(file);
      isOther ||= state !== before;
      known.set(file, state);
    }
    return isOther;
  };
  /** Of a file that is new here, a change since the work began counts as one that is still to come. */
  const follow = (files: readonly string[], begun: number): void => {
    for (const file of files.filter((each) => !known.has(each))) {
      const { changed, state } = seen(file);
      known.set(file, changed > begun - BEHIND ? '' : state);
    }
  };
  const first = io.now();
  follow(await work(), first);
  await say(io.stderr, messages.views.watching);
  for (;;) {
    do await pause(INTERVAL);
    while (!look());
    const begun = io.now();
    const result = await resultOf(work());
    if (result instanceof Failure) await say(io.stderr, messages.common.failed(await result.say(messages)));
    else follow(result, begun);
  }
}

/** When a file was changed, and what is other when it has been; also of one that is not there, or cannot be looked at. */
function seen(file: string): { readonly changed: number; readonly state: string } {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return { changed: mtimeMs, state: `${mtimeMs} ${size} ${ino}` };
  } catch {
    return { changed: 0, state: 'none' };
  }
}
