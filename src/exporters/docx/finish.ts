/** What a document needs and docx has no word for. */
import JSZip from 'jszip';
import { toUtc, type Day } from '../../calendar/day.ts';
import { fixedArchive } from '../fixed-archive.ts';

const TIMES = /(<dcterms:(created|modified) [^>]*>)[^<]*(?=<)/g;

/** The style that a paragraph has which names none: docx writes it as one of many. */
const NORMAL = '<w:style w:type="paragraph" w:styleId="Normal"';

/**
 * Finishes a document: it bears a given day instead of a clock's time, so that the same content is the same bytes.
 *
 * @param document as docx wrote it
 */
export async function finishDocument(document: Uint8Array, language: string, day: Day): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(document);
  const core = (await archive.file('docProps/core.xml')?.async('string')) ?? '';
  if (core.match(TIMES)?.length !== 2) throw new Error('docx writes other times than it used to');
  const dated = core
    .replace(TIMES, `$1${new Date(toUtc(day)).toISOString().replace('.000', '')}`)
    .replace('<cp:revision>', `<dc:language>${language}</dc:language><cp:revision>`);
  archive.file('docProps/core.xml', dated, { createFolders: false });
  const styles = (await archive.file('word/styles.xml')?.async('string')) ?? '';
  if (!styles.includes(NORMAL))
    throw new Error('docx writes the style “Normal” in another way than it used to');
  const usual = styles.replace(NORMAL, `${NORMAL} w:default="1"`);
  archive.file('word/styles.xml', usual, { createFolders: false });
  return fixedArchive(archive, day);
}
