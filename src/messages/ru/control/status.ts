import type { Messages } from '../../messages.ts';
import { counted, ITEMS } from '../counted.ts';
import { common } from '../common.ts';

/** Исполнение планов в цифрах. */
export const status: Messages['status'] = {
  heading: (a) => `Исполнение по состоянию на ${a.day}`,
  total: (a) =>
    `Всего ${counted(a.obligations, ITEMS)} к исполнению (с учётом учреждений), выполнено ${a.done} (${a.percent} подлежащих исполнению)`,
  nothing: 'Исполнять нечего: в этих планах нет ни одного пункта к исполнению. Посмотреть план: cyclo show',
  statuses: {
    ...common.statuses,
    overdue: 'не выполнено (просрочено)',
  },
  count: (a) => `${a.words} — ${a.count} (${a.share})`,
  short: {
    obligations: 'Всего',
    done: 'В срок',
    doneLate: 'Позже',
    overdue: 'Проср.',
    due: 'Тек.',
    upcoming: 'Предст.',
    asNeeded: 'По необх.',
    inReview: 'Приёмка',
    postponed: 'Перен.',
    excused: 'Н/п',
    withdrawn: 'Снято',
  },
  progress: '%',
  groups: {
    actor: 'Исполнитель',
    unit: 'Учреждение',
    month: 'Месяц',
    activity: 'Мероприятие',
    parent: 'Вышестоящий орган',
  },
  noParent: 'Прочие исполнители',
  discipline: (a) =>
    `Коэффициент исполнительской дисциплины: ${a.onTime} ÷ (${a.onTime} + ${a.doneLate} + ${a.overdue}) = ${a.percent}`,
  noDiscipline:
    'Коэффициент исполнительской дисциплины не рассчитывается: ничего не выполнено и не просрочено',
  formula:
    'выполнено в срок ÷ (выполнено в срок + с опозданием + просрочено). Пункты, которые сняты или не применимы, не учитываются; перенесённые оцениваются по новому сроку; ожидающие приёмки и те, срок которых не истёк, пока не учитываются.',
  sheets: { totals: 'Итоги', trend: 'Динамика' },
  trend: 'Динамика: что выполнено к концу каждой даты',
  trendColumns: { day: 'Дата', discipline: 'Дисциплина' },
  legend: '█ выполнено всё  ▓ ▒ ░ частично  · ничего; выполнено из подлежащих исполнению; !N — просрочено',
  hintMissing: 'Кто не отчитался: cyclo missing',
};
