/** Reads a list of institutions from a document: what each row says, and what nobody knows what to make of. */
import {
  cellText,
  paragraphText,
  tablesOf,
  type Paragraph,
  type SourcePlace,
  type SourceDocument,
  type SourceTable,
} from '../document/source-document.ts';
import { defined } from '../../defined.ts';
import { unitColumns } from './columns.ts';
import { districtOf, isDistrictHeading, type District } from './districts.ts';

/** What a list says of one institution. */
export interface ListedUnit {
  readonly name: string;
  readonly id?: string;
  readonly actor?: string;
  readonly district?: District;
  readonly tags: readonly string[];
  /** What its other columns say, with their headings. */
  readonly others: readonly string[];
  readonly place: SourcePlace;
}

/** A text that is none of an institution, and where it stands; with the number of institutions before it. */
export interface Leftover {
  readonly text: string;
  readonly place: SourcePlace;
  readonly after: number;
}

/** What a document says. */
export interface ReadUnits {
  readonly units: readonly ListedUnit[];
  readonly leftovers: readonly Leftover[];
}

/** What institutions are called, where nothing else tells that a line names one. */
const INSTITUTION =
  /№\s*\d|школ|лице|гимнази|интернат|(?:детск|ясли)\p{L}*\s+сад|прогимнази|СОШ|ООШ|НОШ|ОУ(?!\p{L})|центр|дворец|дом(?!\p{L})|колледж|учреждени|управлени|РУО|отдел|комитет|станци/iu;

/** What lists, and what stands around them, begin with. */
const TITLE = /^(?:список|перечень|реестр|приложение|сведения|информация|исполнитель|утвержд)/iu;
/** What rows of column numbers, totals and notes have for a name. */
const NO_NAME = /^[\d\s.]*$|^(?:итого|всего|примечани)/iu;
/** A registry takes no longer names. */
const LONGEST_NAME = 500;
/** The body of a district, which is itself an institution. */
const OFFICE = /(?<!\p{L})РУО(?!\p{L})|управлени|отдел/iu;

/**
 * Reads the institutions of a document: of its tables, or of the one of a number, or of its lines where it has none.
 *
 * @param number which table, from 1
 */
export function readUnitList(document: SourceDocument, number?: number): ReadUnits {
  const reader = new ListReader();
  const tables = tablesOf(document);
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') reader.line(block, tables.length === 0);
    else if (number === undefined || tables[number - 1] === block) reader.table(block);
    else reader.leaveOut(block.cells.map(cellText).filter(Boolean).join(' | '), block.place);
  }
  return reader;
}

class ListReader implements ReadUnits {
  readonly units: ListedUnit[] = [];
  readonly leftovers: Leftover[] = [];
  #district: District | undefined;

  line(paragraph: Paragraph, isList: boolean): void {
    const text = oneLine(paragraphText(paragraph));
    if (isDistrictHeading(text)) {
      this.#district = districtOf(text, true);
      if (!OFFICE.test(text)) return;
    }
    const name = text
      .replace(/^(?:[•·▪◦●■*–—-]|\d+[.)])\s*/u, '')
      .replace(/[;,]$/, '')
      .replace(/(?<!\s\p{L})\.$/u, '');
    if (!isList || name.length > LONGEST_NAME || TITLE.test(name) || !INSTITUTION.test(name))
      this.leaveOut(text, paragraph.place);
    else this.#add({ name, tags: [], others: [], place: paragraph.place });
  }

  table(table: SourceTable): void {
    const { columns, headings, firstRow } = unitColumns(table);
    for (let row = 1; row < firstRow - 1; row++) this.leaveOut(rowText(table, row), placeOf(table, row));
    for (let row = firstRow; row <= table.rows; row++) {
      const textAt = (column = 0): string => {
        const cell = table.at(row, column);
        return cell ? oneLine(cellText(cell)) : '';
      };
      const filled = distinctCells(table, row);
      const whole = filled.length === 1 ? filled[0]! : '';
      if (filled.length === 0 || isRepeatedHead(filled, headings)) continue;
      const isHeading = whole !== '' && table.columns > 1 && (table.at(row, 1)?.columnSpan ?? 1) > 1;
      if (isHeading || (whole !== '' && isDistrictHeading(whole))) {
        const district = districtOf(whole, false);
        if (district) this.#district = district;
        else this.leaveOut(whole, placeOf(table, row));
        if (!district || !OFFICE.test(whole)) continue;
      }
      const name = whole || textAt(columns.short) || textAt(columns.name);
      if (name.length > LONGEST_NAME || NO_NAME.test(name)) {
        if (!filled.every((text) => /^\d+$/.test(text)))
          this.leaveOut(filled.join(' | '), placeOf(table, row));
        continue;
      }
      const district =
        columns.district === undefined ? undefined : districtOf(textAt(columns.district), true);
      const used = new Set(Object.values(columns));
      // What stands in the column of districts and is none is kept like everything else.
      if (!district && columns.district !== undefined) used.delete(columns.district);
      const others = [...headings].flatMap(([column, heading]) => {
        const text = used.has(column) && column !== columns.name ? '' : textAt(column);
        return text === '' || text === name ? [] : [`${heading}: ${text}`];
      });
      if (headings.size === 0)
        for (let column = 1; column <= table.columns; column++) {
          const text =
            column === columns.name || table.at(row, column)?.column !== column ? '' : textAt(column);
          if (text !== '' && !/^\d+\.?$/.test(text)) others.push(text);
        }
      this.#add({
        name,
        ...defined({
          id: textAt(columns.id) || undefined,
          actor: textAt(columns.actor) || undefined,
          district,
        }),
        tags: [textAt(columns.kind), ...textAt(columns.tags).split(/[,;]/)]
          .map((tag) => tag.trim().toLowerCase())
          .filter((tag) => tag !== ''),
        others,
        place: placeOf(table, row),
      });
    }
    this.#district = undefined;
  }

  /** Keeps what is none of an institution. */
  leaveOut(text: string, place: SourcePlace): void {
    if (text !== '') this.leftovers.push({ text, place, after: this.units.length });
  }

  #add(unit: ListedUnit): void {
    this.units.push({ ...unit, ...(unit.district || !this.#district ? {} : { district: this.#district }) });
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function distinctCells(table: SourceTable, row: number): string[] {
  const cells = new Set(Array.from({ length: table.columns }, (_, index) => table.at(row, index + 1)));
  return [...cells]
    .flatMap((cell) => (cell && cell.row === row ? [oneLine(cellText(cell))] : []))
    .filter((text) => text !== '');
}

function isRepeatedHead(filled: readonly string[], headings: ReadonlyMap<number, string>): boolean {
  const all = new Set(headings.values());
  return filled.length > 1 && filled.every((text) => all.has(text));
}

function rowText(table: SourceTable, row: number): string {
  return distinctCells(table, row).join(' | ');
}

function placeOf(table: SourceTable, row: number): SourcePlace {
  const cell = table.cells.find((each) => each.row === row);
  return { ...table.place, row: cell?.place.row ?? row };
}
