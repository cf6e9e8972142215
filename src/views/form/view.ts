/** A form as a view: what it asks, cells for the answers, and what a workbook keeps to tell which obligations its rows are. */
import { firstDay } from '../../calendar/day.ts';
import { dayInFigures, monthInWords } from '../../messages/phrases/dates.ts';
import { formMessages, type FormMessages } from '../../messages/sections/forms.ts';
import type { Messages } from '../../messages/messages.ts';
import { documentLayout } from '../document/layout.ts';
import { oneLine } from '../one-line.ts';
import { documentSubject } from '../parts/order-names.ts';
import type { Cell, DocumentView, Row } from '../view.ts';
import type { FormRow, UnitForm } from './form.ts';

/** The sheet that carries ids, and the first word on it. */
export const IDS_SHEET = 'cyclo';
export const FORM_MARK = 'cyclo-form';

/** Of the arrangement of forms: a change that this program could not read raises it. */
export const FORM_VERSION = 1;

/** How a form is set: whoever fills it in works with it, so it is the same whatever the documents of the plan are set like. */
const LAYOUT = { ...documentLayout(undefined), textSize: 12 };

/** The columns from the left, with the width each has in points: usually, and where the column is there that is not read back. */
const WIDTHS = {
  number: [24, 24],
  text: [189, 150],
  deadline: [66, 66],
  role: [78, 78],
  responsible: [0, 78],
  status: [78, 78],
  mark: [78, 78],
  date: [66, 66],
  evidence: [96, 76],
  note: [80, 61],
} as const;

type SheetColumn = keyof typeof WIDTHS;

/** A column that is read back. */
export type FormColumn = Exclude<SheetColumn, 'responsible'>;

const SHEET_COLUMNS = Object.keys(WIDTHS) as SheetColumn[];
export const FORM_COLUMNS = SHEET_COLUMNS.filter((key): key is FormColumn => key !== 'responsible');

/** The columns that wait for an answer. */
export const ANSWERS = ['mark', 'date', 'evidence', 'note'] as const satisfies readonly FormColumn[];

/** A cell for any text. */
const OPEN: Cell = { lines: [], entry: {} };

/** Makes a view of a form. @param messages those of the plan's language */
export function formView(form: UnitForm, messages: Messages): DocumentView {
  const { plan, unit, month, today, rows } = form;
  const { language } = messages;
  const words = formMessages(messages);
  const heads: Readonly<Record<SheetColumn, string>> = {
    ...words.columns,
    status: words.statusOn({ day: dayInFigures(language, today) }),
    responsible: messages.exports.details.responsible,
  };
  const [heading, subject] = words.heading(documentSubject(plan));
  const returnTo = plan.returnForms && words.returnTo({ words: oneLine(plan.returnForms) });
  const hasNames = rows.some(({ responsible }) => responsible !== '');
  return {
    title: [
      heading,
      subject,
      { text: oneLine(unit.name), accent: 'strong' },
      words.month({ month: monthInWords(language, month) }),
      ...(returnTo === undefined ? [] : [{ text: returnTo, accent: 'strong' as const }]),
    ],
    sections: [
      {
        tab: words.sheet,
        lead: [words.instruction],
        columns: (hasNames ? SHEET_COLUMNS : FORM_COLUMNS).map((key) => ({
          key,
          heading: heads[key],
          share: WIDTHS[key][hasNames ? 1 : 0],
          ...(key === 'date' ? { kind: 'day' } : {}),
        })),
        rows: rows.map((row, index) => rowOf(row, index + 1, words, messages)),
        closing: { number: words.filledBy, deadline: OPEN, date: words.signature, evidence: '' },
      },
    ],
    kept: { sheet: IDS_SHEET, lines: idLines(form, words.filledBy, heads) },
    document: {
      language,
      date: firstDay(month),
      properties: { title: [`${heading} ${subject}`, unit.name, month].join(', '), subject: plan.title },
      issuer: plan.order?.issuer,
      layout: LAYOUT,
    },
    fields: [],
    record: () => ({
      plan: plan.name,
      unit: unit.id,
      month,
      items: rows.map(({ activity, occurrence, closed }) => ({ activity, occurrence, open: !closed })),
    }),
  };
}

/** A row: what is asked, and the cells for the answers. */
function rowOf(
  { closed, earliest, ...asked }: FormRow,
  number: number,
  words: FormMessages,
  { language }: Messages,
): Row {
  const cell = (entry: Cell['entry'] = {}): Cell => ({ lines: [], entry: closed ? 'closed' : entry });
  const dateError = words.dateError({ earliest: dayInFigures(language, earliest) });
  return {
    ...asked,
    number,
    mark: cell({ choices: Object.values(words.marks), refusal: words.markError }),
    date: cell({ from: earliest, refusal: dateError }),
    evidence: cell(),
    note: cell(),
  };
}

/**
 * The revision of the plan that a form is of is carried in whole: the words of each row, by which an importer sees not
 * only that the plan has changed, but what. Rows are told by their number and columns by their head, so that they can be
 * sorted, moved and deleted.
 */
function idLines(
  { plan, unit, month, rows }: UnitForm,
  filledBy: string,
  heads: Readonly<Record<FormColumn, string>>,
): string[][] {
  return [
    [FORM_MARK, String(FORM_VERSION)],
    ['plan', plan.name],
    ['unit', unit.id],
    ['month', month],
    ['filled-by', filledBy],
    ['columns', ...FORM_COLUMNS.map((column) => heads[column])],
    ...rows.map(({ activity, occurrence, text, deadline, role, closed, records }, index) => [
      String(index + 1),
      activity,
      occurrence,
      closed ? 'closed' : 'open',
      text,
      deadline,
      role,
      ...(records === undefined ? [] : [records]),
    ]),
  ];
}
