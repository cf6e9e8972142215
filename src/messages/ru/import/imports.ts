/** Что говорится о документе, который стал планом. */
import type { imports as en } from '../../en/import/imports.ts';
import { agreed, counted, ERRORS, ITEMS } from '../counted.ts';

/** Чем может быть графа. */
const columns: Readonly<Record<string, string>> = {
  actors: 'работа исполнителя',
  sections: 'работа по разделу',
  month: 'месяц',
  week: 'неделя',
  weekday: 'день недели',
  quarter: 'квартал',
  rhythm: 'периодичность',
  section: 'раздел',
  actor: 'исполнитель',
  text: 'мероприятие',
  number: 'номер',
};

export const imports: typeof en = {
  findings: {
    'kept-as-comment': (a) => `для «${a.text}» в плане нет места; сохранено комментарием`,
    'term-unclear': (a) => `срок «${a.text}» не понят; он сохранён словами, на всё время своей строки`,
    'term-misspelt': (a) => `срок «${a.text}» прочитан, как если бы он был написан без ошибок`,
    'term-inclusive': (a) => `«${a.text}»: названный день входит в срок, как и везде в плане`,
    'term-usual': (a) =>
      `«${a.text}»: дат этого времени в документе нет; взяты месяцы, в которые оно обычно бывает`,
    'term-partly': (a) => `из срока «${a.text}» понято только начало; его слова сохранены целиком`,
    'term-week': (a) =>
      `«${a.text}»: взяты дни этого месяца по календарной неделе (первая — та, на которую приходится первый четверг)`,
    'column-guessed': (a) => `графа «${a.text}» понята как ${columns[a.as ?? ''] ?? a.as ?? ''}`,
    'column-in-note': (a) => `графы «${a.text}» в плане нет; её содержание — в примечаниях`,
    'year-guessed': (a) => `год нигде не указан; план начинается с ${a.as ?? ''} (иначе — --period)`,
    'title-guessed': (a) => `заголовок не найден; план назван «${a.text}»`,
    'actor-guessed': (a) => `кто исполняет, нигде не сказано; исполнитель назван «${a.text}»`,
    'table-left': (a) =>
      `эта таблица («${a.text}») — другая; её слова сохранены комментариями (другую возьмёт --table)`,
    note: (a) =>
      ({
        'hidden-text': 'скрытый текст отброшен',
        'no-value': 'формула не вычислена: что она показывает, неизвестно',
        'hidden-row': 'прочитана и скрытая строка',
        'hidden-column': 'прочитан и скрытый столбец',
        'hidden-sheet': 'прочитан и скрытый лист',
        picture: 'рисунок: что на нём изображено, не читается',
        macro: 'макросы отброшены; ничего не запускалось',
        'external-link': 'то, на что документ ссылается вовне, не загружалось',
        'deleted-text': 'текст, помеченный как удалённый, отброшен',
        comment: 'примечание рецензента отброшено',
      })[a.code],
  },
  proposals: {
    merge: (a) => `одна работа: «${a.texts[0]}» и «${a.texts[1]}»`,
    link: (a) => `одно событие: «${a.texts[0]}» и «${a.texts[1]}»`,
    units: (a) => `учреждения: «${a.texts[0]}» — ${a.texts[1]}`,
  },
  reading: 'Чтение',
  recognising: 'Распознавание',
  checking: 'Проверка',
  taken: 'принято',
  notTaken: 'не принято',
  sure: (a) => `уверенность ${a.percent} %`,
  remark: (a) => `${a.place === '' ? '' : `${a.place}: `}${a.words}${a.sure === '' ? '' : ` (${a.sure})`}`,
  found: (a) =>
    `${counted(a.items, ITEMS)}, ${counted(a.works, ['мероприятие', 'мероприятия', 'мероприятий'])}, ${counted(a.actors, ['исполнитель', 'исполнителя', 'исполнителей'])}`,
  proposed: 'Предложения (решают --merge, --link и --units):',
  more: (a) => `… и ещё ${a.count}; все показывает --report`,
  written: (a) => `${a.path}: записано`,
  updated: (a) =>
    `${a.path}: обновлено${a.conflicts === 0 ? '' : `; ${agreed(a.conflicts, ['изменено', 'изменены'])} и вами, и в источнике ${counted(a.conflicts, ['место', 'места', 'мест'])}: осталось ваше`}`,
  conflict: (a) => `  ${a.path}: в источнике ${a.theirs}`,
  gone: 'ничего',
  checked: (a) =>
    `cyclo validate ${a.path}: ${counted(a.errors, ERRORS)}, ${counted(a.warnings, ['предупреждение', 'предупреждения', 'предупреждений'])}`,
  ask: {
    period: 'Год нигде не указан. На какие месяцы план (например, 2026-09..2027-05)?',
    table: 'Какая таблица — план?',
    keys: '↑↓ и ввод выбирают, Enter берёт',
    noneFits: 'Такой таблицы нет.',
    merge: (a) => `Это одна работа?\n  ${a.texts[0]}\n  ${a.texts[1]}\n(${a.sure}; д — да, Enter — нет)`,
    link: (a) => `Это одно событие?\n  ${a.texts[0]}\n  ${a.texts[1]}\n(${a.sure}; д — да, Enter — нет)`,
    units: (a) =>
      `«${a.texts[0]}»: учреждений — ${a.texts[1]}. Записать их в план? (${a.sure}; д — да, Enter — нет)`,
  },
  report: {
    title: (a) => `Что понято из файла ${a.source}`,
    source: 'Таблица источника',
    understood: 'Что из неё вышло',
    columns: {
      place: 'Место',
      text: 'Слова',
      id: 'Мероприятие',
      when: 'Срок',
      role: 'Роль',
      sure: 'Уверенность',
    },
    remarks: 'На что посмотреть',
    proposals: 'Предложения',
    left: 'В плане это комментарий.',
  },
};
