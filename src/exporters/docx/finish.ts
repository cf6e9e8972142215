/** What a document needs and docx has no word for. */
import { toUtc, type Day } from '../../calendar/day.ts';
import { fixedArchive } from '../fixed-archive.ts';

const TIMES = /(<dcterms:(created|modified) [^>]*>)[^<]*(?=<)/g;

/**
 * Finishes a document: it bears a given day instead of a clock's time, so that the same content is the same bytes.
 *
 * @param document as docx wrote it
 */
export async function finishDocument(document: Uint8Array, language: string, day: Day): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const archive = await JSZip.loadAsync(document);
  const core = (await archive.file('docProps/core.xml')?.async('string')) ?? '';
  if (core.match(TIMES)?.length !== 2) throw new Error('docx writes other times than it used to');
  const dated = core
    .replace(TIMES, `$1${new Date(toUtc(day)).toISOString().replace('.000', '')}`)
    .replace('<cp:revision>', `<dc:language>${language}</dc:language><cp:revision>`);
  archive.file('docProps/core.xml', dated, { createFolders: false });
  return fixedArchive(archive, day);
}
