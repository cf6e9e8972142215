import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { LEDGER_FILE } from '../open-ledger.ts';
import { isDatabaseAddress } from '../store-address.ts';
import { bundlePlace } from './bundle-place.ts';
import { inPlace, statIfThere } from './failing.ts';
import { folderPlace, looksLikePlace } from './folder-place.ts';
import type { ExchangePlace } from './place.ts';

/** How the name of a bundle ends. */
const BUNDLE = '.cyclo';
/** What may stand in a folder before it becomes a place: what git and people put there first. */
const NO_MATTER = /^(?:\.|readme|license)/i;

/**
 * Finds out what kind of place somebody means: a store by its address or its file, a bundle by its being a file or by its name, else a
 * folder. Nothing is made yet.
 *
 * @param openStore opens a store by its folder or address
 * @throws Failure `place-not-empty` for a folder with other things in it
 */
export async function openPlace(
  given: string,
  cwd: string,
  openStore: (place: string) => Promise<ExchangePlace>,
): Promise<ExchangePlace> {
  if (isDatabaseAddress(given)) return openStore(given);
  const path = resolve(cwd, given);
  const found = await inPlace('place-unreadable', given, () => statIfThere(path));
  if (found ? !found.isDirectory() : given.endsWith(BUNDLE)) return bundlePlace(path, given);
  const names = found ? await inPlace('place-unreadable', given, () => readdir(path)) : [];
  if (names.includes(LEDGER_FILE)) return openStore(path);
  if (!looksLikePlace(names) && names.some((name) => !NO_MATTER.test(name)))
    throw usageError('place-not-empty', {
      path: given,
      store: names.includes(BUNDLE) ? join(given, BUNDLE) : undefined,
    });
  return folderPlace(path, given);
}
