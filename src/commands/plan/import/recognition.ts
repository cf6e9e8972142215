import type { SourceDocument } from '../../../importers/document/source-document.ts';
import {
  recognise,
  type Recognition,
  type RecognitionOptions,
} from '../../../importers/recognition/recognise.ts';
import { importMessages } from '../../../messages/sections/imports.ts';
import type { Context } from '../../context.ts';
import { progressBar } from '../../control/progress-bar.ts';

/** Recognises a plan in a document, with a bar on a terminal. @returns nothing where there is no work in it */
export function recognised(
  { io, quiet, messages }: Context,
  document: SourceDocument,
  options: RecognitionOptions,
): Recognition | undefined {
  const bar = progressBar(io.stderr, quiet);
  const { recognising } = importMessages(messages);
  try {
    return recognise(document, { ...options, onProgress: (share) => bar.show(recognising, share, 1) });
  } finally {
    bar.clear();
  }
}
