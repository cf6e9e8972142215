import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

/** Исполнение планов в цифрах. */
export const status: Messages['status'] = {
  heading: (a) => `Исполнение по состоянию на ${a.day}`,
  total: (a) =>
    `Всего ${a.obligations} ${plural('ru', a.obligations, { one: 'обязанность', few: 'обязанности', other: 'обязанностей' })}, выполнено ${a.done}: ${a.percent} подлежащего исполнению`,
  nothing:
    'Исполнять нечего: в этих планах ни у одного учреждения нет обязанностей. Посмотреть план: cyclo show',
  statuses: {
    done: 'выполнено в срок',
    'done-late': 'выполнено с опозданием',
    overdue: 'не выполнено (просрочено)',
    due: 'срок не наступил (текущее)',
    upcoming: 'срок не наступил (предстоит)',
    'in-review': 'ожидает приёмки',
    postponed: 'перенесено',
    excused: 'не применимо',
    withdrawn: 'снято',
  },
  short: {
    obligations: 'Всего',
    done: 'В срок',
    doneLate: 'Позже',
    overdue: 'Проср.',
    due: 'Тек.',
    upcoming: 'Предст.',
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
  noParent: 'нет вышестоящего',
  discipline: (a) =>
    `Коэффициент исполнительской дисциплины: ${a.onTime} ÷ (${a.onTime} + ${a.doneLate} + ${a.overdue}) = ${a.percent}`,
  noDiscipline:
    'Коэффициент исполнительской дисциплины: считать не из чего — ничего не выполнено и не просрочено',
  formula:
    'выполнено в срок ÷ (выполнено в срок + с опозданием + просрочено). Неприменимое и снятое не учитывается; перенесённое оценивается по новому сроку; то, что на приёмке или чей срок не истёк, учитывается после решения.',
  sheets: { totals: 'Итоги', trend: 'Динамика' },
  trend: 'Динамика: состояние на конец каждого дня что к нему исполнено',
  trendColumns: { day: 'Дата', discipline: 'Дисциплина' },
  legend: '█ выполнено всё  ▓ ▒ ░ частично  · ничего; выполнено из подлежащего; !N — просрочено',
  hintMissing: 'Кто не отчитался: cyclo missing',
};
