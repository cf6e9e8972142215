/** Как пишут сроки: сокращения, разные тире и числа становятся теми словами, по которым сроки читают. */
import { month as monthName, WEEKDAY_NAMES } from './calendar-names.ts';

const MONTH_SHORT = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ');
const WEEKDAY_SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;
const WEEKDAYS = Object.values(WEEKDAY_NAMES);

const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/ё/g, 'е'],
  [/(?<=\d)\s*-?\s*(?:его|ого)(?![а-я])/g, '-го'],
  [/\s*[–—−]\s*|\s+-\s*|\s*-\s+|(?<=[\d.])-(?=\d)|(?<=[а-яiv])-(?=[а-яiv]{3}|[iv])/g, '–'],
  [/(?<=\d)\.(?=\d\d(?:\D|$))\s*/g, '.'],
  [/(?<!\S)в течени[ие]|(?<!\S)в теч\.?(?=\s)/g, 'в течение'],
  [/(?<!\S)(?:1|один) раз в /g, 'раз в '],
  [/(?<!\S)(?:не позже|не поздее|не позднее,? чем)(?=\s)/g, 'не позднее'],
  [/уч(?:ебн)?\.?\s*г(?:ода?)?\.?(?![а-я])/g, 'учебного года'],
  [/(?<=\d)\s*г(?:\.|ода?)?(?![а-я])/g, ' г.'],
  [/(?<=[а-я]\.? )(\d{4})(?=$|[,;)–]| [–и])/g, '$1 г.'],
  [/\s+/g, ' '],
  [/^[\s(]+|[\s,;]+$/g, ''],
];

/** Срок строчными буквами, без сокращений: готовый к чтению. */
export function spelledOut(words: string): string {
  let text = words.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
  for (const [pattern, replacement] of REPLACED) text = text.replaceAll(pattern, replacement);
  for (const [index, short] of MONTH_SHORT.entries()) {
    if (!text.includes(short)) continue;
    const pattern = new RegExp(
      `(?<![а-я])${short}[а-я]{0,2}\\.|(?<![а-я])${short}${short === 'сен' ? 'т?' : ''}(?![а-я])`,
      'g',
    );
    const name = `0000-${String(index + 1).padStart(2, '0')}`;
    text = text.replaceAll(pattern, (_, offset: number) =>
      monthName(name, /\d[\s.-]*(?:го )?$/.test(text.slice(0, offset)) ? 'genitive' : 'nominative'),
    );
  }
  for (const [index, short] of WEEKDAY_SHORT.entries())
    text = text.replaceAll(new RegExp(`(?<![а-я])${short}\\.?(?![а-я])`, 'g'), WEEKDAYS[index]!.accusative);
  if (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1);
  return text.replace(/(?<!г|кв|нед|дек)\.$/, '').trim();
}
