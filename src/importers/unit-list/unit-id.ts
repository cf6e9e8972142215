/** Ids of institutions: short, readable, and made of what the list says of each alone, so that no other row changes them. */
import { inLatin } from '../latin.ts';

/** Legal forms, which nearly all have: abbreviations and whole phrases before the name. */
const FORMS =
  /(?<!\p{L})(?:(?:М|Г|Ч|Ф|О)?(?:Б|А|К|Г)?(?:ОУ|ДОУ|УДО|ОДО|У ДПО|УДПО|ОУ ДПО|УДОД|ОУДОД|У ДО|СКОУ|НОУ|СУВУ)|(?:муниципальн|государственн|областн|краев|частн|бюджетн|автономн|казенн|казённ|общеобразовательн|образовательн|дошкольн|средн|основн|полн|негосударственн|некоммерческ)\p{L}*|учреждени\p{L}*|организаци\p{L}*|г\.|город\p{L}*|общего|дополнительного|образования|имени|им\.)(?!\p{L})/giu;

/** A number, and the words before it: what kind of institution it is tells enough, whatever it is called after. */
const NUMBERED = /(?<before>[^№]*)(?:№|(?<!\p{L})N)\s*(?<number>\d+(?:-?[а-яa-z](?!\p{L}))?)/iu;
const KIND_WORDS = 2;

const MOST_WORDS = 4;
const LONGEST = 60;

/**
 * The id that a name proposes.
 *
 * @param district the key of its district, without which schools of one number could not be told apart
 */
export function unitId(name: string, district?: string): string {
  const bare = name.replaceAll(/\s+/g, ' ').replaceAll(FORMS, ' ');
  const { before = '', number } = NUMBERED.exec(bare)?.groups ?? {};
  const wordsOf = (text: string): string[] =>
    inLatin(text)
      .split('-')
      .filter((word) => word !== '');
  const parts =
    number === undefined
      ? wordsOf(bare).slice(0, MOST_WORDS)
      : [...wordsOf(before).slice(-KIND_WORDS), ...wordsOf(number)];
  if (district !== undefined && !parts.join('-').includes(district)) parts.push(district);
  return parts.join('-').slice(0, LONGEST).replace(/-+$/, '') || 'uchrezhdenie';
}
