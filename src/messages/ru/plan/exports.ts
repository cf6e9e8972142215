import type { Messages } from '../../messages.ts';
import { genderOf, inCase } from '../declension.ts';
import { editions } from '../editions.ts';

/** What each kind of document says before its clauses (ГОСТ Р 7.0.97-2016, 5.18). */
const RESOLUTIONS: Readonly<Record<string, string>> = {
  приказ: 'ПРИКАЗЫВАЮ',
  распоряжение: 'ОБЯЗЫВАЮ',
  постановление: 'ПОСТАНОВЛЯЮ',
};

/** «УТВЕРЖДЕНА» of a циклограмма, «УТВЕРЖДЕН» of a план; where it is not known what was approved, of the appendix. */
function approved(title: string): string {
  const endings = { masculine: '', feminine: 'А', neuter: 'О', plural: 'Ы' } as const;
  return `УТВЕРЖДЕН${endings[genderOf(title) ?? 'neuter']}`;
}

/** Слова документов, которые делаются из плана, и его таблицы на экране. */
export const exports: Messages['exports'] = {
  mark: (a) => {
    const issuer = a.issuerGenitive ?? inCase(a.issuer, 'genitive');
    const requisites = `от ${a.date ?? '______________'} № ${a.number ?? '____________'}`;
    const name = a.appendix === undefined ? 'Приложение' : `Приложение № ${a.appendix}`;
    const edition = a.amendedBy.length > 0 ? [`(в редакции ${editions(a.kind, a.amendedBy)})`] : [];
    return a.mark === 'appendix'
      ? [name, `к ${inCase(a.kind, 'dative').toLowerCase()} ${issuer}`, requisites, ...edition]
      : [
          name,
          approved(a.title),
          `${inCase(a.kind, 'instrumental').toLowerCase()} ${issuer}`,
          requisites,
          ...edition,
        ];
  },
  markContinued: (a) =>
    a.appendix === undefined ? 'Продолжение приложения' : `Продолжение приложения № ${a.appendix}`,
  order: {
    dateLine: (a) => `от ${a.date ?? '______________'}`,
    numberLine: (a) => `№ ${a.number ?? '____________'}`,
    resolution: (a) => `${RESOLUTIONS[a.kind.toLowerCase()] ?? 'ПРИКАЗЫВАЮ'}:`,
    distribution: (a) => `Разослать: ${a.names.join(', ')}`,
  },
  acquaintance: {
    heading: 'Лист ознакомления',
    tab: 'Ознакомление',
    columns: {
      number: '№ п/п',
      name: 'Фамилия, имя, отчество',
      post: 'Должность',
      date: 'Дата',
      signature: 'Подпись',
    },
  },
  styles: {
    letterhead: 'Бланк',
    requisites: 'Дата и номер',
    orderTitle: 'Заголовок приказа',
    text: 'Текст приказа',
    clause: 'Пункт приказа',
    signature: 'Подпись',
    executor: 'Составитель',
    mark: 'Отметка на приложении',
    paragraph: 'Абзац',
    point: 'Пункт перечня',
    tableHead: 'Заголовок графы',
    tableText: 'Текст таблицы',
    tablePoint: 'Пункт таблицы',
    term: 'Срок пункта',
    pageNumber: 'Номер страницы',
  },
  undeclined: (a) =>
    `Как склоняется «${a.issuer}», неизвестно: в документе название осталось в именительном падеже. Укажите в order: родительный падеж, issuer-genitive.`,
  rowHead: { week: 'Неделя', month: 'Месяц', quarter: 'Квартал', span: 'Период', none: '' },
  week: (a) => `${a.first}–${a.last}`,
  quarter: (a) => `${['I', 'II', 'III', 'IV'][a.number - 1]} квартал`,
  quarterOfYear: (a) => `${['I', 'II', 'III', 'IV'][a.number - 1]} квартал ${a.year} г.`,
  continued: (a) => `${a.label} (продолжение)`,
  continuation: 'продолжение',
  plansDay: (a) => `Пункты, для которых указан только месяц, исполняются ${a.day}.`,
  shifted: (a) =>
    `Срок, который приходится на нерабочий день${a.isException ? ' и до которого нет времени на работу' : ''}, переносится на ${a.direction === 'next' ? 'следующий за ним' : 'предшествующий ему'} рабочий день${a.days.length > 0 ? `: ${a.days.map(({ from, to }) => `с ${from} на ${to}`).join(', ')}` : ''}.`,
  noSection: 'Прочие мероприятия',
  once: 'в установленный срок',
  present: '+',
  details: {
    section: 'Раздел',
    rhythm: 'Периодичность',
    number: '№ п/п',
    text: 'Мероприятие',
    title: 'Мероприятие',
    role: 'Роль',
    with: 'Совместно с',
    when: 'Срок',
    start: 'Начало',
    end: 'Окончание',
    responsible: 'Ответственный',
    where: 'Место и время',
    output: 'Документ',
    indicator: 'Контрольный показатель',
    note: 'Примечание',
    mark: 'Отметка о выполнении',
  },
  sheets: { table: 'Приложение', items: 'Пункты' },
  columns: {
    actor: 'Исполнитель',
    title: 'Мероприятие',
    text: 'Пункт циклограммы',
    role: 'Роль',
    deadline: 'Срок',
    time: 'Срок словами',
    output: 'Результат',
    id: 'Код',
  },
};
