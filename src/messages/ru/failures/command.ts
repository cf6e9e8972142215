import type { commandFailures as en } from '../../en/failures/command.ts';
import { suggestion } from './suggestion.ts';

/** Что не так со словами команды. */
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
};
