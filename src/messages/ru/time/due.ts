import type { Messages } from '../../messages.ts';
import { plural } from '../../phrases/plural.ts';
import { monthRange } from './periods.ts';

/** С одной точкой в конце: «март 2011 г.» уже кончается ею. */
function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** Перечень того, что предстоит исполнить. */
export const due: Messages['due'] = {
  columns: {
    deadline: 'Срок',
    actor: 'Исполнитель',
    task: 'Что сделать',
    role: 'Роль',
    units: 'Выполнено',
    status: 'Состояние',
    activity: 'Мероприятие',
  },
  everybody: 'все исполнители',
  lateLines: (a) => [
    'просрочено',
    `на ${a.days} ${plural('ru', a.days, { one: 'день', few: 'дня', other: 'дней' })}`,
  ],
  waiting: (a) => `сначала: ${a.title} — не выполнено ${a.missing} из ${a.total}`,
  nothing: (a) => sentence(`Нет пунктов к исполнению: ${a.who}, ${a.when}`),
  nothingOverdue: (a) => sentence(`Просроченного нет: ${a.who}`),
  otherPeriods: (a) =>
    `Периоды планов: ${a.plans.map((plan) => `${plan.name} — ${monthRange(plan.from, plan.to)}`).join('; ')} Другой месяц: cyclo due --month ГГГГ-ММ`,
  doneAlready: (a) =>
    `Уже ${plural('ru', a.count, { one: 'выполнен', other: 'выполнено' })} ${a.count} ${plural('ru', a.count, { one: 'пункт', few: 'пункта', other: 'пунктов' })}; показать и ${a.count === 1 ? 'его' : 'их'}: --all.`,
  total: (a) =>
    `Всего ${a.items} ${plural('ru', a.items, { one: 'пункт', few: 'пункта', other: 'пунктов' })}; выполнено учреждениями: ${a.done} из ${a.total}` +
    (a.overdue > 0 ? `; просрочено: ${a.overdue}` : ''),
  endedPlans: (a) =>
    `В завершённых планах (${a.plans.join(', ')}) ${plural('ru', a.count, { one: 'просрочен', other: 'просрочено' })} ${a.count} ${plural('ru', a.count, { one: 'пункт', few: 'пункта', other: 'пунктов' })}: cyclo due --overdue`,
  hintDone: (a) => `Отметить выполнение: ${a.command}`,
  chain: (a) =>
    `Последовательность ${a.number}: ${a.steps} ${plural('ru', a.steps, { one: 'работа', few: 'работы', other: 'работ' })} в таком порядке`,
  chainColumns: {
    number: '№',
    deadline: 'Срок',
    step: 'Что сделать',
    actors: 'Исполнители',
    units: 'Выполнено',
  },
  noChains: (a) =>
    `${sentence(`Последовательностей работ нет: ${[a.who, a.when].filter(Boolean).join(', ')}`)} Они задаются ключом after:; выполненные показывает --all.`,
  unscheduled: (a) =>
    `${a.count} ${plural('ru', a.count, { one: 'правило', few: 'правила', other: 'правил' })} в ${a.file} ${plural('ru', a.count, { one: 'называет', other: 'называют' })} день, которого нет; ${a.count === 1 ? 'какое' : 'какие'} именно, покажет cyclo validate ${a.file}.`,
};
