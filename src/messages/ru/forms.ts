import { isDay } from '../../calendar/day.ts';
import { dayInFigures, monthInWords } from '../dates.ts';
import { few } from '../few.ts';
import type { FormMessages } from '../forms.ts';
import { plural } from '../plural.ts';
import { records } from './records.ts';
import { titleOf } from './reports.ts';
import { period } from './times.ts';

function formCount(count: number): string {
  return `${count} ${plural('ru', count, { one: 'форма', few: 'формы', other: 'форм' })}`;
}

function recordCount(count: number): string {
  return `${count} ${plural('ru', count, { one: 'отметка', few: 'отметки', other: 'отметок' })}`;
}

const day = (on: string): string => dayInFigures('ru', on);
const month = (name: string): string => monthInWords('ru', name);

/** Кавычки внутри кавычек — другого рисунка. */
function inQuotes(text: string): string {
  return `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`;
}

/** Дата из ячейки — так, как её пишут люди. */
function dateText(text: string): string {
  return isDay(text) ? day(text) : text;
}

/** Формы для тех, у кого нет cyclo, и что говорится о возвращённых формах. */
export const forms: FormMessages = {
  sheet: 'Форма',
  heading: (a) => {
    const start = 'Сведения об исполнении';
    const [first = '', ...more] = titleOf(start, a);
    return more[0] === a.plan
      ? [a.order ? first : start, more.join(' ')]
      : [start, [first.slice(start.length + 1), ...more].join(' ')];
  },
  month: (a) => `за ${a.month}`,
  returnTo: (a) => `Форму вернуть: ${a.words}`,
  instruction:
    'Заполните выделенные цветом ячейки: отметку выберите из списка; укажите дату выполнения и подтверждающий документ, если нужно — примечание. Для отметки «не применимо» в примечании укажите причину. Если ответа пока нет, отметку не ставьте. Верните этот файл в формате XLSX; остальные ячейки защищены.',
  columns: {
    number: '№',
    text: 'Пункт',
    deadline: 'Срок',
    role: 'Роль',
    status: 'Состояние',
    mark: 'Отметка о выполнении',
    date: 'Дата выполнения',
    evidence: 'Документ-подтверждение',
    note: 'Примечание',
  },
  marks: { done: 'выполнено', 'not-done': 'не выполнено', excused: 'не применимо' },
  status: (a) =>
    `${a.words}${a.day === undefined ? '' : a.status === 'postponed' ? ` на ${a.day}` : `, ${a.day}`}${a.returned === undefined ? '' : `; ${a.returned}`}`,
  statusOn: (a) => `Состояние на ${a.day}`,
  filledBy: 'Заполнил (должность, фамилия, инициалы):',
  signature: 'Подпись:',
  markError: 'Выберите из списка: выполнено, не выполнено, не применимо.',
  dateError: (a) => `Укажите дату в виде 05.10.2010: не раньше ${a.earliest} и не позже сегодняшнего дня.`,
  notDone: (a) => (a.note === '' ? 'не выполнено' : `не выполнено: ${a.note}`),
  nothingOwed: (a) =>
    `${a.who}: за ${month(a.month)} отчитываться не о чем, форма не нужна. Что и когда исполнять, показывает cyclo due.`,
  unneeded: (a) =>
    `форма за ${month(a.month)} не нужна ${a.units} ${plural('ru', a.units, { one: 'учреждению: ему', other: 'учреждениям: им' })} отчитываться не о чем`,
  problems: {
    'not-a-workbook': () =>
      'это не книга XLSX, или файл повреждён; попросите прислать форму ещё раз в формате XLSX',
    'save-as-xlsx': (a) =>
      `это файл ${a.format}; откройте его, выберите «Сохранить как», укажите формат XLSX и загрузите полученный файл`,
    'old-or-locked': () =>
      'это книга прежнего формата (XLS) или книга, закрытая паролем; сохраните её в формате XLSX без пароля',
    'other-format': (a) =>
      `это файл ${a.format}, прочитать из него ответы нельзя; попросите прислать саму форму, заполненную в формате XLSX`,
    'too-big': (a) =>
      `больше ${a.limit}: заполненная форма намного меньше; попросите прислать её без картинок`,
    overfull: (a) =>
      `в книге больше ${a.most} ${{ files: 'файлов', sheets: 'листов', cells: 'заполненных ячеек', characters: 'знаков текста', elements: 'ячеек и диапазонов' }[a.what]}, в форме столько не бывает; создайте форму заново и перенесите в неё ответы`,
    'far-cell': (a) =>
      `заполнена ячейка ${a.cell} далеко за пределами формы; очистите её или создайте форму заново и перенесите в неё ответы`,
    'not-a-form': () =>
      'книга XLSX, но не форма, созданная командой cyclo form; создайте форму заново и перенесите в неё ответы',
    'newer-form': (a) =>
      `форма создана более новой версией cyclo: версия формы — ${a.version}, эта программа читает версию ${a.supported}. Установите новую версию cyclo`,
    heads: (a) =>
      `в таблице нет ${plural('ru', a.missing.length, { one: 'графы', other: 'граф' })} ${a.missing.map((head) => `«${head}»`).join(', ')}; верните прежние названия граф или создайте форму заново и перенесите в неё ответы`,
    stray: () =>
      'ответ дан в строке, которой в форме не было; перенесите его в строку формы или запишите командой cyclo done',
    'other-plan': (a) =>
      `форма относится к плану «${a.plan}», а здесь такого нет (есть: ${few('ru', a.known)}); укажите его файл: --plan ФАЙЛ`,
    'unknown-unit': (a) =>
      `учреждения «${a.unit}» в плане нет; если оно переименовано, укажите прежний идентификатор в was:`,
    twice: (a) => `повторяет форму ${a.file}: ответы те же; рассматривается она, а этот файл уберите`,
    'twice-different': (a) =>
      `за то же учреждение и тот же месяц есть другая форма с другими ответами — ${a.file}; не принята ни одна: оставьте верную`,
    empty: () => 'ничего не заполнено; попросите проставить отметки или уберите файл',
    'unknown-activity': (a) => `мероприятия «${a.activity}» в плане больше нет; создайте форму заново`,
    'unknown-occurrence': (a) =>
      `у мероприятия «${a.activity}» больше нет этого срока (${period(a.occurrence)}); создайте форму заново`,
    'not-theirs': (a) => `пункт «${a.activity}» не относится к ${a.unit}; создайте форму заново`,
    withdrawn: (a) => `пункт снят (${a.by}); оставьте ответ пустым`,
    changed: (a) =>
      `форма создана по прежней редакции плана: в ней ${inQuotes(a.was)}, теперь в плане ${inQuotes(a.now)}; создайте форму заново`,
    altered: (a) =>
      `изменён текст самой формы: было ${inQuotes(a.was)}, стало ${inQuotes(a.now)}; верните прежний текст или создайте форму заново`,
    'same-row': (a) => `тот же пункт, что в строке ${a.row}; создайте форму заново`,
    closed: () =>
      'пункт был закрыт, когда создавалась форма, ответа на него не требуется; исправления вносятся командами cyclo undo и cyclo reopen',
    'no-value': () => 'формула не вычислена, и что она показывает, неизвестно; напишите сам ответ',
    'not-displayed': () => 'в ячейке число, но её формат ничего не показывает; напишите ответ текстом',
    merged: (a) =>
      `одна ячейка на строки ${a.from}–${a.to}: относится ли ответ ко всем этим строкам или только к первой? Разъедините ячейки и ответьте в каждой строке`,
    'wrong-mark': (a) => `«${a.text}» — такой отметки нет; допустимые: ${a.choices.join(', ')}`,
    'no-mark': () => 'строка заполнена, а отметки в ней нет; выберите отметку из списка',
    'no-date': () => 'выполнено, но не указано когда; укажите дату выполнения',
    'not-a-date': (a) => `${inQuotes(a.text)} — не дата; дата пишется 05.10.2010`,
    future: (a) => `дата ${day(a.on)} ещё не наступила, сегодня ${day(a.today)}; укажите дату выполнения`,
    'too-early': (a) =>
      `${day(a.on)} — слишком рано для этого пункта: дата раньше ${day(a.earliest)} не принимается; проверьте месяц и год`,
    'date-without-done': (a) =>
      `отмечено «${a.mark}», но указана дата ${dateText(a.date)}; выберите «${a.done}» или уберите дату`,
    'no-reason': () => 'не применимо, но не указано почему; напишите причину в примечании',
    contradicted: (a) =>
      `отмечено «не выполнено», а в журнале записано выполнение ${day(a.on)} (кто записал: ${a.by}); отмените запись (cyclo undo) или исправьте форму`,
    'done-otherwise': (a) =>
      `указана дата ${day(a.now)}, а в журнале записано выполнение ${day(a.on)} (кто записал: ${a.by}); отмените запись (cyclo undo) или уберите ответ из формы`,
    refused: (a) => records.refusals[a.refusal](a),
  },
  remarks: {
    outdated: (a) =>
      `после создания формы план изменён: ${[
        ...(a.changed > 0 ? [`пунктов без ответа, которые изменены или исключены, — ${a.changed}`] : []),
        ...(a.added > 0 ? [`пунктов, которых в форме нет, — ${a.added}`] : []),
      ].join('; ')}. Чтобы ответить на них, создайте форму заново`,
    'short-year': (a) => `«${a.text}» понято как ${day(a.on)}; год пишется четырьмя цифрами`,
    details: (a) =>
      `записано ранее (${day(a.on)}, кто записал: ${a.by}), примечание или документ там другие и не изменены; новое добавьте командой cyclo note`,
  },
  intake: {
    accepted: (a) => {
      const counts = [
        ...(a.done > 0 ? [`выполнено — ${a.done}`] : []),
        ...(a.excused > 0 ? [`не применимо — ${a.excused}`] : []),
        ...(a.notDone > 0 ? [`не выполнено — ${a.notDone}`] : []),
        ...(a.before > 0 ? [`записано ранее — ${a.before}`] : []),
        ...(a.unanswered > 0 ? [`без ответа — ${a.unanswered}`] : []),
      ];
      return `${a.unit}, ${month(a.month)}: ${counts.join(', ')}`;
    },
    reading: 'чтение форм',
    passedOver: (a) => `не рассматривались: ${few('ru', a.files)}`,
    refused: (a) => `${a.file}: не принято, ничего не записано`,
    leftOut: (a) => `${a.file}: не приняты строки`,
    soundRows: (a) =>
      `ответов без замечаний в этой форме: ${a.answers}; чтобы записать ${plural('ru', a.answers, { one: 'его', other: 'их' })} без остальных, добавьте --sound-rows`,
    place: (a) => `${a.cell}: ${a.text}`,
    total: (a) =>
      `Всего ${formCount(a.forms)}: без замечаний — ${a.forms - a.refused}, не принято — ${a.refused}. К записи: ${recordCount(a.marks)}; записано ранее: ${a.before}.`,
    recorded: (a) =>
      `Записано: ${recordCount(a.marks)} из ${a.forms} ${plural('ru', a.forms, { one: 'формы', other: 'форм' })}.`,
    nothingNew: 'Нового нет: ничего не записано.',
    dryRun: 'Это проверка: ничего не записано. Чтобы записать, уберите --dry-run.',
    confirm: (a) =>
      `Записать ${a.marks} ${plural('ru', a.marks, { one: 'отметку', few: 'отметки', other: 'отметок' })}? (да/нет)`,
    cancelled: 'Ничего не записано.',
  },
};
