/**
 * The fourth part of `npm run bench`, and `node bench/documents.mjs` by itself: what reading a document of 200 pages and a workbook of
 * 10,000 rows takes, and what all of `cyclo import` does, up to the plan that is written and validated, in proportion to what the
 * libraries take that merely read such files. Reading is measured in time of the processor and without starting, `cyclo import` as one
 * waits for it, beside a program that does nothing but read. `--runs N` sets how often, `--only TEXT` chooses comparisons by their
 * names. The process that it starts for each reading is told `--read PROGRAM FILE`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import exceljs from 'exceljs';
import jszip from 'jszip';
import { compare, timed } from './ratio.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    read: { type: 'boolean', default: false },
  },
});
const HERE = fileURLToPath(import.meta.url);
const PEAK_MEMORY = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));
/** LibreOffice prints twenty rows of five cells on a page. */
const ROWS = { docx: 4_000, xlsx: 10_000 };
const ITEM = 'Организация и проведение обучающего семинара для координаторов';
const TITLE = 'План работы школы на 2010-2011 учебный год';
const TERMS = [
  'до 25 октября',
  '28.10.2010',
  'сентябрь',
  'еженедельно, по пятницам',
  'в течение года',
  'ежемесячно, до 10 числа',
];
const PEOPLE = ['директор', 'завуч', 'методист Иванова И.И.', 'классные руководители'];
const HEADINGS = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Примечание'];
const rowOf = (row) => [
  row,
  `${ITEM} ${row}`,
  TERMS[row % TERMS.length],
  PEOPLE[row % PEOPLE.length],
  `примечание ${row % 50}`,
];

const CASES = [
  { name: 'DOCX of 200 pages', against: 'mammoth', file: 'plan.docx', own: 'cyclo' },
  { name: 'XLSX of 10,000 rows', against: 'exceljs', file: 'plan.xlsx', own: 'cyclo' },
  { name: 'import of the DOCX', against: 'mammoth', file: 'plan.docx', own: 'import' },
  { name: 'import of the XLSX', against: 'exceljs', file: 'plan.xlsx', own: 'import' },
].map((each) => {
  const measured = each.own === 'import' ? waiting : reading;
  return {
    ...each,
    target: 3,
    program: (folder) => measured(each.own, join(folder, each.file)),
    baseline: (folder) => measured(each.against, join(folder, each.file)),
  };
});
/** Whole programs, each with a file for its last argument. */
const PROGRAMS = {
  mammoth: ['--eval', "require('mammoth').convertToHtml({ path: process.argv[1] })"],
  exceljs: ['--eval', "new (require('exceljs').Workbook)().xlsx.readFile(process.argv[1])"],
  import: [fileURLToPath(new URL('../bin/cyclo.js', import.meta.url)), 'import', '--quiet'],
};

if (values.read) await read(...positionals);
else await measure(CASES.filter(({ name }) => name.includes(values.only)));

async function measure(cases) {
  if (cases.length === 0) return;
  console.log(
    `\nDocuments. Median of the ratios of ${values.runs} runs in turns (least–most): processor time of reading, waiting time of importing.\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'cyclo-bench-'));
  try {
    writeFileSync(join(folder, 'plan.docx'), await wordFile());
    writeFileSync(join(folder, 'plan.xlsx'), await workbook());
    for (const each of cases) {
      console.log(compare(each, folder, Number(values.runs)));
      const [mine, theirs] = [each.program(folder), each.baseline(folder)].map(({ memory }) => memory);
      console.log(`  memory: ${mine} MB of at most 500; ${each.against} ${theirs} MB`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads a file in a process of its own. @returns its milliseconds of the processor, without those of starting, and the most memory it had */
function reading(program, file) {
  const memory = `${file}.memory`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', PEAK_MEMORY, HERE, '--read', program, file],
    { encoding: 'utf8', env: { ...process.env, CYCLO_BENCH_MEMORY: memory } },
  );
  if (status !== 0) throw new Error(stderr);
  return {
    time: Number(stdout.trim().split('\n').at(-1)),
    memory: Math.round(Number(readFileSync(memory, 'utf8')) / 1000),
  };
}

/** Runs a whole program. @returns its milliseconds on the clock, and the most memory it had */
function waiting(program, file) {
  const memory = `${file}.memory`;
  const out = program === 'import' ? ['--output', `${file}.yaml`] : [];
  const { time } = timed(
    process.execPath,
    ['--require', PEAK_MEMORY, ...PROGRAMS[program], file, ...out],
    fileURLToPath(new URL('..', import.meta.url)),
    { CYCLO_BENCH_MEMORY: memory },
  );
  rmSync(`${file}.yaml`, { force: true });
  return { time, memory: Math.round(Number(readFileSync(memory, 'utf8')) / 1000) };
}

async function read(program, file) {
  const bytes = readFileSync(file);
  const load = {
    mammoth: async () => {
      const { default: mammoth } = await import('mammoth');
      return () => mammoth.convertToHtml({ buffer: bytes });
    },
    exceljs: () => () => new exceljs.Workbook().xlsx.load(bytes),
    cyclo: async () => {
      const { compiled } = await import('./compiled.mjs');
      const { readDocument } = await compiled('../src/importers/document/read-document.ts');
      return () => readDocument({ bytes, path: file, language: 'ru', env: {} });
    },
  };
  const work = await load[program]();
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);
}

async function wordFile() {
  const cell = (text) =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const rows = [HEADINGS, ...Array.from({ length: ROWS.docx }, (_, index) => rowOf(index + 1))].map(
    (texts) => `<w:tr>${texts.map(cell).join('')}</w:tr>`,
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const zip = new jszip();
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${type}" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${TITLE}</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function workbook() {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('План');
  sheet.addRow([TITLE]);
  sheet.addRow([...HEADINGS, 'Начато', 'Доля']);
  for (let row = 1; row <= ROWS.xlsx; row++) {
    const day = new Date(Date.UTC(2010, 9, 1 + (row % 30)));
    sheet.addRow([...rowOf(row), day, row / 8]);
  }
  return book.xlsx.writeBuffer();
}
