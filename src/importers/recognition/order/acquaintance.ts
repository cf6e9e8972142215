/** «Лист ознакомления»: the table that is signed by those who have read an order. */
import { defined } from '../../../defined.ts';
import type { Block, SourceDocument, SourceTable } from '../../document/source-document.ts';
import { filledCells, cellWords, numbersFrom } from '../table/head.ts';
import { comparable } from '../words.ts';
import type { OrderDraft } from './draft.ts';

/** The sheet, and the document without it. */
interface AcquaintanceSheet {
  readonly people: NonNullable<OrderDraft['acquaintance']>;
  readonly rest: SourceDocument;
}

/** What the sheet asks of whoever signs; nothing but a date and a signature is written in by hand. */
const COLUMNS = {
  number: /^(?:№|n)?\s*(?:п\/?п)?$/u,
  name: /^(?:фамилия|ф\.?и\.?о\.?)/u,
  post: /^должность/u,
  signed: /^(?:дата|(?:личная )?подпись|с приказом ознакомлен)/u,
};
/** So many a plan names. */
const MOST = 50;

/** Finds the sheet of an order; nothing where there is none, or where it says more than a plan can. */
export function acquaintanceIn(document: SourceDocument): AcquaintanceSheet | undefined {
  for (const [index, block] of document.blocks.entries()) {
    const people = block.kind === 'table' ? peopleIn(block) : undefined;
    if (people === undefined) continue;
    const isRest = (each: Block, at: number): boolean =>
      at !== index && !(at === index - 1 && each.kind === 'paragraph' && isHeading(each.text));
    return { people, rest: { ...document, blocks: document.blocks.filter(isRest) } };
  }
  return undefined;
}

function isHeading(text: string): boolean {
  return comparable(text) === 'лист ознакомления';
}

function peopleIn(table: SourceTable): AcquaintanceSheet['people'] | undefined {
  const isRow = (row: number): boolean => {
    const [only, ...more] = filledCells(table, row);
    return only !== undefined && !(more.length === 0 && isHeading(cellWords(only)));
  };
  const rows = numbersFrom(1, table.rows);
  const head = rows.find(isRow);
  if (head === undefined) return undefined;
  const kinds = filledCells(table, head).map((cell) => {
    const heading = comparable(cellWords(cell));
    const kind = Object.entries(COLUMNS).find(([, pattern]) => pattern.test(heading))?.[0];
    return { kind, column: cell.column };
  });
  const at = (kind: string): number | undefined => kinds.find((each) => each.kind === kind)?.column;
  const [number, name, post] = [at('number'), at('name'), at('post')];
  if (name === undefined || at('signed') === undefined || kinds.some(({ kind }) => kind === undefined))
    return undefined;
  const body = rows.slice(head).filter(isRow);
  const isPlain = body.every((row) =>
    filledCells(table, row).every(({ column }) => [number, name, post].includes(column)),
  );
  if (!isPlain) return undefined;
  const text = (row: number, column = 0): string => cellWords(table.at(row, column));
  const people = body
    .map((row) => defined({ post: text(row, post) || undefined, name: text(row, name) || undefined }))
    .filter((each) => Object.keys(each).length > 0);
  if (people.length === 0) return body.length || undefined;
  return people.length > MOST ? undefined : people;
}
