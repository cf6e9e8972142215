import type { filesFailures as en, TemplateFault } from '../../en/failures/files.ts';
import { agreed, counted } from '../counted.ts';
import { suggestion } from './suggestion.ts';
import { systemWords } from './system.ts';

function faultWords({ kind, name, known, nearest }: TemplateFault): string {
  switch (kind) {
    case 'unclosed-section':
      return `Раздел {{#${name}}} не закрыт: нет {{/${name}}}.`;
    case 'unopened-section':
      return `{{/${name}}} закрывает раздел, который не открыт.`;
    case 'unclosed-tag':
      return 'Не закрыты фигурные скобки.';
    case 'partial':
      return `Другие шаблоны не подключаются: {{> ${name}}}.`;
    case 'unknown':
      return `Имени «${name}» здесь нет. ${suggestion(nearest)}Есть: ${known.join(', ')}.`;
    case 'other':
      return name;
  }
}

/** Почему файл нельзя прочитать или записать. */
export const filesFailures: typeof en = {
  'file-unreadable': (a) =>
    `Файл ${a.path} не читается (${a.reason === 'folder' ? 'это папка' : systemWords(a.reason)}).\nУкажите файл, который вам доступен.`,
  'file-not-there': (a) =>
    `Файла ${a.path} нет.\nУкажите план, реестр учреждений или календарь; если файлы не указаны, берётся всё, что есть в plans/.`,
  'template-not-found': (a) => `Шаблона ${a.path} нет.\nПроверьте имя после --template.`,
  'template-faults': (a) =>
    [
      `Шаблон ${a.path} не заполнен:`,
      ...a.faults.map((fault) => `  ${a.path}:${fault.line}:${fault.column} ${faultWords(fault)}`),
    ].join('\n'),
  'previous-not-found': (a) =>
    `Файла ${a.path} нет.\nУкажите календарь, разосланный прежде, или не указывайте --previous.`,
  'previous-no-calendar': (a) =>
    `Файл ${a.path} — не календарь (iCalendar, .ics).\nУкажите тот, который прежде записала команда cyclo export --format ics.`,
  'previous-other-calendar': (a) =>
    `Календарь в файле ${a.path} — другого исполнителя, учреждения или плана: всё, что в нём есть, было бы отменено.\nУкажите тот, который разослан тем же, или не указывайте --previous.`,
  'file-not-replaced': (a) =>
    `Не удаётся записать ${a.path} (${a.reason}). Файл остался прежним.\nПолучите право на запись или выведите единый вид на экран: cyclo fmt - < ${a.path}`,
  'file-unwritable': (a) =>
    `Файл ${a.path} записать не удалось (${systemWords(a.reason)}). То, что там было, не тронуто.\nУкажите другое место: --output ФАЙЛ.`,
  'system-refused': (a) =>
    `${a.path === undefined ? 'Система отказала' : `Не удаётся использовать ${a.path}`}: ${systemWords(a.reason)}.\nПопросите право доступа или укажите другое место.`,
  'output-lost': (a) =>
    `Стандартный вывод не принимает данные (${systemWords(a.reason)}).${a.recorded === 0 ? '' : ` До этого ${agreed(a.recorded, ['сделана', 'сделано'])} ${counted(a.recorded, ['запись, она сохранена', 'записи, они сохранены', 'записей, они сохранены'])}: cyclo log.`}\nОсвободите место или направьте вывод в другое место.`,
  'output-protected': (a) =>
    `${a.path} — ${{ git: 'служебный файл git', plan: 'план либо реестр или календарь, которым пользуются планы', plans: 'файл среди планов, он читался бы как план', store: 'журнал' }[a.what]}: результат туда не пишется. Ничего не изменено. Укажите другой файл: --output ФАЙЛ.`,
  'input-and-staged': (_) =>
    'Стандартный ввод («-») и --staged — два разных источника. Укажите один: cyclo validate --staged или cyclo validate - --stdin-filename ФАЙЛ.',
  'input-and-files': (_) =>
    'Стандартный ввод (-) указывается один, без файлов. Файлы укажите в отдельной команде.',
  'stdin-twice': () =>
    'Стандартный ввод (-) можно прочесть только как что-то одно. Для другого укажите файл.',
  'stdout-twice': () =>
    'И форму, и ответ в JSON вывести на стандартный вывод нельзя. Укажите файл: --output ФАЙЛ.',
  'binary-to-terminal': () =>
    'Документ не выводится на экран. Укажите файл: --output ФАЙЛ — или направьте вывод в файл или другую программу.',
  'annex-too-long': (a) =>
    `В приложении по учреждениям было бы ${counted(a.rows, ['строка', 'строки', 'строк'])}; в документе, который читают, их не больше ${a.most}. Сузьте отчёт (--actor, --month, --quarter) или возьмите его таблицей: --format csv.`,
  'pdf-absent': () =>
    'PDF формирует LibreOffice, а здесь он не установлен.\nУстановите LibreOffice или возьмите документ Word и сохраните его как PDF: --format docx.',
  'pdf-late': () =>
    'LibreOffice не сформировал PDF за две минуты и остановлен.\nВозьмите документ Word и сохраните его как PDF: --format docx — или выгрузите часть: --actor, --month.',
  'pdf-failed': () =>
    'LibreOffice не сформировал PDF.\nВозьмите документ Word и сохраните его как PDF: --format docx.',
};
