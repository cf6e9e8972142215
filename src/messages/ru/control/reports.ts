import type { Messages } from '../../messages.ts';
import { agreed, counted, DAYS, ITEMS, RECORDS } from '../counted.ts';
import type { DocumentSubject, OrderNames } from '../../en/control/reports.ts';
import { genderOf, inCase, insideSentence, type Case } from '../declension.ts';

function days(count: number): string {
  return counted(count, DAYS);
}

function said(words: string | undefined): string {
  return words === undefined ? '' : `: ${words}`;
}

function aside(words: string | undefined): string {
  return words === undefined ? '' : ` (${words})`;
}

function entered(count: number): string {
  return `${agreed(count, ['внесена или отменена', 'внесены или отменены', 'внесено или отменено'])} ${counted(count, RECORDS)}`;
}

/** «приказа Управления от 20.08.2010 № 152», «приказом …». */
function orderIn(wanted: Case, a: OrderNames): string {
  return `${inCase(a.kind, wanted).toLowerCase()} ${a.issuerGenitive ?? inCase(a.issuer, 'genitive')} от ${a.date ?? '______________'} № ${a.number ?? '____________'}`;
}

/**
 * «Отчёт об исполнении циклограммы работы на I полугодие, утверждённой приказом Управления от 20.08.2010 № 152». Если
 * название плана не склоняется, оно стоит отдельной строкой.
 */
export function titleOf(start: string, { order, plan, subtitle }: DocumentSubject): string[] {
  const genitive = insideSentence(plan, 'genitive');
  const isContinued = subtitle !== undefined && /^\p{Ll}/u.test(subtitle);
  const apart = subtitle === undefined || (isContinued && genitive !== undefined) ? [] : [subtitle];
  if (genitive === undefined)
    return [`${start} ${order ? orderIn('genitive', order) : 'плана'}`, plan, ...apart];
  const approved = genderOf(plan) === 'feminine' ? 'утверждённой' : 'утверждённого';
  const named = isContinued ? `${genitive} ${subtitle}` : genitive;
  return [`${start} ${named}${order ? `, ${approved} ${orderIn('instrumental', order)}` : ''}`, ...apart];
}

/** Отчёт об исполнении плана. */
export const reports: Messages['reports'] = {
  title: (a) => titleOf('Отчёт об исполнении', a),
  onlyActor: (a) => `Исполнитель: ${a.name}`,
  onlyPeriod: (a) =>
    `Период: ${a.name ?? [a.from === undefined ? '' : `с ${a.from}`, a.to === undefined ? '' : `по ${a.to}`].join(' ').trim()}`,
  onlyMonth: (a) => `Месяц: ${a.month}`,
  asOf: (a) => `по состоянию на ${a.day}`,
  knownAt: (a) => `по сведениям на ${a.day}`,
  enteredLater: (a) => `После ${a.day} ${entered(a.count)}: на эту дату сведения были другими.`,
  hintKnownAt: (a) => `Что было известно тогда: --known-at ${a.date}`,
  leftOut: (a) =>
    `После ${a.day} ${entered(a.count)}; ${agreed(a.count, ['она не учтена', 'они не учтены'])}.`,
  sections: {
    summary: 'Сводка',
    items: 'Исполнение по пунктам',
    missing: 'Кем не выполнено',
    late: 'Приложение. Не выполнено и выполнено с опозданием',
  },
  sheets: { summary: 'Сводка', items: 'Исполнение', missing: 'Не выполнено', late: 'Опоздания' },
  signedOn: (a) => `«____» ________________ ${a.year} г.`,
  toCome: (a) =>
    `Не ${agreed(a.count, ['учтён', 'учтены', 'учтено'])} ${counted(a.count, ITEMS)}, к исполнению которых приступать ещё рано.`,
  missingBelow: (a) => `${a.parent}: ${a.names}`,
  nothingMissing: 'Просроченного нет.',
  noItems: 'Таких пунктов в плане нет.',
  nothingLate: 'Просроченного и выполненного с опозданием нет.',
  total: 'Всего',
  explanation:
    'Единица учёта — исполнение одного пункта одним учреждением; пункт, который может выполнить любое из учреждений, учитывается один раз.',
  method: (a) => `Порядок расчёта: ${a.formula}`,
  columns: {
    number: '№ п/п',
    actorName: 'Исполнитель',
    text: 'Пункт циклограммы',
    effectiveDeadline: 'Срок',
    status: 'Состояние',
    mark: 'Отметка о выполнении',
    missing: 'Не выполнили',
    doneBy: 'Выполнили',
    obligations: 'Количество',
    share: 'Доля',
    parentName: 'Вышестоящий орган',
    unitName: 'Учреждение',
    delay: 'Опоздание',
    reasons: 'Причина',
  },
  noParent: '–',
  days: (a) => (a.first === a.last ? a.first : `${a.first}–${a.last}`),
  of: (a) => (a.total > 1 ? ` (${a.count} из ${a.total})` : ''),
  mark: {
    nobody: 'не относится ни к одному учреждению',
    withdrawn: (a) => `снято: ${a.by}${aside(a.reason)}`,
    moved: (a) => `срок перенесён, прежний — ${a.from}: ${a.by}`,
    done: (a) => `выполнено ${a.days}${a.who === undefined ? a.of : ` (${a.who})`}`,
    late: (a) => (a.count === a.done ? 'все — с опозданием' : `в том числе с опозданием — ${a.count}`),
    accepted: (a) => `принято ${a.days}${a.of}`,
    inReview: (a) => `выполнено ${a.days}, ожидает приёмки${a.of}`,
    overdue: (a) => `не выполнено${a.of}, просрочено на ${days(a.days)}`,
    returned: (a) => `возвращено на доработку ${a.days}${a.of}${said(a.note)}`,
    reopened: (a) => `исполнение возобновлено ${a.days}${a.of}${said(a.note)}`,
    postponed: (a) => `срок перенесён на ${a.until}${a.of}${said(a.authority)}${aside(a.note)}`,
    excused: (a) => `не применимо${a.of}${said(a.note)}`,
    document: (a) => `документ: ${a.output}`,
    evidence: (a) => `подтверждение: ${a.names}${a.more > 0 ? ` и ещё ${a.more}` : ''}`,
    note: (a) => `примечание: ${a.note}`,
  },
  delay: {
    overdue: (a) => `просрочено на ${days(a.days)}`,
    done: (a) => `выполнено ${a.on}, на ${days(a.days)} позже срока`,
  },
  noReason: 'не указана',
};
