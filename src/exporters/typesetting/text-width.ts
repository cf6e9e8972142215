/** Widths of text, by which lines are broken before a program that shows them has seen them. */

/** Characters by their width, in thousandths of the font's size. Liberation Serif has the same. */
const GLYPHS: Readonly<Record<number, string>> = {
  0: '\u2060',
  180: "'",
  200: '|',
  250: ' ,.\u00a0·',
  277: '/:;\\ijlt',
  333: '!()-\u2011I[]`fr’‘',
  350: '•',
  389: 'Js',
  395: 'з',
  399: '°',
  408: '"',
  410: 'г',
  429: 'э',
  437: 'т',
  443: '?acez“”„аесё',
  456: 'ь',
  459: 'я',
  469: '^',
  472: 'в',
  479: '{}',
  485: 'к',
  499: 'л',
  500: '#$*0123456789_bdghknopquvxy«»–§Зорух',
  502: 'ч',
  508: 'бд',
  517: 'ъ',
  535: 'ийнпц',
  541: '~',
  556: 'FPSР',
  563: '+<=>×',
  574: 'БЬ',
  578: 'Г',
  610: 'ELTZЁЕТ',
  632: 'м',
  647: 'ф',
  649: 'Ч',
  660: 'Э',
  666: 'BCRВКСЯ',
  671: 'ы',
  678: 'Л',
  682: 'Д',
  690: 'ж',
  706: 'Ъ',
  708: 'У',
  722: 'ADGHKNOQUVXYwАИЙНОПХЦ',
  747: 'ю',
  770: 'шщ',
  777: '&m',
  790: 'Ф',
  833: '%',
  872: 'Ы',
  889: 'MМ',
  895: 'Ж',
  920: '@',
  943: 'W',
  954: '№',
  1000: '—…',
  1008: 'ШЩ',
  1027: 'Ю',
};

/** Wider than most letters, so that an unknown one makes a row too tall rather than too low. */
const UNKNOWN = 1000;

/** Bold letters are wider, a few of them by a tenth. */
const BOLD = 1.1;

/** By the code of each character; the second half of a pair, which is one character, has none of its own. */
const widths = new Uint16Array(1 << 16).fill(UNKNOWN).fill(0, 0xdc00, 0xe000);
for (const [width, glyphs] of Object.entries(GLYPHS))
  for (const glyph of glyphs) widths[glyph.charCodeAt(0)] = Number(width);

/** The font whose letters are measured. */
export const USUAL_FONT = 'Times New Roman';

/** Fonts whose letters are as wide as those of {@link USUAL_FONT}. */
const AS_WIDE = new Set([
  USUAL_FONT,
  'Liberation Serif',
  'PT Astra Serif',
  'Tinos',
  'Nimbus Roman',
  'Thorndale',
]);

/** Letters of other fonts are wider, those without serifs by a seventh, a few by more: too much room does less harm than too little. */
const OTHER_FONT = 1.2;

/** The letters a text is set in. */
export interface Typeface {
  /** Absent: {@link USUAL_FONT}. */
  readonly font?: string;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** The width of a text, or of the part of it between two places, on one line, in points. */
export function textWidth(
  text: string,
  { font = USUAL_FONT, size, bold = false }: Typeface,
  from = 0,
  to = text.length,
): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += widths[text.charCodeAt(at)]!;
  return (sum / 1000) * size * (bold ? BOLD : 1) * (AS_WIDE.has(font) ? 1 : OTHER_FONT);
}
