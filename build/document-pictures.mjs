/**
 * Makes the pictures of docs/documents.md and docs/amend.md: the documents of the order of 2010, as LibreOffice prints them. Needs LibreOffice and
 * poppler-utils. `npm run pictures:documents`, after a build.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLAN = 'plans/sgo-2010-h1.yaml';
const AMENDMENTS = 'docs/amend.md';
const IMAGES = 'docs/images';
/** Points to an inch at which a page can be read and its picture is small. */
const RESOLUTION = '64';

const folder = mkdtempSync(join(tmpdir(), 'cyclo-pictures-'));

/** The order of 2010 as it is signed. */
const signed = readFileSync(PLAN, 'utf8')
  .split(/^  number: .*$/m)
  .join("  number: '152'")
  .split(/^  date:.*$/m)
  .join('  date: 2010-08-20');

function written(name, content) {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A plan after the edit that a diff block of a document shows. */
function edited(text, block) {
  const lines = block.split('\n').slice(0, -1);
  const side = (mark) =>
    lines
      .filter((line) => !line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const parts = text.split(side('+'));
  if (parts.length !== 2) throw new Error(`${AMENDMENTS} has to have these lines once:\n${side('+')}`);
  return parts.join(side('-'));
}

/** The twenty orders of docs/amend.md: each a heading with its number, an edit of the plan, and the command that writes the order. */
function amendments() {
  cpSync('plans/units', join(folder, 'units'), { recursive: true });
  const before = written('signed.yaml', signed);
  const sections = readFileSync(AMENDMENTS, 'utf8')
    .split(/^### (?=\d+\. )/m)
    .slice(1);
  return sections.map((section) => {
    const number = section.split('.')[0].padStart(2, '0');
    const edits = [...section.matchAll(/^```diff .*\n([^]*?)^```$/gm)].map(([, block]) => block);
    const [, reason] = /^\$ cyclo amend --reason "(.*)"$/m.exec(section);
    const after = written(`${number}.yaml`, edits.reduce(edited, signed));
    return [`amend-${number}`, { words: ['amend', before, after, '--reason', reason] }];
  });
}

/** Each picture: what is printed, and which of its pages; without one, a picture of each. */
const PICTURES = {
  'order-2010': { page: 1, words: ['export', '--plan', PLAN] },
  'appendix-2010': { page: 2, words: ['export', '--plan', PLAN] },
  'appendix-2010-page-2': { page: 3, words: ['export', '--plan', PLAN] },
  'report-2010': { page: 1, words: ['report', '--plan', PLAN, '--today', '2010-10-05'] },
  ...Object.fromEntries(amendments()),
};

try {
  mkdirSync(IMAGES, { recursive: true });
  for (const [name, { page, words }] of Object.entries(PICTURES)) {
    const pdf = join(folder, `${name}.pdf`);
    execFileSync(process.execPath, ['bin/cyclo.js', ...words, '--output', pdf, '--quiet'], {
      stdio: 'inherit',
    });
    const place = page === undefined ? [] : ['-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', ['-png', '-gray', '-r', RESOLUTION, ...place, pdf, join(IMAGES, name)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
