import type { recordsFailures as en } from '../../en/failures/records.ts';
import { agreed, counted, ERRORS, RECORDS } from '../counted.ts';
import { few, SHOWN } from '../../phrases/few.ts';
import { records } from '../records/records.ts';
import { choices, date, period } from '../time/periods.ts';

/** Почему ничего не записано или не отменено. */
export const recordsFailures: typeof en = {
  'event-unstorable-text': (a) =>
    `В поле «${a.field}» есть знак, который нельзя сохранить: нулевой символ или обрывок символа.\nНичего не записано. Наберите текст заново или сохраните исходный файл в UTF-8.`,
  'done-what': () =>
    'Не указано мероприятие. Укажите его: cyclo done МЕРОПРИЯТИЕ --unit УЧРЕЖДЕНИЕ. Что не выполнено, показывает cyclo due; в терминале cyclo done без аргументов задаёт вопросы.',
  'done-in-future': (a) =>
    `Дата ${date(a.on)} ещё не наступила, сегодня ${date(a.today)}. Ничего не записано. Укажите день выполнения: --date.`,
  'unit-or-actor': () =>
    'Укажите или --unit, или --actor: --actor означает все учреждения исполнителя. Ничего не записано.',
  'nobody-owes': (a) =>
    `Мероприятие «${a.activity}» не относится ни к одному учреждению. Ничего не записано. Проверьте план: cyclo validate.`,
  'which-plan': (a) =>
    `«${a.activity}» есть в нескольких планах: ${a.plans.join(', ')}. Ничего не записано. Укажите план (--plan ФАЙЛ) или месяц (--month).`,
  'which-unit': (a) =>
    `«${a.activity}» относится к нескольким учреждениям. Ничего не записано. Укажите учреждение (--unit): ${few('ru', a.units)} — или исполнителя со всеми его учреждениями (--actor).`,
  'not-theirs': (a) =>
    `«${a.activity}» не относится к «${a.unit}». Ничего не записано. Относится к: ${few('ru', a.units)}.`,
  'which-occurrence': (a) =>
    `«${a.activity}» повторяется: ${choices(a.occurrences)}. Ничего не записано. Уточните: --month или --occurrence.`,
  'no-occurrence': (a) =>
    `За этот период (${period(a.asked)}) срока у «${a.activity}» нет. Ничего не записано. Сроки: ${choices(a.occurrences)}.`,
  'activity-withdrawn': (a) => `«${a.activity}» снято (${a.by}). Ничего не записано.`,
  'act-refused': (a) =>
    `${a.unit} — ${a.activity}, ${period(a.occurrence)}: ${records.refusals[a.refusal](a)}. Ничего не записано.`,
  'until-too-early': (a) =>
    `Новый срок (--until) ${date(a.until)} не позднее прежнего срока «${a.activity}» — ${date(a.deadline)}. Ничего не записано. Укажите более позднюю дату.`,
  'records-broken': (a) =>
    `${a.file}: ${counted(a.count, ERRORS)} (см. выше). Ничего не записано. Исправьте файл и повторите команду.`,
  'records-too-big': (a) =>
    `${a.file}: больше ${a.limit} МБ. Ничего не записано. Разделите файл и запишите части одну за другой.`,
  'records-not-found': (a) =>
    `Файла ${a.path} нет. Ничего не записано. Укажите файл CSV или JSON Lines либо - (стандартный ввод): --from ФАЙЛ.`,
  'from-alone': () =>
    'С --from мероприятия, учреждения и сроки берутся из файла. Ничего не записано. Уберите названия мероприятий, --unit, --actor, --month и --occurrence; --date, --note, --evidence и --by действуют для строк, где этого нет.',
  'evidence-no-words': (a) =>
    `На стандартном вводе — не подтверждение словами: нужен текст не длиннее ${a.limit} знаков. Ничего не записано. Укажите сам файл: --evidence ФАЙЛ.`,
  'evidence-not-found': (a) =>
    `Файла ${a.path} нет, приложить нечего. Ничего не записано. Проверьте имя или напишите словами, не похожими на имя файла.`,
  'evidence-folder': (a) =>
    `${a.path} — папка, а подтверждением может быть файл, адрес или слова. Ничего не записано.`,
  'nothing-to-undo': () => 'Отменять нечего: действующих записей нет. Все записи: cyclo log',
  'no-such-event': (a) => `Записи с номером «${a.id}» нет. Ничего не изменено. Номера показывает cyclo log`,
  'which-event': (a) =>
    `С «${a.id}» начинаются номера нескольких записей: ${few('ru', a.ids)}. Ничего не изменено. Укажите больше знаков.`,
  'undone-already': (a) => `Запись ${a.id} уже отменена. Ничего не изменено.`,
  'undo-of-undo': (a) =>
    `Запись ${a.id} сама отменяет другую, её отменить нельзя. Ничего не изменено. Запишите заново то, что было отменено.`,
  'undo-unconfirmed': (a) =>
    `Вместе ${agreed(a.count, ['сделана', 'сделаны'])} и вместе ${agreed(a.count, ['отменяется', 'отменяются'])} ${counted(a.count, RECORDS)}. Ввод с клавиатуры здесь невозможен, поэтому ничего не изменено. Отменить все: cyclo undo ${a.numbers.join(' ')} --yes. Чтобы отменить одну, укажите её номер (cyclo log).`,
  'undo-since': (a) =>
    `На этой записи основана более поздняя: ${a.unit} — ${a.activity}, ${period(a.occurrence)}: ${a.what} (кто записал: ${a.by}).\nНичего не отменено. Сначала отмените её (или обе вместе): cyclo undo ${a.number}`,
  'undo-by-halves': (a) =>
    `Из записей, сделанных вместе (${a.total}), ${agreed(a.changed.length, ['изменилась', 'изменились'])} с тех пор ${a.changed.length}:\n${a.changed
      .slice(0, SHOWN)
      .map(
        (each) =>
          `  ${each.unit} — ${each.activity}, ${period(each.occurrence)}: ${each.what} (кто записал: ${each.by})`,
      )
      .join(
        '\n',
      )}\nНичего не отменено. Сначала отмените записанное позже${a.rest.length === 0 ? '' : ` или отмените только остальные: cyclo undo ${a.rest.join(' ')}`}`,
};
