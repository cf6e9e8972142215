import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../exporters/workbook.ts';
import { Workplace } from '../test-io.ts';

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.open(true);
  await place.cyclo('next --plan plans/sgo-2010-h1.yaml --period 2011-01..2011-05');
});
afterAll(() => place.close());

const LINE = 'compare sgo-2010-h1 sgo-2010-h2';

/** All that a file says, its texts one after the other. */
const TEXTS: Readonly<Record<string, (bytes: Buffer) => Promise<string>>> = {
  async html(bytes) {
    return plain(bytes.toString().replaceAll(/<style[^]*?<\/style>/g, ''));
  },
  async docx(bytes) {
    return plain(await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string'));
  },
  async xlsx(bytes) {
    const { sheets } = await readWorkbook(bytes);
    return plain(sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value)).join('\n'));
  },
};

function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[\s\u00A0\u202F\u2011-]+/g, ' ');
}

describe.each(['en', 'ru'])('cyclo compare in %s', (lang) => {
  it.each(Object.keys(TEXTS))('says in %s what it says in Markdown', async (format) => {
    const { out } = await place.cyclo(`${LINE} --lang ${lang} --format md`);
    const file = `compared-${lang}.${format}`;
    expect((await place.cyclo(`${LINE} --lang ${lang} --output ${file}`)).exit).toBe(0);
    const text = await TEXTS[format]!(readFileSync(join(place.folder, file)));
    const cells = out
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .flatMap((line) => line.slice(2, -2).split(' | '))
      .flatMap((cell) => cell.split('<br>'));
    expect(cells.length).toBeGreaterThan(200);
    for (const cell of cells) expect(text).toContain(plain(cell.replaceAll('\\', '')));
  });
});
