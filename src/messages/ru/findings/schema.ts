import { STOCK, type OwnExamples, type schemaFindings as en } from '../../en/findings/schema.ts';
import { counted } from '../counted.ts';

type Kind = Parameters<(typeof en)['schema-type']>[0]['given'];
type ProperForm = Parameters<(typeof en)['schema-form']>[0]['form'];

const KINDS: Readonly<Record<Kind, string>> = {
  text: 'текст',
  number: 'число',
  group: 'группа ключей',
  list: 'список',
  boolean: 'true или false',
  nothing: 'ничего',
};

const GIVEN: Readonly<Record<Kind, string>> = {
  text: 'указан текст',
  number: 'указано число',
  group: 'указана группа ключей',
  list: 'указан список',
  boolean: 'указано true или false',
  nothing: 'ничего не указано',
};

const NEEDED: Readonly<Record<Kind, string>> = {
  ...KINDS,
  text: 'текст',
  group: 'группу ключей',
};

const FORMS: Readonly<Record<ProperForm, (own: OwnExamples) => string>> = {
  id: (own) => `Допустимы строчные латинские буквы, цифры и дефисы между ними: ${own.id}`,
  'actor-id': (own) => `Допустимы латинские буквы и цифры, первая — буква: ${own.actor}`,
  email: () => 'Пишется один адрес: school-31@example.org',
  'unit-id': () => 'Допустимы латинские буквы, цифры и дефисы: licey-31',
  span: () =>
    'Имя периода — строчные латинские буквы, цифры и дефисы, и в нём есть цифра или дефис: q1, autumn-holidays',
  day: (own) => `Пишутся год, месяц и число: ${own.from}-05`,
  occurrence: (own) =>
    `Пишется месяц ${own.from}, день ${own.from}-05, неделя ${own.from.slice(0, 4)}-W40, квартал ${own.from.slice(0, 4)}-Q4, полугодие ${own.from.slice(0, 4)}-H2, год ${own.from.slice(0, 4)} или две такие записи через две точки`,
  months: (own) =>
    `Пишется месяц ${own.from} либо первый и последний через две точки: ${own.from}..${own.to}`,
  distance: () => 'Пишется число и единица счёта: 3 days, 10 working days, 1 week, 2 months',
  when: (own) =>
    `Пишется месяц ${own.from}, месяцы ${own.from}..${own.to}, день ${own.from}-05, дни ${own.from}-05..${own.from}-20, throughout или as-needed`,
};

const choice = (words: readonly string[]): string => words.join(', ');
const or = (words: readonly string[]): string => words.join(' или ');

const form = (given: string, a: { form: ProperForm; suggestion?: string; own?: OwnExamples }): string =>
  a.suggestion === undefined
    ? `${FORMS[a.form](a.own ?? STOCK)}.`
    : `Напишите «${a.suggestion}»${/[А-Яа-яЁё]/.test(given) ? ' латинскими буквами' : ''}.`;

/** Что в файле не по формату. */
export const schemaFindings: typeof en = {
  'schema-unknown-key': (a) =>
    a.suggestion === undefined
      ? `Ключ «${a.key}» здесь недопустим. ${a.known.length > 0 ? `Возможные ключи: ${choice(a.known)}. Если он есть в новой версии программы, обновите её.` : 'Удалите его.'}`
      : `Ключ «${a.key}» здесь недопустим. Возможно, имелось в виду «${a.suggestion}»?`,
  'schema-unknown-keys': (a) =>
    `Кроме перечисленных, здесь ещё ${counted(a.more, ['неизвестный ключ', 'неизвестных ключа', 'неизвестных ключей'])}. Проверьте, план ли это.`,
  'schema-missing-key': (a) => `Нет обязательного ключа «${a.key}». Добавьте его.`,
  'schema-needs-key': (a) =>
    `Ключ «${a.key}» имеет смысл только вместе с «${a.needs}». Добавьте «${a.needs}» или удалите «${a.key}».`,
  'schema-excluded-key': (a) => `Ключ «${a.key}» не сочетается с соседними ключами. Оставьте что-то одно.`,
  'schema-too-few-keys': (a) =>
    `В этой группе не хватает ключей. ${a.known.length > 0 ? `Возможные ключи: ${choice(a.known)}.` : 'Добавьте хотя бы одну запись или удалите ключ.'}`,
  'schema-too-many-keys': (a) =>
    a.limit <= 2
      ? 'Эти ключи вместе не употребляются. Оставьте нужный.'
      : `В этой группе больше ${counted(a.limit, ['ключа', 'ключей'])}. Разделите план.`,
  'schema-empty-list': () => 'Список пуст. Заполните его или удалите ключ.',
  'schema-too-many-items': (a) =>
    `В списке больше ${counted(a.limit, ['записи', 'записей'])}. Разделите его.`,
  'schema-key-form': (a) => `Идентификатор «${a.key}» записан неверно. ${form(a.key, a)}`,
  'schema-form': (a) => `Значение «${a.given}» записано неверно. ${form(a.given, a)}`,
  'schema-choice': (a) =>
    a.suggestion === undefined
      ? `Значение «${a.given}» здесь недопустимо. Напишите ${a.expected.length > 1 ? `одно из: ${choice(a.expected)}` : choice(a.expected)}.`
      : `Значение «${a.given}» здесь недопустимо. Возможно, имелось в виду «${a.suggestion}»?`,
  'schema-range': (a) =>
    a.bound === 'maximum'
      ? `${a.given} — слишком много. Напишите число не больше ${a.limit}.`
      : `${a.given} — слишком мало. Напишите число не меньше ${a.limit}.`,
  'schema-blank': () => 'Текст пуст. Заполните его или удалите ключ.',
  'schema-too-long': (a) =>
    `Длина текста — ${counted(a.length, ['знак', 'знака', 'знаков'])} при пределе ${a.limit}. Сократите его или проверьте, закрыта ли кавычка.`,
  'schema-type': (a) => {
    const expected = or(a.expected.map((kind) => KINDS[kind]));
    if (a.given === 'nothing') {
      const needed = or(a.expected.map((kind) => NEEDED[kind]));
      return `Здесь ничего не указано. Впишите ${needed} или удалите ключ.`;
    }
    const quote = a.expected.includes('text') && (a.given === 'number' || a.given === 'boolean');
    const unquote = a.given === 'text' && a.expected.join() === 'number';
    return `Здесь ${GIVEN[a.given]}; требуется ${expected}. ${a.month === undefined ? '' : `Если это месяц, пишите ${a.month}. `}${quote ? `${a.month === undefined ? 'Заключите значение' : 'Текст заключите'} в кавычки.` : unquote ? 'Напишите число без кавычек.' : 'Примеры показывает cyclo schema.'}`;
  },
};
