/**
 * A workbook reduced to the contents of its cells. exceljs builds whatever a workbook states, a column up to the two
 * thousand millionth included, and gives up on parts that other programs may write. It is handed a copy that has neither:
 * what is copied stands in the tables below, and all of it is counted on the way.
 */
import type JSZip from 'jszip';
import type { FormProblem } from './form-problem.ts';
import {
  copyPart,
  ElementBudget,
  escapeXml,
  Overfull,
  type KeptElements,
  type PartElement,
  type Rewriting,
} from './workbook-part.ts';

/** A range of cells that were merged into one; rows and columns count from 1. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is left of a workbook. */
export interface PlainWorkbook {
  /** An archive that holds a cell's text, number, formula or link, its number format, and nothing else. */
  readonly bytes: Uint8Array;
  /** The merged ranges of each sheet by its name: in the copy, the first of the cells has it all. */
  readonly merges: ReadonlyMap<string, readonly MergedRange[]>;
}

const BOOK: KeptElements = {
  workbook: [],
  workbookPr: ['date1904'],
  sheets: [],
  sheet: ['name', 'sheetId', 'state', 'id'],
};
const RELATIONSHIPS: KeptElements = {
  Relationships: [],
  Relationship: ['Id', 'Type', 'Target', 'TargetMode'],
};
const STRINGS: KeptElements = { sst: [], si: [], r: [], t: [] };
const STYLES: KeptElements = {
  styleSheet: [],
  numFmts: [],
  numFmt: ['numFmtId', 'formatCode'],
  cellXfs: [],
  xf: ['numFmtId'],
};
const SHEET: KeptElements = {
  worksheet: [],
  sheetData: [],
  row: ['r'],
  c: ['r', 's', 't'],
  f: [],
  v: [],
  is: [],
  r: [],
  t: [],
  mergeCells: [],
  mergeCell: ['ref'],
  hyperlinks: [],
  hyperlink: ['ref', 'id', 'location'],
};

/** Forms have some hundred cells; much that other programs add to them is borne. */
const MOST_SHEETS = 30;
const MOST_CELLS = 10_000;
const LAST = { row: 10_000, column: 200 };

/**
 * Copies a workbook.
 *
 * @returns the copy, or that it holds more than a form can
 * @throws where it is no workbook
 */
export async function plainWorkbook(archive: JSZip): Promise<PlainWorkbook | { problem: FormProblem }> {
  try {
    return await copyOf(archive);
  } catch (error) {
    if (error instanceof Overfull) return { problem: error.problem };
    throw error;
  }
}

/** The workbook that is copied. */
class Source {
  readonly #archive: JSZip;
  readonly #budget = new ElementBudget();

  constructor(archive: JSZip) {
    this.#archive = archive;
  }

  has(path: string): boolean {
    return this.#archive.file(path) !== null;
  }

