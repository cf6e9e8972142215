/** The files of forms: those that came in, and those that must not be replaced. */
import { join, resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import type { Context } from '../context.ts';
import { readIfThere, STANDARD } from '../project/input.ts';
import { isAnswered } from '../../importers/form/check.ts';

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
    const info = path === STANDARD ? undefined : await io.files.info(resolve(io.cwd, path));
    if (!info && path !== STANDARD) throw usageError('form-not-found', { path });
    if (!info?.isDirectory) {
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

/**
 * Makes sure that writing a form replaces nobody's answers.
 *
 * @throws Failure `form-filled` where the file is a form with answers
 */
export async function requireUnanswered({ io }: Context, file: string): Promise<void> {
  // A pipe or a device holds no answers, and reading one may take what is meant for another.
  if (!(await io.files.info(resolve(io.cwd, file)))?.isRegular) return;
  const bytes = await readIfThere(io, file);
  if (!bytes) return;
  const { readForm } = await import('../../importers/form/read.ts');
  const reading = await readForm(bytes);
  if ('form' in reading && reading.form.rows.some(isAnswered)) {
    throw usageError('form-filled', { path: file });
  }
}
