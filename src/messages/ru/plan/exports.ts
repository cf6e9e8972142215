import type { Messages } from '../../messages.ts';
import { inCase } from '../declension.ts';

/** Слова документов, которые делаются из плана, и его таблицы на экране. */
export const exports: Messages['exports'] = {
  mark: (a) => [
    'Приложение',
    `к ${inCase(a.kind, 'dative').toLowerCase()} ${a.issuerGenitive ?? inCase(a.issuer, 'genitive')}`,
    `от ${a.date ?? '______________'} № ${a.number ?? '____________'}`,
  ],
  undeclined: (a) =>
    `Как склоняется «${a.issuer}», неизвестно: в документе название осталось в именительном падеже. Укажите в order: родительный падеж, issuer-genitive.`,
  rowHead: { week: 'Неделя', month: 'Месяц', quarter: 'Квартал', none: '' },
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
