import type { Messages } from '../messages.ts';

/** Слова, общие для всех команд. */
export const common: Messages['common'] = {
  failed: (message) => `cyclo: ${message}`,
  bug: (a) =>
    `cyclo: внутренняя ошибка cyclo ${a.version}; ваши действия верны, незавершённых записей не осталось.\nСообщите об ошибке, приложив набранную команду и эти строки:\n${a.stack}`,
  statuses: {
    done: 'выполнено в срок',
    'done-late': 'выполнено с опозданием',
    overdue: 'просрочено',
    due: 'к исполнению',
    upcoming: 'срок не наступил',
    'in-review': 'ожидает приёмки',
    postponed: 'перенесено',
    excused: 'не применимо',
    withdrawn: 'снято',
  },
  roles: {
    organizer: 'организатор',
    participant: 'участник',
    support: 'сопровождение',
    control: 'контроль',
    performer: 'исполнитель',
  },
  partlyDone: (a) => `частично выполнено, ${a.done} из ${a.total}`,
  partlyInReview: (a) => `ожидает приёмки, ${a.count} из ${a.total}`,
  doneOf: (a) => `${a.done} из ${a.total}`,
  yesOrNo: 'Ответьте: да или нет',
  interrupted: 'Ничего не записано.',
  noDeadline: 'по мере необходимости',
  waits: 'ждёт',
  today: (a) => `на ${a.day}`,
};
