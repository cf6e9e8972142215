import { inCase, genderOf, insideSentence } from '../declension.ts';
import { editions } from '../editions.ts';
import { CHANGES, agreed, counted } from '../counted.ts';
import type { AmendedNames, amendments as en } from '../../en/review/amendments.ts';
import type { OrderNames } from '../../en/control/reports.ts';
import { statementWords } from './amendment-words.ts';

const blank = '____________';
const APPROVED = {
  masculine: 'утверждённый',
  feminine: 'утверждённую',
  neuter: 'утверждённое',
  plural: 'утверждённые',
} as const;

const requisites = ({ number, date }: Pick<OrderNames, 'number' | 'date'>): string =>
  `от ${date ?? blank} № ${number ?? blank}`;

/** «приказом Управления образования от 20.08.2010 № 152»; многоточие на месте названия не повторяется. */
function orderName(
  { kind, issuer, issuerGenitive, ...order }: OrderNames,
  earlier: readonly OrderNames[],
  wanted: 'accusative' | 'instrumental',
): string {
  const whose = (issuerGenitive ?? inCase(issuer, 'genitive')).replace(/\s*(?:\.{3}|…)$/, '');
  const name = `${inCase(kind, wanted).toLowerCase()} ${whose} ${requisites(order)}`;
  return earlier.length === 0 ? name : `${name} (в редакции ${editions(kind, earlier)})`;
}

/** «циклограмму работы …, утверждённую приказом …»; чего нельзя просклонять, то названо приложением. */
function planName({ order, plan, earlier }: AmendedNames): string {
  const name = insideSentence(plan, 'accusative');
  const approving = orderName(order, earlier, 'instrumental');
  return name === undefined
    ? `приложение «${plan}», утверждённое ${approving}`
    : `${name}, ${APPROVED[genderOf(plan) ?? 'masculine']} ${approving}`;
}

const following = (count: number): string =>
  count === 1 ? 'следующее изменение' : `следующие ${agreed(2, CHANGES)}`;

/** Слова изменяющего приказа и сообщений о нём. */
export const amendments: typeof en = {
  statement: statementWords,
  title: (a) =>
    `О внесении изменений в ${a.ofOrder ? orderName(a.order, a.earlier, 'accusative') : planName(a)}`,
  preamble: (a) => a.reason ?? `В связи с ${blank}`,
  amendOrder: (a) => `Внести в ${orderName(a.order, a.earlier, 'accusative')} ${following(a.count)}:`,
  amendPlan: (a) => `Внести в ${planName(a)}, ${following(a.count)}:`,
  wholePlan: (a) => `Изложить ${planName(a)}, в новой редакции (приложение).`,
  inForce: (a) => `Настоящий приказ вступает в силу с ${a.date}.`,
  control: 'Контроль исполнения приказа оставляю за собой.',
  isControl: (clause) => clause.trim().toLowerCase().startsWith('контроль'),
  by: (a) =>
    a.number === undefined && a.date === undefined
      ? `${a.kind.toLowerCase()} (проект)`
      : `${a.kind.toLowerCase()} ${requisites(a)}`,
  comparison: {
    title: 'Сравнительная таблица',
    of: (a) => `к проекту приказа «${a.title}»`,
    number: '№ п/п',
    where: 'Структурная единица',
    before: 'Действующая редакция',
    after: 'Предлагаемая редакция',
    reason: 'Обоснование',
    noText: '–',
    whole: 'Таблица в целом, см. приложение',
  },
  unsigned: (a) =>
    `Приказ, которым утверждён ${a.plan}, не подписан: нет номера или даты. До подписания меняйте сам план; в тексте оставлены места для заполнения.`,
  outside: {
    unprinted: (a) => `В приказ не вошло, так как в документе не печатается (${counted(a.count, CHANGES)}):`,
    requisite: (a) =>
      `В приказ не вошло, так как реквизиты документа приказом не изменяют; бланк, подпись и рассылка этого приказа — по новой редакции (${counted(a.count, CHANGES)}):`,
    typographic: (a) =>
      `В приказ не вошло, так как отличается только написание (${counted(a.count, CHANGES)}):`,
  },
  nothing: 'В том, что печатается, изменений нет: изменять приказом нечего.',
  nothingToMark: (a) => `${a.path}: все пометки уже есть, файл не изменён.`,
  marked: (a) => `${a.path}: ${counted(a.count, ['пометка внесена', 'пометки внесены', 'пометок внесено'])}`,
};
