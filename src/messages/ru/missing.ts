import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

/** Кто не отчитался — словами, которые идут в письмо. */
export const missing: Messages['missing'] = {
  opening: (a) =>
    `По состоянию на ${a.day} не исполнены следующие пункты (${a.titles.map((title) => quoted(title)).join(', ')}):`,
  group: (a) => `${a.number}. ${a.name} — не исполнено: ${a.count}`,
  noParent: 'Без вышестоящего органа',
  item: (a) =>
    `${a.number}. ${a.text} (${a.when}; срок — ${a.deadline}, просрочено на ${a.days} ${plural('ru', a.days, { one: 'день', few: 'дня', other: 'дней' })})`,
  units: (a) =>
    a.count === 1
      ? `${a.names[0]}`
      : `${a.count} ${plural('ru', a.count, { one: 'учреждение', few: 'учреждения', other: 'учреждений' })}: ${a.names.join('; ')}`,
  daysLate: 'Просрочено, дней',
  sheets: { letter: 'Письмо', list: 'Перечень' },
  returned: 'возвращено на доработку',
  nothing: (a) => `Всё, чему срок истёк на ${a.day}, исполнено: неотчитавшихся нет.`,
  endedPlans: (a) =>
    `В завершённых планах (${a.plans.join(', ')}) ${plural('ru', a.count, { one: 'просрочена', other: 'просрочено' })} ${a.count} ${plural('ru', a.count, { one: 'обязанность', few: 'обязанности', other: 'обязанностей' })}. Кто не отчитался: cyclo missing --plan ФАЙЛ`,
  nothingAsked: 'Такого в планах нет: никто этого не должен. Что в них есть: cyclo show',
  total: (a) =>
    `Не исполнено: ${a.obligations} ${plural('ru', a.obligations, { one: 'обязанность', few: 'обязанности', other: 'обязанностей' })}, не ${plural('ru', a.units, { one: 'отчиталось', few: 'отчитались', other: 'отчиталось' })} ${a.units} ${plural('ru', a.units, { one: 'учреждение', few: 'учреждения', other: 'учреждений' })}.`,
};

/** В «ёлочках», если их нет внутри: вложенные кавычки документа не меняем. */
function quoted(title: string): string {
  return title.includes('«') ? title : `«${title}»`;
}
