/**
 * Makes the pictures of docs/documents.md: the documents of the order of 2010, as LibreOffice prints them. Needs LibreOffice and
 * poppler-utils. `npm run pictures:documents`, after a build.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLAN = 'plans/sgo-2010-h1.yaml';
const IMAGES = 'docs/images';
/** Points to an inch at which a page can be read and its picture is small. */
const RESOLUTION = '64';

/** Each picture: what is printed, and which of its pages. */
const PICTURES = {
  'order-2010': { page: 1, words: ['export', '--plan', PLAN] },
  'appendix-2010': { page: 2, words: ['export', '--plan', PLAN] },
  'appendix-2010-page-2': { page: 3, words: ['export', '--plan', PLAN] },
  'report-2010': { page: 1, words: ['report', '--plan', PLAN, '--today', '2010-10-05'] },
};

const folder = mkdtempSync(join(tmpdir(), 'cyclo-pictures-'));
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
