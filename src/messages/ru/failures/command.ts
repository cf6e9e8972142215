import type { commandFailures as en } from '../../en/failures/command.ts';
import { isLikeDate, lacksYear, shortYearDay, shortYearMonth } from '../../phrases/written-time.ts';
import { date } from '../time/periods.ts';
import { suggestion } from './suggestion.ts';

/** Что не так с датой: почему она не понята, а не только что не понята. */
function dayFault(text: string): string {
  const meant = shortYearDay(text);
  if (meant !== undefined) return `год пишется четырьмя цифрами: ${date(meant)}.`;
  if (lacksYear(text)) return `указан только месяц («${text}»), нужна дата.`;
  return isLikeDate(text) ? `даты «${text}» не существует.` : `«${text}» — не дата.`;
}

function monthFault(text: string): string {
  const meant = shortYearMonth(text);
  if (meant !== undefined) return `год пишется четырьмя цифрами: ${meant.split('-').toReversed().join('.')}.`;
  return lacksYear(text) ? `не указан год («${text}»).` : `«${text}» — не месяц.`;
}

/** Что не так со словами команды: параметрами, днями, месяцами и периодами. */
export const commandFailures: typeof en = {
  'unknown-command': (a) => `Команды «${a.word}» нет. ${suggestion(a.nearest)}Все команды: cyclo --help`,
  'unknown-option': (a) => `Параметра ${a.option} нет. ${suggestion(a.nearest)}Все параметры: ${a.help}`,
  'option-missing': (a) =>
    `Не указан обязательный параметр ${a.option} (${{ reason: 'причина', note: 'примечание', until: 'новый срок', authority: 'чьё это решение', evidence: 'подтверждение' }[a.name]}). Ничего не записано. Справка: ${a.help}`,
  'argument-missing': (a) =>
    `${{ activities: 'Укажите мероприятие', forms: 'Укажите формы или папку с ними', verb: 'Укажите действие' }[a.name]}. Справка: ${a.help}`,
  'option-needs-value': (a) => `${a.option}: не указано значение. Справка: ${a.help}`,
  'not-a-choice': (a) =>
    `${a.option}: значение «${a.value}» не предусмотрено. ${a.choices.length === 1 ? `Возможно только ${a.choices[0]}` : `Возможные значения: ${a.choices.join(', ')}`}. Справка: ${a.help}`,
  'too-many-words': (a) => `Лишние слова в команде. Справка: ${a.help}`,
  usage: (a) => `Ошибка в команде. Справка: ${a.help}`,
  'unknown-store-verb': (a) =>
    `Команды «cyclo store ${a.word}» нет. ${suggestion(a.nearest)}Есть: ${a.known.join(', ')}.`,
  'unknown-git-verb': (a) =>
    `Команды «cyclo git ${a.word}» нет. ${suggestion(a.nearest)}Есть: ${a.known.join(', ')}.`,
  'driver-words': (a) =>
    `Команду cyclo git ${a.verb} вызывает сам git и передаёт ей файлы для сравнения или слияния. Настроить это: cyclo git setup.`,
  'not-a-count': (a) =>
    `${a.option}: «${a.text}» — это не число коммитов. Укажите число от 1: ${a.option} 10.`,
  'not-of-format': (a) =>
    `Параметр ${a.option} не относится к ${a.format === 'template' ? 'тексту по своему шаблону (--template)' : `формату ${a.format}`}. Он действует для: ${a.formats.join(', ')}.`,
  'template-format': (a) => `Вид текста задаёт сам шаблон (--template). Уберите --format ${a.format}.`,
  'unknown-ending': (a) =>
    `Неизвестно, в каком формате записать ${a.path}. Имя файла может оканчиваться на: ${a.known.map((each) => `.${each}`).join(', ')}. Для другого имени укажите формат: --format.`,
  'no-such-schema': (a) => `Схемы «${a.name}» нет. Есть: ${a.known.join(', ')}.`,
  'unknown-shell': (a) =>
    `${a.shell === '' ? 'Для какой оболочки? ' : `Дополнения слов для «${a.shell}» нет. ${suggestion(a.nearest)}`}Есть: ${a.known.join(', ')}.`,
  'when-what': () =>
    'Не указано правило. Напишите его, как в плане, в кавычках: cyclo when "{every: month, by: 5}", cyclo when 2010-10, cyclo when throughout.',
  'not-a-day': (a) =>
    `${a.option}: ${dayFault(a.text)} Дата пишется 2010-10-05, 5.10.2010 или «5 октября»; можно и «вчера».`,
  'not-a-quarter': (a) =>
    `--quarter: «${a.text}» — не квартал. Квартал пишется 2010-Q4 или «IV квартал 2010 г.».`,
  'not-a-month': (a) =>
    `${a.option}: ${monthFault(a.text)} Месяц пишется 2010-10, 10.2010 или «октябрь 2010».`,
  'several-spans': (a) =>
    `${a.options.join(' и ')} задают разное время. Укажите что-то одно: --month, --week, --next или --from и --to.`,
  'unknown-span': (a) =>
    a.known.length === 0
      ? `--during: планы не называют файлов с периодами, и дат у «${a.name}» нет. Укажите --month или --from и --to.`
      : `--during: периода «${a.name}» нет ни в одном плане. ${a.suggestion === undefined ? `Есть: ${a.known.join(', ')}.` : `Возможно, имелось в виду «${a.suggestion}»?`}`,
  'not-a-length': (a) =>
    `--next: «${a.text}» — не промежуток времени. Он пишется 14d, 2w или 1m: дни, недели, месяцы.`,
  'not-days-before': (a) =>
    `${a.option}: «${a.text}» — не число дней. Оно пишется 3d или 1w: за сколько дней, недель; 0 — в тот же день.`,
  'span-backwards': (a) =>
    `Начало (--from) ${date(a.from)} позже конца (--to) ${date(a.to)}. Поменяйте даты местами или уберите одну из них.`,
  'no-such-timezone': (a) =>
    `Часового пояса «${a.timezone}» нет. Пояса называются так: Asia/Yekaterinburg, Europe/Moscow.`,
  'as-of-in-future': (a) =>
    `${a.option}: дата ${date(a.day)} ещё не наступила, сегодня ${date(a.today)}. Укажите дату не позднее сегодняшней; что предстоит, показывает cyclo due --to ${a.day}.`,
  'not-a-period': (a) =>
    `${a.option}: «${a.text}» — не период. Укажите месяц или месяцы подряд, более ранний первым: 2010-08..2010-12.`,
};
