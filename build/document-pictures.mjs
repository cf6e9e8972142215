/**
 * Makes the pictures of docs/documents.md and docs/amend.md: the documents of the order of 2010, as LibreOffice prints them. Needs LibreOffice and
 * poppler-utils. `npm run pictures:documents`, after a build.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLAN = 'plans/sgo-2010-h1.yaml';
const IMAGES = 'docs/images';
/** Points to an inch at which a page can be read and its picture is small. */
const RESOLUTION = '64';

const folder = mkdtempSync(join(tmpdir(), 'cyclo-pictures-'));

/** The order of 2010 as it is signed, and with the seminar a month later: what docs/amend.md has. */
function amended() {
  const text = readFileSync(PLAN, 'utf8')
    .split(/^  number: .*$/m)
    .join("  number: '152'")
    .split(/^  date:.*$/m)
    .join('  date: 2010-08-20');
  const seminar = /(?<=^  - id: pdn-seminar\n.*\n    when: )2010-10$/m;
  cpSync('plans/units', join(folder, 'units'), { recursive: true });
  return [text, text.split(seminar).join('2010-11')].map((content, index) => {
    const file = join(folder, `${index}.yaml`);
    writeFileSync(file, content);
    return file;
  });
}

const MOVED = ['amend', ...amended(), '--reason', 'В связи с переносом семинара'];

/** Each picture: what is printed, and which of its pages. */
const PICTURES = {
  'order-2010': { page: 1, words: ['export', '--plan', PLAN] },
  'appendix-2010': { page: 2, words: ['export', '--plan', PLAN] },
  'appendix-2010-page-2': { page: 3, words: ['export', '--plan', PLAN] },
  'amend-2010': { page: 1, words: MOVED },
  'amend-2010-page-2': { page: 2, words: MOVED },
  'report-2010': { page: 1, words: ['report', '--plan', PLAN, '--today', '2010-10-05'] },
};

try {
  mkdirSync(IMAGES, { recursive: true });
  for (const [name, { page, words }] of Object.entries(PICTURES)) {
    const pdf = join(folder, `${name}.pdf`);
    execFileSync(process.execPath, ['bin/cyclo.js', ...words, '--output', pdf, '--quiet'], {
      stdio: 'inherit',
    });
    const place = ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-png', '-gray', '-r', RESOLUTION, ...place, pdf, join(IMAGES, name)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
