/** The questions of `cyclo import` at a terminal: only what is doubtful is asked, the most doubtful first. */
import input from '@inquirer/input';
import { tableNumber } from '../../../importers/recognition/table/parts.ts';
import type { Recognition, RecognitionOptions } from '../../../importers/recognition/recognise.ts';
import { cellText, tablesOf, type SourceDocument } from '../../../importers/document/source-document.ts';
import { importMessages } from '../../../messages/sections/imports.ts';
import { visibleText } from '../../../visible-text.ts';
import type { Context } from '../../context.ts';
import { confirm } from '../../records/confirm.ts';
import { choose } from '../../records/choose.ts';
import { readMonthRange } from '../../time/rule-basis.ts';
import { answerProblem } from '../answer.ts';
import type { ImportOptions } from './import.ts';
import { recognised } from './recognition.ts';

/** So many questions are answered patiently. */
const MOST = 20;

/** Recognises a document, and asks about what is doubtful; what an option decides is not asked. */
export async function askedRecognition(
  context: Context,
  document: SourceDocument,
  usual: RecognitionOptions,
  given: ImportOptions,
): Promise<Recognition | undefined> {
  let options = usual;
  let made = await recognised(context, document, options);
  if (!made) return undefined;
  if (made.others > 0 && given.table === undefined) {
    options = { ...options, table: await askTable(context, document) };
    made = await recognised(context, document, options);
  }
  if (made?.findings.some(({ code }) => code === 'year-guessed') && given.period === undefined) {
    options = { ...options, period: readMonthRange(await askPeriod(context, made.plan.period), '--period') };
    made = await recognised(context, document, options);
  }
  if (!made) return undefined;
  const decided = await askProposals(context, made, given);
  return decided.size > 0 ? recognised(context, document, { ...options, decided }) : made;
}

async function askTable({ messages, paint }: Context, document: SourceDocument): Promise<number> {
  const { ask } = importMessages(messages);
  const choices = tablesOf(document).map((table) => {
    const number = tableNumber(document.blocks, table);
    const words = table.cells
      .slice(0, 6)
      .map((cell) => cellText(cell))
      .join(' | ')
      .replaceAll(/\s+/g, ' ');
    return { value: String(number), name: visibleText(`${number}. ${words.slice(0, 100)}`) };
  });
  const { table: message, noneFits } = ask;
  return Number(await choose({ message, keys: paint.dim(ask.keys), noneFits, pageSize: 10, choices }));
}

async function askPeriod({ messages }: Context, months: readonly string[]): Promise<string> {
  const usual = months.length > 1 ? `${months[0]}..${months.at(-1)}` : (months[0] ?? '');
  return input({
    message: importMessages(messages).ask.period,
    default: usual,
    validate: (typed) => answerProblem(messages, () => readMonthRange(typed.trim(), '--period')),
  });
}

/** Asks about proposals that are neither certain nor decided by an option. */
async function askProposals(
  context: Context,
  made: Recognition,
  given: ImportOptions,
): Promise<Map<string, boolean>> {
  const { ask, sure: sureWords } = importMessages(context.messages);
  const isAsked = {
    merge: given.merge === 'ask' || given.merge === undefined,
    link: given.link === 'ask' || given.link === undefined,
    units: given.units === undefined,
  };
  const open = made.proposals
    .filter(
      ({ kind, sure }) => isAsked[kind] && (sure < 1 || given[kind === 'units' ? 'units' : kind] === 'ask'),
    )
    .toSorted((a, b) => a.sure - b.sure)
    .slice(0, MOST);
  const decided = new Map<string, boolean>();
  for (const { key, kind, texts, sure } of open)
    decided.set(
      key,
      await confirm(context, ask[kind]({ texts, sure: sureWords({ percent: Math.round(sure * 100) }) })),
    );
  return decided;
}
