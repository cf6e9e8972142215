import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { hasCode } from '../system-error.ts';
import { bundlePlace } from './bundle-place.ts';
import { inPlace } from './failing.ts';
import { folderPlace, looksLikePlace } from './folder-place.ts';
import type { ExchangePlace } from './place.ts';

/** How the name of a bundle ends. */
const BUNDLE = '.cyclo';
/** What may stand in a folder before it becomes a place: what git and people put there first. */
const NO_MATTER = /^(?:\.|readme|license)/i;

/** What is asked of whoever opens stores. */
export interface StoreOpener {
  /** The name of the file that makes a folder a store. */
  readonly file: string;
  /** Whether a text is the address of a store that is in no folder. */
  readonly isAddress: (given: string) => boolean;
  /** Opens a store by its folder or address. */
  readonly open: (place: string) => Promise<ExchangePlace>;
}

/**
 * Finds out what kind of place somebody means: a store by its address or its file, a bundle by its being a file or by its name, else a
 * folder. Nothing is made yet.
 *
 * @throws Failure `place-not-empty` for a folder with other things in it
 */
export async function openPlace(given: string, cwd: string, stores: StoreOpener): Promise<ExchangePlace> {
  if (stores.isAddress(given)) return stores.open(given);
  const path = resolve(cwd, given);
  const found = await inPlace('place-unreadable', given, () =>
    stat(path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }),
  );
  if (found ? !found.isDirectory() : given.endsWith(BUNDLE)) return bundlePlace(path, given);
  const names = found ? await inPlace('place-unreadable', given, () => readdir(path)) : [];
  if (names.includes(stores.file)) return stores.open(path);
  if (!looksLikePlace(names) && names.some((name) => !NO_MATTER.test(name)))
    throw usageError('place-not-empty', {
      path: given,
      store: names.includes(BUNDLE) ? join(given, BUNDLE) : undefined,
    });
  return folderPlace(path, given);
}
