import { STOCK, type OwnExamples, type schemaFindings as en } from '../../en/findings/schema.ts';
import { plural } from '../../plural.ts';

type Kind = Parameters<(typeof en)['schema-type']>[0]['given'];
type Form = Parameters<(typeof en)['schema-form']>[0]['form'];

const KINDS: Readonly<Record<Kind, string>> = {
  text: 'текст',
  number: 'число',
  group: 'группа ключей',
  list: 'список',
  boolean: 'true или false',
  nothing: 'пустое место',
};

const NEEDED: Readonly<Record<Kind, string>> = {
  ...KINDS,
  text: 'текст',
  group: 'группу ключей',
};

const FORMS: Readonly<Record<Form, (own: OwnExamples) => string>> = {
  id: (own) => `строчными латинскими буквами, цифрами и дефисами между ними: ${own.id}`,
  'actor-id': (own) => `латинскими буквами и цифрами, первой — буква: ${own.actor}`,
  'unit-id': () => 'латинскими буквами, цифрами и дефисами: licey-31',
  day: (own) => `год, месяц и число: ${own.from}-05`,
  occurrence: (own) =>
    `месяц ${own.from}, день ${own.from}-05, неделя ${own.from.slice(0, 4)}-W40, квартал ${own.from.slice(0, 4)}-Q4, полугодие ${own.from.slice(0, 4)}-H2, год ${own.from.slice(0, 4)} или две такие записи через две точки`,
  months: (own) => `месяц ${own.from} либо первый и последний через две точки: ${own.from}..${own.to}`,
  when: (own) =>
    `месяц ${own.from}, месяцы ${own.from}..${own.to}, день ${own.from}-05, дни ${own.from}-05..${own.from}-20, throughout или as-needed`,
};

const choice = (words: readonly string[]): string => words.join(', ');
const or = (words: readonly string[]): string => words.join(' или ');

const form = (given: string, a: { form: Form; suggestion?: string; own?: OwnExamples }): string =>
  a.suggestion === undefined
    ? `Нужно так: ${FORMS[a.form](a.own ?? STOCK)}.`
    : `Напишите «${a.suggestion}»${/[А-Яа-яЁё]/.test(given) ? ' латинскими буквами' : ''}.`;

/** Что в файле не по формату. */
export const schemaFindings: typeof en = {
  'schema-unknown-key': (a) =>
    a.suggestion === undefined
      ? `Ключа «${a.key}» здесь быть не может. ${a.known.length > 0 ? `Возможные ключи: ${choice(a.known)}.` : 'Удалите его.'}`
      : `Ключа «${a.key}» здесь быть не может. Возможно, имелось в виду «${a.suggestion}»?`,
  'schema-unknown-keys': (a) =>
    `Кроме перечисленных, здесь ещё ${a.more} ${plural('ru', a.more, { one: 'неизвестный ключ', few: 'неизвестных ключа', other: 'неизвестных ключей' })}. Проверьте, план ли это.`,
  'schema-missing-key': (a) => `Здесь не хватает ключа «${a.key}». Добавьте его.`,
  'schema-needs-key': (a) =>
    `Ключ «${a.key}» имеет смысл только вместе с «${a.needs}». Добавьте «${a.needs}» или удалите «${a.key}».`,
  'schema-excluded-key': (a) => `Ключ «${a.key}» не сочетается с соседними ключами. Оставьте что-то одно.`,
  'schema-too-few-keys': (a) =>
    `В этой группе чего-то не хватает. ${a.known.length > 0 ? `Возможные ключи: ${choice(a.known)}.` : 'Добавьте хотя бы одну запись или удалите ключ.'}`,
  'schema-too-many-keys': (a) =>
    a.limit <= 2
      ? 'Эти ключи вместе не употребляют. Оставьте тот, что нужен.'
      : `В этой группе больше ${a.limit} ${plural('ru', a.limit, { one: 'ключа', other: 'ключей' })}. Разделите план.`,
  'schema-empty-list': () => 'Список пуст. Заполните его или удалите ключ.',
  'schema-too-many-items': (a) =>
    `В списке больше ${a.limit} ${plural('ru', a.limit, { one: 'записи', other: 'записей' })}. Разделите его.`,
  'schema-key-form': (a) => `Имя «${a.key}» записано не так, как нужно. ${form(a.key, a)}`,
  'schema-form': (a) => `«${a.given}» — запись не по правилам. ${form(a.given, a)}`,
  'schema-choice': (a) =>
    a.suggestion === undefined
      ? `Значение «${a.given}» здесь невозможно. Напишите ${a.expected.length > 1 ? `одно из: ${choice(a.expected)}` : choice(a.expected)}.`
      : `Значение «${a.given}» здесь невозможно. Возможно, имелось в виду «${a.suggestion}»?`,
  'schema-range': (a) =>
    a.bound === 'maximum'
      ? `${a.given} — слишком много. Напишите число не больше ${a.limit}.`
      : `${a.given} — слишком мало. Напишите число не меньше ${a.limit}.`,
  'schema-blank': () => 'Текст пуст. Заполните его или удалите ключ.',
  'schema-too-long': (a) =>
    `Длина текста — ${a.length} ${plural('ru', a.length, { one: 'знак', few: 'знака', other: 'знаков' })} при пределе ${a.limit}. Сократите его или проверьте, закрыта ли кавычка.`,
  'schema-type': (a) => {
    const expected = or(a.expected.map((kind) => KINDS[kind]));
    if (a.given === 'nothing') {
      const needed = or(a.expected.map((kind) => NEEDED[kind]));
      return `Здесь ничего не указано. Впишите ${needed} или удалите ключ.`;
    }
    const quote = a.expected.includes('text') && (a.given === 'number' || a.given === 'boolean');
    const unquote = a.given === 'text' && a.expected.join() === 'number';
    return `Здесь стоит ${KINDS[a.given]}, а нужно другое: ${expected}. ${a.month === undefined ? '' : `Если это месяц, пишите ${a.month}. `}${quote ? `${a.month === undefined ? 'Возьмите значение' : 'Текст возьмите'} в кавычки.` : unquote ? 'Напишите число без кавычек.' : 'Примеры есть в выводе cyclo schema.'}`;
  },
};
