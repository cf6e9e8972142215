/** Порядковые числительные: «абзац второй», «в строке двадцать первой». Окончания — по «Русской грамматике» (1980), §§ 1365–1371. */

export const ORDINAL_CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;
export type OrdinalCase = (typeof ORDINAL_CASES)[number];
export type OrdinalGender = 'masculine' | 'feminine' | 'neuter';

const UNITS =
  ' перв втор трет четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'.split(
    ' ',
  );
const TENS = '  двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ');
const TENS_BEFORE = '  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(
  ' ',
);

/** «второй», «шестой», а не «вторый». */
const STRESSED = new Set(['втор', 'шест', 'седьм', 'восьм', 'сороков']);

/** В порядке падежей {@link ORDINAL_CASES}. */
const ENDINGS: Readonly<Record<OrdinalGender, readonly string[]>> = {
  masculine: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  feminine: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  neuter: ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
};
const THIRD: typeof ENDINGS = {
  masculine: ['ий', 'ьего', 'ьему', 'ий', 'ьим', 'ьем'],
  feminine: ['ья', 'ьей', 'ьей', 'ью', 'ьей', 'ьей'],
  neuter: ['ье', 'ьего', 'ьему', 'ье', 'ьим', 'ьем'],
};

/** Наибольшее, что пишется словами. */
const MOST = 199;

/** Порядковое числительное словами; больше ста девяноста девяти — цифрами. */
export function ordinal(number: number, wanted: OrdinalCase, gender: OrdinalGender): string {
  if (number > MOST || number < 1) return String(number);
  if (number === 100) return withEnding('сот', wanted, gender);
  const [hundred, rest] = number > 100 ? ['сто ', number - 100] : ['', number];
  if (rest < 20) return hundred + withEnding(UNITS[rest]!, wanted, gender);
  const [ten, unit] = [Math.floor(rest / 10), rest % 10];
  if (unit === 0) return hundred + withEnding(TENS[ten]!, wanted, gender);
  return `${hundred}${TENS_BEFORE[ten]!} ${withEnding(UNITS[unit]!, wanted, gender)}`;
}

function withEnding(stem: string, wanted: OrdinalCase, gender: OrdinalGender): string {
  const ending = (stem === 'трет' ? THIRD : ENDINGS)[gender][ORDINAL_CASES.indexOf(wanted)]!;
  return stem + (ending === 'ый' && STRESSED.has(stem) ? 'ой' : ending);
}
