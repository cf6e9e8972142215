import type { Messages } from '../../messages.ts';
import { agreed, counted, DAYS, ITEMS, UNITS } from '../counted.ts';
import { inCase } from '../declension.ts';

const notDone = (count: number): string =>
  `не ${agreed(count, ['выполнен', 'выполнено'])} ${counted(count, ITEMS)}`;

/** Кто не отчитался — словами, которые идут в письмо. */
export const missing: Messages['missing'] = {
  opening: (a) =>
    `По состоянию на ${a.day} не выполнены следующие пункты (${a.titles.map((title) => quoted(title)).join(', ')}):`,
  group: (a) => `${a.number} ${groupName(a.name)}: ${notDone(a.count)}`,
  item: (a) =>
    `${a.number}. ${a.text} (${a.when === a.deadline ? '' : `${a.when}; `}срок ${a.deadline}, просрочено на ${counted(a.days, DAYS)})`,
  units: (a) => (a.count === 1 ? `${a.names[0]}` : `${counted(a.count, UNITS)}: ${a.names.join('; ')}`),
  daysLate: 'Просрочено, дней',
  sheets: { letter: 'Письмо', list: 'Перечень' },
  returned: 'возвращено на доработку',
  nothing: (a) => `Всё, чему срок истёк на ${a.day}, выполнено: неотчитавшихся нет.`,
  endedPlans: (a) =>
    `В завершённых планах (${a.plans.join(', ')}) ${agreed(a.count, ['просрочен', 'просрочено'])} ${counted(a.count, ITEMS)} (с учётом учреждений). Кто не отчитался: cyclo missing --plan ФАЙЛ`,
  nothingAsked: 'Таких пунктов в планах нет. Что в них есть: cyclo show',
  total: (a) =>
    `Всего ${notDone(a.obligations)} (с учётом учреждений), не ${agreed(a.units, ['отчиталось', 'отчитались', 'отчиталось'])} ${counted(a.units, UNITS)}.`,
};

/** Заголовком стоит не сам вышестоящий орган: иначе он читается как неотчитавшийся. */
function groupName(parent: string): string {
  if (parent === '') return 'Прочие исполнители';
  const dative = inCase(parent, 'dative');
  return dative === parent
    ? `Подведомственные учреждения (вышестоящий орган: ${parent})`
    : `Учреждения, подведомственные ${dative}`;
}

/** В «ёлочках», если их нет внутри: вложенные кавычки документа не меняем. */
function quoted(title: string): string {
  return title.includes('«') ? title : `«${title}»`;
}
