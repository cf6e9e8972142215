import { Failure } from '../../failure.ts';
import { convertInOffice, OfficeError } from '../../office/convert.ts';
import type { DocumentView } from '../../views/view.ts';
import { writeViewDocx } from '../docx/view.ts';

/**
 * Writes a view as a PDF file: LibreOffice prints the text document. The pages and their words are the same each time; it puts the time
 * into the file itself.
 *
 * @throws Failure `pdf-absent`, `pdf-late` or `pdf-failed` where LibreOffice is not there, takes too long or makes nothing
 */
export async function writeViewPdf(
  view: DocumentView,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> {
  const bytes = await writeViewDocx(view);
  try {
    return await convertInOffice({ bytes, from: 'docx', to: 'pdf', filter: 'writer_pdf_Export', env });
  } catch (error) {
    if (error instanceof OfficeError) throw new Failure(`pdf-${error.reason}`, {});
    throw error;
  }
}
