import type { SourceDocument } from '../../../importers/document/source-document.ts';
import {
  recognise,
  type Recognition,
  type RecognitionOptions,
} from '../../../importers/recognition/recognise.ts';
import { importMessages } from '../../../messages/sections/imports.ts';
import type { Context } from '../../context.ts';
import { withProgressBar } from '../../control/progress-bar.ts';

/** Recognises a plan in a document, with a bar on a terminal. @returns nothing where there is no work in it */
export function recognised(
  context: Context,
  document: SourceDocument,
  options: RecognitionOptions,
): Promise<Recognition | undefined> {
  const { recognising } = importMessages(context.messages);
  return withProgressBar(context, recognising, (onProgress) =>
    recognise(document, { ...options, onProgress }),
  );
}
