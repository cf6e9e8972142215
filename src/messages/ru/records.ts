import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

/** Записи: отметить, отменить, просмотреть. */
export const records: Messages['records'] = {
  recorded: (a) => `записано: ${a.unit} — ${a.activity}, ${a.occurrence}, выполнено ${a.on}`,
  already: (a) =>
    `уже записано: ${a.unit} — ${a.activity}, ${a.occurrence}, выполнено ${a.on} (кто записал: ${a.by}). Ничего не изменено.`,
  progress: (a) => `${a.title}, ${a.occurrence}: выполнено ${a.done} из ${a.total}`,
  late: (a) =>
    `позже срока ${a.deadline} на ${a.days} ${plural('ru', a.days, { one: 'день', few: 'дня', other: 'дней' })}`,
  waits: (a) =>
    `обратите внимание: выполняется после пункта «${a.title}», где не хватает ${a.missing} из ${a.total}`,
  undone: (a) => `отметка отменена: ${a.unit} — ${a.activity}, ${a.occurrence}, выполнено ${a.on}`,
  hintUndo: (a) => `Отменить: ${a.command}`,
  empty: 'Записей ещё нет. Отметить выполнение: cyclo done',
  noneMatch: 'Таких записей нет. Все записи: cyclo log',
  kinds: {
    done: 'выполнено',
    undone: 'отменено',
    excused: 'не применимо',
    postponed: 'срок перенесён',
    reopened: 'возобновлено',
    note: 'примечание',
    accepted: 'принято',
    returned: 'возвращено на доработку',
  },
  undoneMark: 'позже отменено',
  columns: {
    id: 'Номер',
    recordedAt: 'Записано',
    on: 'Дата',
    kind: 'Что',
    unit: 'Учреждение',
    activity: 'Мероприятие',
    occurrence: 'за период',
    by: 'Кто',
    note: 'Примечание и подтверждение',
  },
  evidence: {
    file: (a) =>
      `файл ${a.name}, ${a.size} ${plural('ru', a.size, { one: 'байт', few: 'байта', other: 'байт' })}, SHA-256 ${a.sha256.slice(0, 12)}…`,
    changed: 'ИЗМЕНЁН после записи',
    missing: 'файла больше нет на месте',
  },
  total: (a) => `${a.count} ${plural('ru', a.count, { one: 'запись', few: 'записи', other: 'записей' })}`,
  ask: {
    unit: 'Кто исполнил?',
    items: 'Что исполнено? Пробел — отметить, Enter — дальше.',
    date: 'В какой день?',
    note: 'Примечание, если есть:',
    confirm: (a) =>
      `Записать ${a.count} ${plural('ru', a.count, { one: 'отметку', few: 'отметки', other: 'отметок' })}?`,
    nothingOpen: 'Всё исполнено, отмечать нечего. Записи: cyclo log',
    cancelled: 'Ничего не записано.',
  },
};
