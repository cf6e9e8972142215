import { resolve } from 'node:path';
import { usageError } from '../../failure.ts';
import { isAnswered } from '../../importers/check-form.ts';
import type { Context } from '../context.ts';
import { readIfThere } from '../project/read-file.ts';

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
  const { readForm } = await import('../../importers/read-form.ts');
  const reading = await readForm(bytes);
  if ('form' in reading && reading.form.rows.some(isAnswered)) {
    throw usageError('form-filled', { path: file });
  }
}
