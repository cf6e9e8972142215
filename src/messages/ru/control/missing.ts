import type { Messages } from '../../messages.ts';
import { plural } from '../../phrases/plural.ts';
import { inCase } from '../declension.ts';

/** Кто не отчитался — словами, которые идут в письмо. */
export const missing: Messages['missing'] = {
  opening: (a) =>
    `По состоянию на ${a.day} не выполнены следующие пункты (${a.titles.map((title) => quoted(title)).join(', ')}):`,
  group: (a) =>
    `${a.number}. ${groupName(a.name)}: не выполнено ${a.count} ${plural('ru', a.count, { one: 'пункт', few: 'пункта', other: 'пунктов' })}`,
  item: (a) =>
    `${a.number}. ${a.text} (${a.when === a.deadline ? '' : `${a.when}; `}срок ${a.deadline}, просрочено на ${a.days} ${plural('ru', a.days, { one: 'день', few: 'дня', other: 'дней' })})`,
  units: (a) =>
    a.count === 1
      ? `${a.names[0]}`
      : `${a.count} ${plural('ru', a.count, { one: 'учреждение', few: 'учреждения', other: 'учреждений' })}: ${a.names.join('; ')}`,
  daysLate: 'Просрочено, дней',
  sheets: { letter: 'Письмо', list: 'Перечень' },
  returned: 'возвращено на доработку',
  nothing: (a) => `Всё, чему срок истёк на ${a.day}, выполнено: неотчитавшихся нет.`,
  endedPlans: (a) =>
    `В завершённых планах (${a.plans.join(', ')}) ${plural('ru', a.count, { one: 'просрочен', other: 'просрочено' })} ${a.count} ${plural('ru', a.count, { one: 'пункт', few: 'пункта', other: 'пунктов' })} (с учётом учреждений). Кто не отчитался: cyclo missing --plan ФАЙЛ`,
  nothingAsked: 'Таких пунктов в планах нет. Что в них есть: cyclo show',
  total: (a) =>
    `Всего не выполнено ${a.obligations} ${plural('ru', a.obligations, { one: 'пункт', few: 'пункта', other: 'пунктов' })} (с учётом учреждений), не ${plural('ru', a.units, { one: 'отчиталось', few: 'отчитались', other: 'отчиталось' })} ${a.units} ${plural('ru', a.units, { one: 'учреждение', few: 'учреждения', other: 'учреждений' })}.`,
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
