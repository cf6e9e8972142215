import type { schemaFindings as en } from '../../en/findings/schema.ts';
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

const FORMS: Readonly<Record<Form, string>> = {
  id: 'строчными латинскими буквами, цифрами и дефисами между ними: pdn-seminar',
  'actor-id': 'латинскими буквами и цифрами, первой — буква: RUO',
  'unit-id': 'латинскими буквами, цифрами и дефисами: licey-31',
  day: 'год, месяц и число: 2010-10-05',
  occurrence:
    'месяц 2010-10, день 2010-10-05, неделя 2010-W40, квартал 2010-Q4, полугодие 2010-H2, год 2010 или две такие записи через две точки',
  months: 'месяц 2010-10 либо первый и последний через две точки: 2010-08..2010-12',
  when: 'месяц 2010-10, месяцы 2010-08..2010-12, день 2010-10-05, дни 2010-10-05..2010-10-20, throughout или as-needed',
};

const choice = (words: readonly string[]): string => words.join(', ');
const or = (words: readonly string[]): string => words.join(' или ');

const form = (given: string, a: { form: Form; suggestion?: string }): string =>
  a.suggestion === undefined
    ? `Нужно так: ${FORMS[a.form]}.`
    : `Напишите «${a.suggestion}»${/[А-Яа-яЁё]/.test(given) ? ' латинскими буквами' : ''}.`;

/** Что в файле не по формату. */
export const schemaFindings: typeof en = {
  'schema-unknown-key': (a) =>
    a.suggestion === undefined
      ? `Ключа «${a.key}» здесь быть не может. ${a.known.length > 0 ? `Возможные ключи: ${choice(a.known)}.` : 'Удалите его.'}`
      : `Ключа «${a.key}» здесь быть не может. Возможно, имелось в виду «${a.suggestion}»?`,
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
    return `Здесь стоит ${KINDS[a.given]}, а нужно другое: ${expected}. ${quote ? 'Возьмите значение в кавычки.' : 'Примеры есть в выводе cyclo schema.'}`;
  },
};
