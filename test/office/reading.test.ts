/** What LibreOffice makes of old documents is read like new ones; and it runs and fetches nothing on the way. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/importers/document/read-document.ts';
import { tablesOf, type SourceDocument } from '../../src/importers/document/source-document.ts';
import { convertInOffice } from '../../src/office/convert.ts';
import { gridOf, paragraphsOf } from '../importers/document/made-files.ts';

const { env } = process;
const source = readFileSync('test/import/order-2010.docx');

function read(bytes: Uint8Array, path: string): Promise<SourceDocument> {
  return readDocument({ bytes, path, language: 'ru', env });
}

// Each conversion has a LibreOffice of its own: where another file leaves a processor free, two are at work.
describe.concurrent('an order that was saved by LibreOffice', () => {
  it.each(['doc', 'rtf', 'odt', 'html', 'fodt'])(
    'as %s has the same words and the same table',
    async (format) => {
      const docx = await read(source, 'order.docx');
      const saved = await read(
        await convertInOffice({ bytes: source, from: 'docx', to: format, env }),
        `order.${format}`,
      );
      expect(gridOf(saved)).toEqual(gridOf(docx));
      expect(paragraphsOf(saved)).toEqual(paragraphsOf(docx));
    },
  );

  it('under another name is what it is', async () => {
    const doc = await convertInOffice({ bytes: source, from: 'docx', to: 'doc', env });
    expect(gridOf(await read(doc, 'order.docx'))).toEqual(gridOf(await read(source, 'order.docx')));
  });
});

it.concurrent.each(['xls', 'ods', 'fods'])('a sheet saved as %s shows the same', async (format) => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('План');
  sheet.addRows([
    ['Месяц', 'Срок'],
    ['август', 'до 25'],
    ['сентябрь', new Date('2010-10-28T00:00:00Z')],
  ]);
  sheet.getCell('B3').numFmt = 'dd.mm.yyyy';
  const xlsx = new Uint8Array(await book.xlsx.writeBuffer());
  const saved = await read(
    await convertInOffice({ bytes: xlsx, from: 'xlsx', to: format, env }),
    `plan.${format}`,
  );
  expect(gridOf(saved)).toEqual([
    ['Месяц', 'Срок'],
    ['август', 'до 25'],
    ['сентябрь', '28.10.2010'],
  ]);
  expect(tablesOf(saved)[0]!.at(3, 2)?.day).toBe('2010-10-28');
});

it('fetches no picture that a document links to', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/picture.png`;
    const rtf = String.raw`{\rtf1\ansi Plan {\field{\*\fldinst INCLUDEPICTURE "${address}" \\d}{\fldrslt }}{\field{\*\fldinst INCLUDETEXT "${address}"}{\fldrslt }}\par}`;
    expect(paragraphsOf(await read(Buffer.from(rtf), 'plan.rtf')).join(' ')).toContain('Plan');
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});
