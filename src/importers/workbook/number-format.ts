/** How a workbook has numbers and days displayed. */
import { format, getFormatInfo } from 'numfmt';
import { entryIn, once } from '../../group-by.ts';
import type { Language } from '../../messages/messages.ts';
import { month, MONTH_NAMES } from '../../messages/ru/time/calendar-names.ts';

/** A pattern, or one for each country where programs follow its habits. */
export type NumberFormat = string | Readonly<Record<Language, string>>;

/** The format of a cell that has none of its own. */
export const GENERAL = 'General';

const DATE = { ru: 'dd.mm.yyyy', en: 'dd/mm/yyyy' };

/** The formats that workbooks name without saying what they are (ECMA-376, 18.8.30). The dates of East Asia are shown as ours. */
export const BUILT_IN: Readonly<Record<string, NumberFormat>> = {
  0: GENERAL,
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: DATE,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: { ru: `${DATE.ru} h:mm`, en: `${DATE.en} h:mm` },
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DATE])),
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00 ;(#,##0.00)',
  40: '#,##0.00 ;(#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** What the system calls a long date, whatever pattern stands beside it. */
const SYSTEM_DATE = /^\[\$-(?:x-sysdate|F800)\]/i;
const LONG_DATE = { ru: 'd mmmm yyyy "г."', en: 'd mmmm yyyy' };

/** Programs take no longer patterns. */
const LONGEST_PATTERN = 255;

/** A number has so many figures; of a longer one some were lost. */
const LONGEST_NUMBER = 1e15;

function inNominative(text: string): string {
  return text.replace(/\p{L}+/u, (word) => MONTH_NAMES[GENITIVES.indexOf(word.toLowerCase())] ?? word);
}

const GENITIVES = MONTH_NAMES.map((_, index) =>
  month(`0000-${String(index + 1).padStart(2, '0')}`, 'genitive'),
);

/** A pattern as numfmt takes it, and, where it shows days, those that were shown: the same days stand in many rows. */
const knownPattern = once((own: string) => {
  // The locale that a format names is that of the program; numfmt does not know all of their numbers.
  const pattern = own.replace(/\[\$-[0-9a-f,]+\]/gi, '');
  const isDay = getFormatInfo(pattern).type.startsWith('date');
  // A month without a day is in the nominative; numfmt knows the name only as it stands beside a day.
  const isMonth = isDay && /m{4}/i.test(pattern) && !/d/i.test(pattern);
  return { pattern, isMonth, days: isDay ? new Map<string, string>() : undefined };
});

/**
 * A number as it is displayed; nothing where it is not, or nobody can say how.
 *
 * @param shift what is added to the number of a day
 */
export function displayedNumber(
  value: number | boolean,
  numberFormat: NumberFormat | undefined,
  language: Language,
  shift: number,
): string | undefined {
  const own = typeof numberFormat === 'object' ? numberFormat[language] : numberFormat;
  if (own === undefined || own.length > LONGEST_PATTERN) return undefined;
  // In a narrow cell the format “General” shortens long numbers; whoever clicks on it sees them.
  if (own === GENERAL && Number.isInteger(value) && Math.abs(Number(value)) < LONGEST_NUMBER)
    return String(value);
  try {
    const { pattern, isMonth, days } = knownPattern(SYSTEM_DATE.test(own) ? LONG_DATE[language] : own);
    const show = (number: number | boolean): string => {
      const shown = format(pattern, number, { locale: language });
      return isMonth && language === 'ru' ? inNominative(shown) : shown;
    };
    const text =
      days && typeof value === 'number'
        ? entryIn(days, `${value} ${shift} ${language}`, () => show(value + shift))
        : show(value);
    return /^[#\s]*$/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
