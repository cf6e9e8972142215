import type { ReminderMessages } from '../../sections/reminders.ts';
import { counted } from '../counted.ts';

const REMINDERS = ['напоминание', 'напоминания', 'напоминаний'] as const;

const listed = (all: readonly { readonly name: string; readonly id: string }[]): string =>
  all.map(({ name, id }) => (name === id ? name : `${name} (${id})`)).join('; ');

/** Напоминания о том, что должно быть исполнено. */
export const reminders: ReminderMessages = {
  subject: (a) =>
    `${[...(a.late > 0 ? [`просрочено: ${a.late}`] : []), ...(a.open > 0 ? [`к исполнению: ${a.open}`] : [])].join(', ')} — ${a.name}, ${a.day}`,
  asOf: (a) => `Пункты просроченные и подлежащие исполнению, на ${a.day}`,
  late: (a) => `Просрочено: ${a.count}`,
  open: (a) => `К исполнению: ${a.count}`,
  source: (a) => `По плану: ${a.plan}`,
  nothing: (a) => `Нет пунктов просроченных и подлежащих исполнению: напоминать некому (${a.day}).`,
  nobody: (a) =>
    `У пунктов просроченных и подлежащих исполнению (${a.day}) не указаны ответственные. Укажите их в плане или реестре учреждений, ключ responsible:, или напомните учреждениям: --by unit.`,
  unaddressed: (a) =>
    `Не указан адрес электронной почты: ${listed(a.all)}. Укажите его в плане или реестре учреждений, ключ email:.`,
  ambiguous: (a) => `Указано несколько адресов, и неизвестно, какой верен: ${listed(a.all)}.`,
  sent: (a) => `отправлено: ${a.name} <${a.address}>`,
  already: (a) => `Второй раз за ${a.day} не отправлено: ${listed(a.all)}.`,
  unanswered: (a) =>
    `Отправка прервалась или ещё идёт; неизвестно, дошло ли письмо: ${a.all.map(({ name, message }) => `${name} ${message}`).join('; ')}. Отправить ещё раз с тем же Message-ID: --again`,
  refused: (a) =>
    [
      'Почтовый сервер не принял:',
      ...a.all.map(({ name, address, answer }) => `  ${name} <${address}>: ${answer}`),
    ].join('\n'),
  stopped: (a) =>
    `Отправка прервалась, не отправлено: ${counted(a.count, REMINDERS)}. Они будут отправлены при следующем вызове.`,
  total: (a) => `Отправлено: ${counted(a.sent, REMINDERS)}.`,
};
