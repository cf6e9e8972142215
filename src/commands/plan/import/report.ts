/** What `--report` shows: the tables of the source, and what became of each of their items. */
import { placeWords } from '../../../importers/document/place-words.ts';
import { cellText } from '../../../importers/document/source-document.ts';
import type { Recognition } from '../../../importers/recognition/recognise.ts';
import { whenWords } from '../../../messages/phrases/when.ts';
import { importMessages } from '../../../messages/sections/imports.ts';
import { renderImportReport, type ReportCell } from '../../../render/imports/report.ts';
import type { Context } from '../../context.ts';
import { writeOutput } from '../../output/write.ts';
import { proposalWords, remarksOf, type FinishedImport } from './summary.ts';

/** Writes the report of an import. */
export async function writeReport(context: Context, file: string, told: FinishedImport): Promise<void> {
  const { messages, language } = context;
  const { made } = told;
  const report = {
    source: told.path,
    tables: made.tables.map(({ table }) => tableRows(made, table)),
    items: made.understood.map(({ item, id, role }) => ({
      place: placeWords(item.place, messages),
      text: item.text,
      id,
      when: whenWords(item.when, messages, made.plan.period),
      role: messages.common.roles[role],
      sure: item.sure,
    })),
    remarks: remarksOf(told, messages),
    proposals: made.proposals.map((proposal) => proposalWords(proposal, messages)),
  };
  await writeOutput(context, file, renderImportReport(report, language, importMessages(messages)));
}

function tableRows(
  { understood }: Recognition,
  table: Recognition['tables'][number]['table'],
): ReportCell[][] {
  const sureness = new Map<string, number>();
  for (const { item } of understood) {
    const { table: number, row, column } = item.place;
    const key = `${number} ${row} ${column}`;
    sureness.set(key, Math.min(sureness.get(key) ?? 1, item.sure));
  }
  const rows: ReportCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    const { rowSpan, columnSpan, place } = cell;
    const sure = sureness.get(`${place.table} ${cell.row} ${cell.column}`);
    rows[cell.row - 1]!.push({
      text: cellText(cell),
      rowSpan,
      columnSpan,
      ...(sure === undefined ? {} : { sure }),
    });
  }
  return rows;
}
