import type { Messages } from '../../messages.ts';
import { sentence } from '../sentence.ts';
import { agreed, counted, DAYS, ITEMS } from '../counted.ts';
import { monthRange } from './periods.ts';

/** Перечень того, что предстоит исполнить. */
export const due: Messages['due'] = {
  columns: {
    deadline: 'Срок',
    actor: 'Исполнитель',
    task: 'Что сделать',
    role: 'Роль',
    units: 'Выполнено',
    status: 'Состояние',
    responsible: 'Ответственный',
    activity: 'Мероприятие',
  },
  responsible: (a) => `Ответственный: ${a.name}`,
  answering: (a) => `отвечает: ${a.names}`,
  everybody: 'все исполнители',
  lateLines: (a) => ['просрочено', `на ${counted(a.days, DAYS)}`],
  waiting: (a) => `сначала: ${a.title} — не выполнено ${a.missing} из ${a.total}`,
  nothing: (a) => sentence(`Нет пунктов к исполнению: ${a.who}, ${a.when}`),
  nothingOverdue: (a) => sentence(`Просроченного нет: ${a.who}`),
  otherPeriods: (a) =>
    `Периоды планов: ${a.plans.map((plan) => `${plan.name} — ${monthRange(plan.from, plan.to)}`).join('; ')} Другой месяц: cyclo due --month ГГГГ-ММ`,
  doneAlready: (a) =>
    `Уже ${agreed(a.count, ['выполнен', 'выполнено'])} ${counted(a.count, ITEMS)}; показать и ${a.count === 1 ? 'его' : 'их'}: --all.`,
  total: (a) =>
    `Всего ${counted(a.items, ITEMS)}; выполнено учреждениями: ${a.done} из ${a.total}` +
    (a.overdue > 0 ? `; просрочено: ${a.overdue}` : ''),
  endedPlans: (a) =>
    `В завершённых планах (${a.plans.join(', ')}) ${agreed(a.count, ['просрочен', 'просрочено'])} ${counted(a.count, ITEMS)}: cyclo due --overdue`,
  hintDone: (a) => `Отметить выполнение: ${a.command}`,
  chain: (a) =>
    `Последовательность ${a.number}: ${counted(a.steps, ['работа', 'работы', 'работ'])} в таком порядке`,
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
    `${counted(a.count, ['правило', 'правила', 'правил'])} в ${a.file} ${agreed(a.count, ['называет', 'называют'])} день, которого нет; ${a.count === 1 ? 'какое' : 'какие'} именно, покажет cyclo validate ${a.file}.`,
};
