/**
 * The keys and fixed values of plans as people write them in Russian, so that «срок:» gets `when` proposed. The format
 * itself has one word for each, the same in every country.
 */
import { nearest } from '../nearest.ts';

/** What each word of the format is in Russian, the commonest first. Names of files' formats are nobody's words. */
export const RUSSIAN: Readonly<Record<string, string>> = {
  calendar: 'календарь, производственный-календарь',
  name: 'название, наименование, имя, фио',
  extends: 'основа, на-основе',
  year: 'год, ежегодно',
  week: 'неделя, еженедельно',
  'days-off': 'выходные, нерабочие-дни, праздники',
  'working-days': 'рабочие-дни',
  'short-days': 'сокращённые-дни, предпраздничные-дни',
  date: 'дата, число',
  from: 'с, от, действует-с, начиная-с',
  source: 'источник, основание',
  to: 'по, действует-по',
  plan: 'план, циклограмма',
  language: 'язык',
  title: 'название, заголовок, наименование, мероприятие, тема',
  subtitle: 'подзаголовок',
  'return-forms': 'возврат-форм, куда-сдавать',
  period: 'период',
  rows: 'строки, строка',
  table: 'таблица',
  order: 'приказ, распоряжение',
  deadlines: 'сроки',
  spans: 'периоды, четверти, каникулы',
  actors: 'исполнители, органы, ответственные-органы, участники',
  activities: 'мероприятия, работы, дела',
  day: 'день, ежедневно',
  'working-day': 'рабочий-день',
  'last-day': 'последний-день',
  'last-working-day': 'последний-рабочий-день',
  month: 'месяц, ежемесячно',
  'half-year': 'полугодие, раз-в-полугодие',
  quarter: 'квартал, ежеквартально',
  of: 'какого-месяца, месяца',
  first: 'первый, первая, первое, первую, первого',
  second: 'второй, вторая, второе, вторую, второго',
  third: 'третий, третья, третье, третью, третьего',
  fourth: 'четвёртый, четвёртая, четвёртую, четвёртого',
  fifth: 'пятый, пятая, пятую, пятого',
  last: 'последний, последняя, последнее, последнюю, последнего',
  every: 'каждый, каждую, как-часто, периодичность',
  during: 'в-течение, когда',
  in: 'в, месяцы',
  by: 'до, не-позднее, срок, приказом, чем',
  weekday: 'день-недели',
  times: 'сроки, несколько-сроков',
  days: 'дни',
  mark: 'отметка, отметка-о-выполнении',
  throughout: 'в-течение-периода, постоянно, весь-период, в-течение-года',
  'as-needed': 'по-мере-необходимости, при-необходимости',
  words: 'словами, слова',
  'non-working-day': 'нерабочий-день, если-выходной',
  kind: 'вид, вид-документа',
  issuer: 'издал, кто-издал, организация, автор',
  'issuer-genitive': 'издал-родительный',
  place: 'место, место-издания, город',
  number: 'номер',
  preamble: 'преамбула',
  clauses: 'пункты, приказываю',
  signatory: 'подпись, подписал',
  executors: 'исполнители, исполнитель-документа',
  distribution: 'рассылка, разослать',
  post: 'должность',
  columns: 'графы, столбцы, колонки',
  bands: 'полосы, строки-заголовки',
  continued: 'продолжение',
  punctuation: 'знаки-препинания, пунктуация',
  semicolons: 'точка-с-запятой',
  section: 'раздел, направление, направление-деятельности',
  sections: 'разделы, направления',
  rhythm: 'периодичность, ритм',
  rhythms: 'периодичности',
  actor: 'исполнитель, орган, участник',
  text: 'формулировка, текст, содержание',
  role: 'роль',
  with: 'совместно-с, вместе-с',
  when: 'срок, когда, сроки, дата, время, срок-исполнения',
  start: 'начало',
  end: 'окончание, конец',
  responsible: 'ответственный, ответственные, отвечает',
  where: 'где, место, место-проведения, место-и-время',
  output: 'результат, документ, выход, форма, итоговый-документ',
  indicator: 'показатель, контрольный-показатель',
  note: 'примечание, примечания',
  units: 'учреждения, школы, подразделения, организации',
  id: 'идентификатор, ид, код',
  after: 'после',
  tasks: 'задачи, задания, исполнители, что-делает',
  only: 'только',
  except: 'кроме, за-исключением',
  tags: 'метки, теги',
  'done-by': 'кто-выполняет, выполняет',
  host: 'хозяин, принимающий, кто-проводит',
  'accepted-by': 'принимает, кто-принимает',
  was: 'прежние, прежний-идентификатор, раньше',
  withdrawn: 'снято, отменено, исключено',
  moved: 'перенесено, перенос',
  wording: 'формулировки, иные-формулировки',
  reason: 'причина',
  sets: 'наборы',
  each: 'каждый',
  gaps: 'перерывы, промежутки',
  genitive: 'родительный, родительный-падеж',
  dates: 'даты',
  differ: 'другие-даты, отличия',
  parent: 'вышестоящий, подчиняется, район, управление',
  parents: 'вышестоящие',
  monday: 'понедельник, понедельникам',
  tuesday: 'вторник, вторникам',
  wednesday: 'среда, среду, средам',
  thursday: 'четверг, четвергам',
  friday: 'пятница, пятницу, пятницам',
  saturday: 'суббота, субботу, субботам',
  sunday: 'воскресенье, воскресеньям',
  january: 'январь, января',
  february: 'февраль, февраля',
  march: 'март, марта',
  april: 'апрель, апреля',
  may: 'май, мая',
  june: 'июнь, июня',
  july: 'июль, июля',
  august: 'август, августа',
  september: 'сентябрь, сентября',
  october: 'октябрь, октября',
  november: 'ноябрь, ноября',
  december: 'декабрь, декабря',
  weeks: 'недели',
  months: 'месяцы',
  quarters: 'кварталы',
  none: 'нет, без-строк',
  'following-month': 'следующий-месяц, следующего-месяца',
  'preceding-month': 'предыдущий-месяц, предыдущего-месяца',
  'following-year': 'следующий-год, следующего-года',
  'preceding-year': 'предыдущий-год, предыдущего-года',
  keep: 'оставить, не-переносить',
  preceding: 'предыдущий, перед',
  next: 'следующий',
  all: 'все, каждое',
  any: 'любой, любое, один-из',
  organizer: 'организатор, организация, проводит',
  participant: 'участник, участие, участвует',
  support: 'помощь, содействие, обеспечение, поддержка',
  control: 'контроль, контролирует',
  performer: 'исполнитель, выполняет',
};

/**
 * Which of some words of the format was meant by one that is none of them: in Russian, or mistyped.
 *
 * @param word as it is written
 * @param known the words that can stand there
 */
export function meantWord(word: string, known: readonly string[]): string | undefined {
  const plain = normal(word);
  if (!/[а-я]/.test(plain)) return nearest(word, known);
  const inRussian = known.flatMap((each) =>
    (RUSSIAN[each]?.split(', ') ?? []).map((russian) => [normal(russian), each] as const),
  );
  const exact = inRussian.find(([russian]) => russian === plain);
  const close =
    exact?.[0] ??
    nearest(
      plain,
      inRussian.map(([russian]) => russian),
    );
  return inRussian.find(([russian]) => russian === close)?.[1] ?? nearest(word, known);
}

function normal(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_-]+/g, '-');
}
