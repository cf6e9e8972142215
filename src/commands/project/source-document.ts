import { usageError } from '../../failure.ts';
import { readDocument } from '../../importers/document/read-document.ts';
import type { SourceDocument } from '../../importers/document/source-document.ts';
import { importMessages } from '../../messages/sections/imports.ts';
import type { Context } from '../context.ts';
import { withProgressBar } from '../control/progress-bar.ts';
import { readIfThere } from './input.ts';

/**
 * Reads a document that something is made of, with a bar on a terminal where it takes long.
 *
 * @throws Failure where there is none, or it cannot be read
 */
export async function readSourceDocument(context: Context, path: string): Promise<SourceDocument> {
  const { io, messages } = context;
  const bytes = await readIfThere(io, path, 'source');
  if (!bytes) throw usageError('import-not-there', { path });
  return withProgressBar(context, importMessages(messages).reading, (onProgress) =>
    readDocument({ bytes, path, language: 'ru', env: io.env, onProgress }),
  );
}
