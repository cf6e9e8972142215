import { isDay, isMonth } from '../../calendar/day.ts';
import { csvWords, type CsvField } from '../../messages/sections/csv.ts';
import type { Messages } from '../../messages/messages.ts';
import { cellLines, cellValue, type Content, type View } from '../../views/view.ts';
import { COMMAS, csvText as renderRows, SEMICOLONS } from '../csv.ts';

/**
 * Writes the rows of all tables of a view for a spreadsheet. In English these are the fields of the JSON form as they are; in
 * Russian their headings and values are those that people read, as Excel expects them there. `done --from` reads both.
 */
export function renderCsv(view: View, messages?: Messages): string {
  const words = messages && csvWords(messages);
  if (!words)
    return renderRows(
      table(view, view.fields, (_, content) => cellValue(content)),
      COMMAS,
    );
  // A status is in words, and needs no second column for them.
  const shown = view.fields.filter((field) => field !== 'statusName');
  const heads = shown.map((field) => words.headings[field]);
  const inWords = (field: CsvField, content: Content): CsvValue => valueInWords(field, content, messages);
  return renderRows(table(view, shown, inWords, heads), SEMICOLONS);
}

type CsvValue = string | number | undefined;

function* table(
  { sections, data }: View,
  fields: readonly CsvField[],
  valueOf: (field: CsvField, content: Content) => CsvValue,
  heads: readonly string[] = fields,
): Generator<readonly CsvValue[]> {
  yield heads;
  for (const row of data ?? sections.flatMap(({ rows = [] }) => rows))
    yield fields.map((field) => valueOf(field, row[field]));
}

/** Values that are of a closed set or a moment: their cells say in words what programs know by an id. */
const WORDED = new Set(['countsForNothing', 'differences', 'kind', 'match', 'recordedAt', 'role', 'status']);

/** Values that may be a day or a month; all other texts are somebody's own. */
const DATED = new Set(
  'asOf,date,deadline,doneOn,effectiveDeadline,key,month,occurrence,on,otherMonth,start,until'.split(','),
);

function valueInWords(field: CsvField, content: Content, messages: Messages): CsvValue {
  const value = WORDED.has(field) && typeof content === 'object' ? firstLine(content) : cellValue(content);
  if (typeof value !== 'string') return value;
  if (DATED.has(field)) return dateInFigures(value);
  const words: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
    evidenceState: csvWords(messages)?.evidenceStates,
    section: csvWords(messages)?.sections,
    status: messages.common.statuses,
  };
  return words[field]?.[value] ?? value;
}

function firstLine(content: Content): string {
  return cellLines('page', content)[0]?.text ?? '';
}

/** 05.10.2010, and a month as 10.2010; the names of other times have no figures. */
function dateInFigures(value: string): string {
  return isDay(value) || isMonth(value) ? value.split('-').toReversed().join('.') : value;
}
