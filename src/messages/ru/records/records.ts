import type { Messages } from '../../messages.ts';
import { few } from '../../phrases/few.ts';
import { agreed, counted, DAYS, RECORDS } from '../counted.ts';
import { date, period } from '../time/periods.ts';

function said(words: string | undefined): string {
  return words === undefined ? '' : `: ${words}`;
}

function when({ event }: { event?: { on: string; by: string; unit: string } }): string {
  return event ? ` (${date(event.on)}, кто записал: ${event.by})` : '';
}

/** Записи: отметить, отменить, просмотреть. */
export const records: Messages['records'] = {
  title: 'Журнал записей',
  recorded: (a) => `записано: ${a.unit} — ${a.activity}, ${period(a.occurrence)}, ${a.what}`,
  already: (a) =>
    `уже записано: ${a.unit} — ${a.activity}, ${period(a.occurrence)}, ${a.what} (кто записал: ${a.by}). Ничего не изменено.`,
  difference: (a) => {
    const [what, none] = {
      on: ['дата', 'даты'],
      note: ['примечание', 'примечания'],
      evidence: ['подтверждение', 'подтверждения'],
      until: ['новый срок', 'нового срока'],
      authority: ['основание', 'основания'],
    }[a.key];
    return a.before === undefined
      ? `${none} нет (сейчас указано: ${date(a.now)})`
      : `${what} — ${date(a.before)} (сейчас указано: ${date(a.now)})`;
  },
  differs: (a) =>
    `В той записи ${a.parts.join('; ')}. Чтобы записать по-новому: cyclo undo ${a.number}, затем повторите эту команду.`,
  skipped: (a) => `пропущено: ${a.unit} — ${a.activity}, ${period(a.occurrence)}: ${a.why}`,
  acts: {
    done: (a) => `выполнено ${date(a.on)}`,
    undone: (a) => `отменено ${date(a.on)}`,
    excused: (a) => `не применимо${said(a.note)}`,
    postponed: (a) => `срок перенесён на ${date(a.until ?? '')} (${a.authority ?? ''})${said(a.note)}`,
    reopened: (a) => `исполнение возобновлено${said(a.note)}`,
    note: (a) => `примечание${said(a.note)}`,
    accepted: (a) => `принято ${date(a.on)}`,
    returned: (a) => `возвращено на доработку${said(a.note)}`,
  },
  refusals: {
    'done-already': (a) =>
      `уже выполнено${when(a)}; сначала отмените отметку (cyclo undo) или возобновите исполнение (cyclo reopen)`,
    'done-by-another': ({ event }) =>
      `выполнить может любое учреждение, и это сделало другое (${event?.unit ?? ''}); укажите его: --unit`,
    'excused-already': (a) =>
      `уже отмечено «не применимо»${when(a)}; сначала возобновите исполнение: cyclo reopen`,
    'accepted-already': (a) => `уже принято${when(a)}; возобновите исполнение: cyclo reopen`,
    'not-done': () => 'ещё не выполнено; что ждёт приёмки, показывает cyclo status',
    'open-already': () => 'исполнение и так не завершено; перенос срока отменяет cyclo undo',
    'too-early': (a) =>
      `дата раньше той записи, к которой относится решение${when(a)}; укажите дату решения: --date`,
    'not-controlled': () =>
      'приёмка не предусмотрена: в плане она задаётся строкой accepted-by: parent. Ошибочную отметку снимает cyclo reopen',
  },
  countsForNothing: (a) => `не учитывается: ${a.why}`,
  losses: {
    activity: 'такого мероприятия в плане нет',
    time: 'такого срока у мероприятия нет',
    unit: 'такого учреждения в плане нет',
    task: 'у мероприятия нет пункта для исполнителя этого учреждения',
    choice: 'пункт не касается этого учреждения',
    dates: 'учреждение в это время не действует',
    shared: 'запись может относиться к нескольким мероприятиям',
  },
  disputed: (a) =>
    `${counted(a.count, ['пункт решён', 'пункта решены', 'пунктов решено'])} по-разному теми, кто не знал друг о друге; что учитывается, показывает cyclo log --disputed`,
  disputedBy: (a) =>
    `в то же время, без ведома друг друга: ${a.what} (${a.by}, № ${a.number})${a.isOpen ? `; ${a.counts ? 'учитывается эта запись' : 'эта запись не учитывается'}` : '; с тех пор разрешено'}`,
  disputeRule:
    'Записи стоят в одном порядке, одинаковом на всех машинах, каждая — после всех, о которых её автор знал; из отметок о выполнении учитывается первая, из остальных решений — последнее. Чтобы разрешить спор, отмените одну из записей (cyclo undo) или запишите новое решение.',
  noneDisputed: 'Ничего не решено по-разному.',
  hintLost: 'Что делать с записями, которые не учитываются: cyclo validate',
  progress: (a) =>
    `${a.title}, ${period(a.occurrence)}: выполнили ${a.done} из ${a.total}${a.inReview > 0 ? `, ожидают приёмки: ${a.inReview}` : ''}`,
  late: (a) => `на ${counted(a.days, DAYS)} позже срока ${date(a.deadline)}`,
  waits: (a) =>
    `Внимание: сначала должно быть выполнено «${a.title}»; не ${agreed(a.missing, ['отчиталось', 'отчитались'])} ${a.missing} из ${a.total}`,
  undone: (a) => `запись отменена: ${a.unit} — ${a.activity}, ${period(a.occurrence)}, ${a.what}`,
  share: (a) => `${a.unit} — ${a.activity}, ${period(a.occurrence)}, ${a.what}`,
  andMore: (a) => `… и ещё ${a.count}`,
  goesBack: (a) =>
    `Вместе ${agreed(a.count, ['сделана', 'сделаны'])} и вместе ${agreed(a.count, ['отменяется', 'отменяются'])} ${counted(a.count, RECORDS)}:`,
  confirmUndo: (a) => `Отменить ${counted(a.count, RECORDS)}? (да/нет)`,
  nothingUndone: 'Ничего не отменено.',
  together: (a) =>
    `вместе с ${agreed(a.others, ['другой записью', 'другими записями'])} (${a.others}): ${a.number}`,
  enteredBy: (a) => `кто внёс: ${a.name}`,
  hintUndo: (a) => `Отменить: ${a.command}`,
  empty: 'Записей ещё нет. Отметить выполнение: cyclo done',
  noneMatch: 'Таких записей нет. Все записи: cyclo log',
  grants: {
    given: (a) =>
      a.own === undefined
        ? `${a.role}: можно записывать всё.`
        : `${a.role}: можно отмечать выполнение за ${counted(a.own, ['учреждение', 'учреждения', 'учреждений'])} и принимать решения по ${counted(a.below ?? 0, ['подчинённому', 'подчинённым', 'подчинённым'])}.`,
    taken: (a) => `${a.role}: прав больше нет. Записанное остаётся.`,
  },
  store: {
    verified: (a) => `${a.path}: всё читается, каждая запись цела; всего ${counted(a.events, RECORDS)}`,
    copied: (a) => `копия записана в ${a.path} и проверена: ${counted(a.events, RECORDS)}`,
    damage: (a) => `файл ${a.path} повреждён: ${a.what}`,
    altered: (a) =>
      `изменена запись ${a.id}${a.number === undefined ? '' : `, порядковый номер ${a.number}`}${a.replica === undefined ? '' : ` в журнале ${a.replica}`}`,
    missing: (a) =>
      `недостаёт ${a.from === a.to ? `записи с порядковым номером ${a.from}` : `записей с порядковыми номерами с ${a.from} по ${a.to}`} из журнала ${a.replica}`,
    fork: (a) =>
      `Порядковый номер ${a.number} журнала ${a.replica} есть у двух записей: копию журнала вели в двух местах. Учтены обе.`,
    later: (a) =>
      `${counted(a.count, RECORDS)} более новой версии cyclo: сохранены, но не учтены. Чтобы их увидеть, установите эту версию.`,
    hintRestore:
      'Вернитесь к копии: cyclo store restore ФАЙЛ. Сделанное после неё можно добавить из другого журнала: cyclo store copy ОТКУДА КУДА.',
    hintMissing:
      'Недостающее может быть в копии или у тех, кто это записал; добавить его: cyclo store copy ОТКУДА КУДА.',
    lost: (a) =>
      `утрачено здесь: ${a.from === a.to ? `запись с порядковым номером ${a.from}` : `записи с порядковыми номерами с ${a.from} по ${a.to}`} из журнала ${a.replica}; в ${a.place} это есть`,
    differs: (a) =>
      `в ${a.place} иное содержание ${a.count === 1 ? `у записи ${a.id}` : `у ${counted(a.count, ['записи', 'записей', 'записей'])}, первая из них — ${a.id}`}: изменили или там, или здесь`,
    nothingLost: (a) => `всё, что ${a.place} хранит из этого журнала, есть и здесь, в том же виде`,
    absent: (a) =>
      `В ${a.place} есть ещё ${counted(a.count, RECORDS)} других журналов, здесь их пока нет: cyclo sync ${a.place}`,
    hintLost: (a) => `Вернуть утраченное: cyclo sync ${a.place}`,
    hintDiffers: (a) =>
      `Выясните, где верно: сравните с копией или с теми, кто обменивается через ${a.place}. Вернуться к копии: cyclo store restore ФАЙЛ.`,
    restored: (a) =>
      `${a.path} — теперь то, что есть в ${a.copy}: ${counted(a.events, RECORDS)}${a.kept === undefined ? '' : `; прежний журнал — ${a.kept}`}`,
    migrated: (a) =>
      `журнал обновлён с версии ${a.from} до версии ${a.to}${a.copy === undefined ? '' : `; прежний сохранён: ${a.copy}`}`,
    upToDate: 'журнал уже обновлён',
    added: (a) =>
      `${a.from} → ${a.to}: добавлено — ${counted(a.added, RECORDS)}${a.known > 0 ? `, уже было — ${a.known}` : ''}`,
    conflict: (a) =>
      `Запись ${a.id} там и здесь различается: одну из двух изменили. Здешняя осталась прежней; какой из журналов цел, покажет cyclo store verify.`,
    refused: (a) => `Одна запись не принята: она отличается от сделанной (хеш ${a.hash}).`,
    stats: (a) =>
      [
        `${a.path}: ${counted(a.events, RECORDS)}; циклограмм — ${a.plans}, учреждений — ${a.units}`,
        `журналов, в которых это записано, — ${a.replicas}${a.first === undefined ? '' : `; первая запись — ${a.first}, последняя — ${a.last}`}`,
        ...(a.size === undefined ? [] : [counted(a.size, ['байт', 'байта', 'байт'])]),
      ].join('\n'),
  },
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
    occurrence: 'Период',
    by: 'Кто',
    note: 'Примечание и подтверждение',
  },
  evidence: {
    file: (a) =>
      `файл ${a.name}, ${counted(a.size, ['байт', 'байта', 'байт'])}, SHA-256 ${a.sha256.slice(0, 12)}…`,
    changed: 'файл изменён после записи',
    missing: 'файл не найден',
    elsewhere: 'на другой машине; его передаст cyclo sync МЕСТО --with-evidence',
  },
  total: (a) => counted(a.count, RECORDS),
  ask: {
    unit: 'Кто выполнил?',
    items: 'Что выполнено?',
    keysOne: 'стрелки или буквы названия — выбрать, Enter — дальше',
    keysMany: 'стрелки — перейти, пробел — отметить, a — все, i — наоборот, Enter — дальше',
    noneFits: 'Ничего не найдено: таких букв нет ни в одном названии',
    date: 'Дата выполнения:',
    note: 'Примечание, если есть:',
    withNote: (a) => `, с примечанием «${a.note}»`,
    confirmOne: (a) => `Записать: ${a.share}${a.note}? (да/нет)`,
    confirm: (a) =>
      `Записать ${agreed(a.count, ['эту', 'эти'])} ${counted(a.count, ['отметку', 'отметки', 'отметок'])} (${few('ru', a.units)})${a.note}? (да/нет)`,
    nothingOpen: 'Всё выполнено, отмечать нечего. Записи: cyclo log',
    cancelled: 'Ничего не записано.',
  },
};
