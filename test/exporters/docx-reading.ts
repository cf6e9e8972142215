/** Reads a text document with mammoth, which knows nothing of how it was written. */
import mammoth from 'mammoth';

/** A paragraph, and the list that it is a point of. */
interface ReadParagraph {
  readonly text: string;
  readonly list?: 'ol' | 'ul';
}

/** What stands in a document, in its order. */
export interface ReadDocument {
  /** Those outside of tables. */
  readonly paragraphs: readonly ReadParagraph[];
  /** Of each table, of each row, of each cell, the paragraphs. */
  readonly tables: readonly (readonly (readonly (readonly string[])[])[])[];
}

export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { ignoreEmptyParagraphs: false },
  );
  const around = value.split(/<table>.*?<\/table>/gs);
  return {
    paragraphs: around.flatMap(paragraphsIn).filter(({ text }) => text !== ''),
    tables: [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
      [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<t[hd](?: [^>]*)?>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
          paragraphsIn(cell).map(({ text }) => text),
        ),
      ),
    ),
  };
}

function paragraphsIn(html: string): ReadParagraph[] {
  const found: ReadParagraph[] = [];
  const lists: ('ol' | 'ul')[] = [];
  for (const [, opened, closed, tag, inner = ''] of html.matchAll(
    /<(ol|ul)>|<\/(ol|ul)>|<(p|h\d|li)>((?:(?!<\/?(?:p|h\d|li|ol|ul)>).)*)/gs,
  )) {
    const list = lists.at(-1);
    if (opened) lists.push(opened as 'ol' | 'ul');
    else if (closed) lists.pop();
    else if (tag) found.push({ text: plain(inner), ...(tag === 'li' && list ? { list } : {}) });
  }
  return found;
}

/** Where lines may break is a matter of its own. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
    .replaceAll('\u2060', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
