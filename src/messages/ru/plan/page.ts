import type { PageMessages } from '../../sections/page.ts';
import { inCase } from '../declension.ts';
import { sentence } from '../sentence.ts';

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

/** Страница циклограммы: что на ней смотрят и отбирают, и всё о каждом мероприятии. */
export const page: PageMessages = {
  views: {
    table: 'Таблица',
    calendar: 'Календарь',
    activities: 'Мероприятия',
    units: 'Учреждения',
    order: 'Приказ',
  },
  viewsLabel: 'Разделы',
  skip: 'Перейти к таблице',
  filters: 'Отбор',
  fold: 'Все условия',
  search: 'Поиск',
  actor: 'Исполнитель',
  unit: 'Учреждение',
  month: 'Месяц',
  status: 'Состояние',
  all: 'все',
  reset: 'Сбросить',
  shown: (a) => `Показано: ${a.shown} из ${a.all}`,
  nothing: 'Таких пунктов нет.',
  more: (a) => `Ещё ${a.count}`,
  close: 'Закрыть',
  theme: 'Светлое / тёмное',
  print: 'Печать приложения',
  previousMonth: 'Предыдущий месяц',
  nextMonth: 'Следующий месяц',
  order: (a) =>
    [
      `${capital(a.kind)} ${a.issuerGenitive ?? inCase(a.issuer, 'genitive')}`,
      a.date && `от ${a.date}`,
      a.number && `№ ${a.number}`,
    ]
      .filter(Boolean)
      .join(' '),
  asOf: (a) => `По состоянию на ${a.day}`,
  noRecords: 'Сведения об исполнении в страницу не включены.',
  progress: (a) =>
    [
      `выполнено ${a.done} из ${a.owed}${a.late > 0 ? `, в том числе с опозданием — ${a.late}` : ''}`,
      ...(a.inReview > 0 ? [`ожидает приёмки — ${a.inReview}`] : []),
      ...(a.overdue > 0 ? [`просрочено — ${a.overdue}`] : []),
    ].join('; '),
  legend: {
    done: 'выполнено в срок',
    late: 'с опозданием',
    inReview: 'ожидает приёмки',
    overdue: 'просрочено',
    open: 'срок не истёк',
  },
  column: 'Выполнение',
  noWork: 'исполнять нечего',
  weekdays: 'День недели',
  noDeadlines: 'В этом месяце сроков нет.',
  asNeeded: 'По мере необходимости',
  waiting: 'Срок ещё не определён',
  story: {
    link: (a) => `О мероприятии «${a.title}»`,
    tasks: 'Кто и что делает',
    times: 'Сроки и почему они такие',
    before: 'Сначала должно быть выполнено',
    after: 'Этого ждут',
    with: 'Совместно с',
    where: 'Место и время',
    output: 'Документ',
    indicator: 'Контрольный показатель',
    responsible: 'Ответственный',
    note: 'Примечание',
    period: 'За период',
    deadline: 'Срок',
    records: 'Записи',
  },
  why: {
    asNeeded: 'Выполняется по мере необходимости, просроченным не бывает.',
    waiting: 'Срок определится, когда будет выполнено то, от чего он отсчитывается.',
    named: 'Этот день назван в плане.',
    throughout: 'Можно выполнить в любой день, пока период не окончился.',
    rule: (a) => sentence(`В плане: ${a.words}`),
    withoutDay: (a) => sentence(`Число не названо, это значит: ${a.words}`),
    preceding: (a) => `${a.off}: срок перенесён на предшествующий рабочий день.`,
    next: (a) => `${a.off}: срок перенесён на следующий рабочий день.`,
    kept: (a) => `${a.off}: по плану срок не переносится.`,
  },
  record: (a) => `${a.day}, ${a.unit}: ${a.kind}${a.by === undefined ? '' : ` (${a.by})`}`,
};
