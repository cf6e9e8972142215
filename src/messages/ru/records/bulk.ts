import { few } from '../../phrases/few.ts';
import type { BulkMessages } from '../../sections/bulk.ts';
import { agreed, counted, ERRORS, UNITS } from '../counted.ts';
import { choices, date, period } from '../time/periods.ts';

function meant(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Возможно, имелось в виду «${nearest}».`;
}

/** Отметки из файла: ошибки в строках и итог. */
export const bulk: BulkMessages = {
  problems: {
    'open-quote': () => 'кавычка открыта и не закрыта: закройте её либо удвойте (""), если она часть текста',
    'after-quote': () =>
      'после закрывающей кавычки есть слова: заключите в кавычки всю ячейку, а кавычки внутри неё удвойте ("")',
    'too-many-cells': (a) =>
      `ячеек ${a.cells}, а столбцов ${a.columns}: ячейку, в которой есть разделитель, заключите в кавычки`,
    'no-columns': (a) =>
      `в первой строке нужны названия столбцов, в том числе activity: ${a.columns.join(', ')}; можно и по-русски: мероприятие, срок, месяц, учреждение, дата, примечание, подтверждение, кто, план`,
    'column-twice': (a) => `столбец «${a.name}» указан дважды: оставьте один`,
    'unknown-field': (a) => `поля «${a.name}» у отметки нет.${meant(a.nearest)} Поля: ${a.known.join(', ')}`,
    'not-json': () =>
      'строка — не объект JSON: пишите на каждой строке {"activity": …, "occurrence": …, "unit": …}',
    'whole-answer': () =>
      'это полный ответ cyclo, а не перечень отметок: передайте таблицу (cyclo log, missing или due по одному учреждению с --format csv)',
    'report-table': () =>
      'это таблица отчёта, в ней есть и итоги: передайте таблицу cyclo missing (log или due по одному учреждению) с --format csv',
    'not-text': (a) => `значение «${a.name}» должно быть текстом в кавычках`,
    'bad-bytes': (a) =>
      `${counted(a.count, ['байт не читается', 'байта не читаются', 'байт не читаются'])} как текст: сохраните файл в UTF-8`,
    'not-done': (a) => `это не отметка о выполнении (${a.kind}): оставьте в файле только выполненное`,
    'no-activity': () => 'не указано мероприятие: впишите его идентификатор',
    'no-unit': (a) =>
      `не указано учреждение: «${a.activity}» ${agreed(a.units, ['исполняет', 'исполняют'])} ${counted(a.units, UNITS)}; укажите, кто выполнил`,
    'unknown-plan': (a) =>
      `плана «${a.id}» здесь нет.${meant(a.nearest)} План называется так, как указано в его строке plan:`,
    'unknown-activity': (a) =>
      `мероприятия «${a.id}» в планах нет.${meant(a.nearest)} Идентификаторы показывает cyclo due --all`,
    'unknown-unit': (a) =>
      `учреждения «${a.id}» в планах нет.${meant(a.nearest)} Идентификаторы и названия указаны в реестре учреждений`,
    'nobody-owes': (a) => `«${a.activity}» ни к кому не относится: проверьте план (cyclo validate)`,
    'not-theirs': (a) =>
      `«${a.activity}» за это время не относится к «${a.unit}»: см. cyclo due --all --unit ${a.unit}`,
    withdrawn: (a) => `«${a.activity}» снято (${a.by}): уберите строку`,
    'no-occurrence': (a) =>
      `за этот период (${period(a.asked)}) срока у «${a.activity}» нет; сроки: ${choices(a.occurrences)}`,
    'which-occurrence': (a) =>
      `«${a.activity}» повторяется; укажите срок (occurrence): ${choices(a.occurrences)}`,
    'which-plan': (a) =>
      `«${a.activity}» есть в нескольких планах; укажите план (plan): ${few('ru', a.plans)}`,
    'which-unit': (a) =>
      `«${a.activity}» может относиться к нескольким учреждениям; укажите учреждение (unit): ${few('ru', a.units)}`,
    'not-a-month': (a) => `«${a.text}» — не месяц: месяц пишется 2010-10 или 10.2010`,
    'not-a-day': (a) => `«${a.text}» — не дата: дата пишется 2010-10-05 или 5.10.2010`,
    'in-future': (a) =>
      `дата ${date(a.on)} ещё не наступила, сегодня ${date(a.today)}: укажите дату выполнения`,
    contradiction: (a) => `в строке ${a.line} об этом указано иное: оставьте одну строку из двух`,
    evidence: (a) => a.text,
  },
  place: (a) => `${a.file}:${a.line}: ${a.problem}`,
  more: (a) => `и ещё ${counted(a.count, ERRORS)} в этом файле`,
  decoded: (a) =>
    `${a.file} — не в UTF-8: файл прочитан в кодировке ${a.encoding}. Просмотрите примечания (cyclo log); если они искажены, сохраните файл в UTF-8.`,
  recorded: (a) =>
    `${agreed(a.count, ['записана', 'записаны', 'записано'])} ${counted(a.count, ['отметка', 'отметки', 'отметок'])}`,
  before: (a) => `уже были записаны и не изменены: ${a.count}`,
  otherwise: (a) =>
    `из них записаны с другой датой${a.onlyDays ? '' : ', примечанием или подтверждением'}, чем в файле: ${a.lines.length} (${agreed(a.lines.length, ['строка', 'строки'])} ${few('ru', a.lines.map(String))}); если верно то, что в файле, отмените запись (cyclo undo) и повторите команду`,
  repeated: (a) => `повторено в файле: ${a.count}`,
  stages: { checking: 'проверка', recording: 'запись' },
  standardInput: 'стандартный ввод',
};