  /** Copies one part. */
  async copy(path: string, kept: KeptElements, rewriting?: Rewriting): Promise<string> {
    const file = this.#archive.file(path);
    if (!file) throw new Error(`the part ${path} is missing`);
    return copyPart(await file.async('string'), kept, this.#budget, rewriting);
  }
}

async function copyOf(archive: JSZip): Promise<PlainWorkbook> {
  const { default: Archive } = await import('jszip');
  const copy = new Archive();
  const source = new Source(archive);
  const bookPath = partOf(await relationships(source, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const parts = await relationships(source, bookPath);
  for (const [kind, kept] of [
    ['sharedStrings', STRINGS],
    ['styles', STYLES],
  ] as const) {
    const path = partOf(parts, kind);
    if (path !== undefined) copy.file(`xl/${kind}.xml`, await source.copy(path, kept));
  }
  const sheets: { name: string; path: string }[] = [];
  const book = await source.copy(bookPath, BOOK, {
    rewrite: (element) => {
      if (element.name !== 'sheet') return element;
      const { id = '', ...attributes } = element.attributes;
      const part = parts.get(id);
      // A sheet that is a chart has no cells.
      if (part?.kind !== 'worksheet') return undefined;
      sheets.push({ name: attributes['name'] ?? '', path: part.target });
      return { ...element, attributes: { ...attributes, 'r:id': `s${sheets.length}` } };
    },
  });
  if (sheets.length > MOST_SHEETS) {
    throw new Overfull({ code: 'overfull', args: { what: 'sheets', most: MOST_SHEETS } });
  }
  copy.file('xl/workbook.xml', book);
  copy.file(
    'xl/_rels/workbook.xml.rels',
    relationshipsText(sheets.map((_, index) => ['worksheet', `s${index + 1}`, sheetPath(index)])),
  );
  const merges = new Map<string, MergedRange[]>();
  const counted = { cells: 0 };
  for (const [index, { name, path }] of sheets.entries()) {
    const links = await relationships(source, path);
    const ranges: MergedRange[] = [];
    const rewriting = sheetRewriting(name, links, counted, ranges);
    copy.file(`xl/${sheetPath(index)}`, await source.copy(path, SHEET, rewriting));
    copy.file(
      `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      relationshipsText(
        [...links].flatMap(([id, { kind, target }]) => (kind === 'hyperlink' ? [[kind, id, target]] : [])),
      ),
    );
    merges.set(name, ranges);
  }
  return { bytes: await copy.generateAsync({ type: 'uint8array' }), merges };
}

function sheetPath(index: number): string {
  return `worksheets/sheet${index + 1}.xml`;
}

/** What becomes of a sheet: rows and cells without a reference get one, and all that is filled is counted. */
function sheetRewriting(
  sheet: string,
  links: Relationships,
  counted: { cells: number },
  merges: MergedRange[],
): Rewriting {
  let row = 0;
  let column = 0;
  let type: string | undefined;
  const rewrite = (element: PartElement): PartElement | undefined => {
    const { name, attributes } = element;
    switch (name) {
      case 'row':
        row = Number(attributes['r'] ?? row + 1);
        column = 0;
        return { ...element, attributes: { r: String(row) } };
      case 'c': {
        const { r, s, t } = attributes;
        column = r === undefined ? column + 1 : cellAt(r).column;
        // exceljs knows no cells of dates; their text is one that is read as a date.
        type = t === 'd' ? 'str' : t;
        const known = { ...(s === undefined ? {} : { s }), ...(type === undefined ? {} : { t: type }) };
        return { ...element, attributes: { r: `${columnName(column)}${row}`, ...known } };
      }
      case 'f':
        // That there is one matters, and not which: one that shares another's words would be looked for there.
        return { ...element, text: '?' };
      case 'v':
        // exceljs takes a formula that gives an empty text for one that was not computed.
        return type === 'str' ? { ...element, text: ' ' } : element;
      case 'mergeCell':
        merges.push(rangeOf(attributes['ref'] ?? ''));
        return undefined;
      case 'hyperlink': {
        const { id, ...rest } = attributes;
        return id !== undefined && links.get(id)?.kind === 'hyperlink'
          ? { ...element, attributes: { ...rest, 'r:id': id } }
          : undefined;
      }
      default:
        return element;
    }
  };
  const copied = (element: PartElement): void => {
    if (element.name !== 'c') return;
    if (++counted.cells > MOST_CELLS) {
      throw new Overfull({ code: 'overfull', args: { what: 'cells', most: MOST_CELLS } });
    }
    if (row > LAST.row || column > LAST.column || !(row > 0 && column > 0)) {
      const cell = `${sheet}!${element.attributes['r']}`;
      throw new Overfull({ code: 'far-cell', args: { cell } });
    }
  };
  return { rewrite, copied };
}

function cellAt(reference: string): { row: number; column: number } {
  const [, letters = '', figures = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(figures), column };
}

function columnName(column: number): string {
  return column > 0
    ? columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
    : '';
}

function rangeOf(reference: string): MergedRange {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [cellAt(first), cellAt(last)];
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** What a part refers to, by the id of the reference: what it is, and its path in the archive or, of a link, its address. */
type Relationships = ReadonlyMap<string, { readonly kind: string; readonly target: string }>;

async function relationships(source: Source, path: string): Promise<Relationships> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const found = new Map<string, { kind: string; target: string }>();
  if (!source.has(file)) return found;
  await source.copy(file, RELATIONSHIPS, {
    copied: ({ attributes: { Id: id, Type: type = '', Target: target = '', TargetMode: mode } }) => {
      const address = mode === 'External' ? target : pathFrom(folder, target);
      if (id !== undefined) found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: address });
    },
  });
  return found;
}

function partOf(all: Relationships, kind: string): string | undefined {
  return [...all.values()].find((each) => each.kind === kind)?.target;
}

/** The path in the archive that is meant in a folder of it. */
function pathFrom(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
}

function relationshipsText(all: readonly (readonly string[])[]): string {
  const lines = all.map(
    ([kind = '', id = '', target = '']) =>
      `<Relationship Id="${escapeXml(id)}" Type="/${kind}" Target="${escapeXml(target)}"/>`,
  );
  return `<Relationships>${lines.join('')}</Relationships>`;
}
