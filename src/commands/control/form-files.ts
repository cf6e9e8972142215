import { join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import type { Context } from '../context.ts';
import { STANDARD } from '../project/standard-input.ts';

/** Workbooks, of whatever program: those that cannot be read are refused by name, not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xls|ods)$/i;

/** What programs keep beside a file they have open, and what systems hide. */
const NOT_FOR_PEOPLE = /^[~.]|^(thumbs\.db|desktop\.ini)$/i;

/** The files that are meant by some paths. */
export interface FormFiles {
  /** As the user would name them, each once. */
  readonly files: readonly string[];
  /** What else lies in the folders that were named. */
  readonly passedOver: readonly string[];
}

/**
 * Finds the forms: a folder stands for the workbooks in it.
 *
 * @throws Failure `form-not-found` where nothing is there
 */
export async function formFiles({ io }: Context, paths: readonly string[]): Promise<FormFiles> {
  const files = new Map<string, string>();
  const passedOver: string[] = [];
  const add = (path: string): void => {
    const place = resolve(io.cwd, path);
    if (!files.has(place)) files.set(place, path);
  };
  for (const path of paths) {
    if (path === STANDARD) {
      add(path);
      continue;
    }
    const info = await io.files.info(resolve(io.cwd, path));
    if (!info) throw usageError('form-not-found', { path });
    if (!info.isDirectory) {
      add(path);
      continue;
    }
    const names = (await io.files.list(resolve(io.cwd, path))).filter((name) => !NOT_FOR_PEOPLE.test(name));
    const books = names.filter((name) => WORKBOOK.test(name));
    if (books.length === 0) throw usageError('form-not-found', { path: join(path, '*.xlsx') });
    for (const name of books) add(join(path, name));
    passedOver.push(...names.filter((name) => !WORKBOOK.test(name)).map((name) => join(path, name)));
  }
  return { files: [...files.values()], passedOver };
}
