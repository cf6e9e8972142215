/** «I полугодие 2010-2011», «за первую четверть», «во II квартале 2010 г.», «первый триместр», «Q1 2026». */
import {
  BEGIN,
  END,
  inLettersOf,
  matches,
  preposition,
  stepOf,
  type ReferenceFinder,
  type ReferenceKind,
} from './reference.ts';
import { ordinal, ORDINAL_CASES, type OrdinalGender } from '../../../messages/ru/ordinals.ts';
import { pairOf, SCHOOL_YEAR } from './years.ts';
import type { PeriodSteps } from '../shift.ts';

/** First to fourth, each in all cases. */
const FORMS = {
  neuter: formsOf('neuter'),
  feminine: formsOf('feminine'),
  masculine: formsOf('masculine'),
};

function formsOf(gender: OrdinalGender): readonly (readonly string[])[] {
  return [1, 2, 3, 4].map((number) => ORDINAL_CASES.map((wanted) => ordinal(number, wanted, gender)));
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const ENGLISH = ['first', 'second', 'third', 'fourth'];
const ENGLISH_FORMS = ENGLISH.map((word) => [word]);
const ORDINAL = String.raw`(?:(?:IV|I{1,3}|[1-4])(?:-?(?:ое|ого|ому|ом|ый|ая|ую|ой|ей|ий|е|го|м|му|я|й|ю)(?!\p{L}))?|(?:перв|втор|четв[её]рт)(?:ое|ого|ому|ым|ом|ая|ой|ую|ый)|трет(?:ье|ьего|ьему|ьим|ьем|ья|ьей|ью|ий))`;

interface OrdinalUnit {
  readonly kind: ReferenceKind;
  /** How it is written, with all its endings. */
  readonly words: string;
  /** Absent in English. */
  readonly gender?: OrdinalGender;
  /** Of how many months a period has to be to speak of the next one by the next one of these. */
  readonly months: number;
  /** How many of them a year has. */
  readonly parts: number;
  /** Its distance in a school year, or, of a calendar quarter, in a year. */
  readonly step: Exclude<keyof PeriodSteps, 'year'>;
  /** A single year behind it is a year of the calendar, with as many parts. */
  readonly isOfCalendar?: true;
}

const UNITS: readonly OrdinalUnit[] = [
  {
    kind: 'half-year',
    words: String.raw`(?:учебн\p{L}+\s+)?(?:полугоди(?:ями|ях|ям|ем|е|я|ю|и|й)|п\/г|полуг\.)`,
    gender: 'neuter',
    months: 4,
    parts: 2,
    step: 'halfYear',
    isOfCalendar: true,
  },
  {
    kind: 'half-year',
    words: 'семестр(?:а|у|ом|е|ы|ов|ам|ах)?',
    gender: 'masculine',
    months: 4,
    parts: 2,
    step: 'halfYear',
  },
  {
    kind: 'school-quarter',
    words: String.raw`(?:учебн\p{L}+\s+)?(?:четверт(?:ь|и|ью|ей|ям|ями|ях)|четв\.)`,
    gender: 'feminine',
    months: 2,
    parts: 4,
    step: 'schoolQuarter',
  },
  {
    kind: 'trimester',
    words: 'триместр(?:а|у|ом|е|ы|ов|ам|ах)?',
    gender: 'masculine',
    months: 3,
    parts: 3,
    step: 'trimester',
  },
  {
    kind: 'quarter',
    words: String.raw`(?:квартал(?:а|у|ом|е|ы|ов|ам|ах)?|кв\.)`,
    gender: 'masculine',
    months: 3,
    parts: 4,
    step: 'quarter',
    isOfCalendar: true,
  },
  {
    kind: 'half-year',
    words: 'half-?year|semester',
    months: 4,
    parts: 2,
    step: 'halfYear',
    isOfCalendar: true,
  },
  { kind: 'quarter', words: 'quarter', months: 3, parts: 4, step: 'quarter', isOfCalendar: true },
];

/** References to a part of a year that has a number, with the year where it stands behind it. */
export const ordinals: ReferenceFinder = function* (text, { shift }) {
  for (const unit of UNITS) {
    const numbers = unit.gender ? ORDINAL : `(?:${ENGLISH.join('|')})`;
    const pattern = new RegExp(
      `${BEGIN}(?:(?<prep>во?|со?|ко?)(?<space>\\s+))?(?<number>${numbers})(?:(?<dash>\\s*[-–—,и]\\s*)(?<second>${numbers}))?(?<gap>\\s*)(?<unit>(?:${unit.words}))${END}(?:(?<before>\\s+(?:of\\s+)?)(?:${SCHOOL_YEAR}|(?<year>(?:19|20)\\d{2})(?!\\d|\\s*[-–—/]\\s*\\d)))?`,
      'giu',
    );
    yield* matches(unit.kind, text, pattern, ({ groups }) => {
      const { prep, space = '', number = '', dash = '', second } = groups;
      const { gap = '', unit: word = '', before = '', year } = groups;
      const pair = pairOf(groups);
      if (year !== undefined && !unit.isOfCalendar) return undefined;
      const step = stepOf(shift, unit.step, unit.months);
      if (step === undefined) return undefined;
      const moved = (typed: string): { words: string; carry: number } | undefined =>
        moveOrdinal(typed, unit, step);
      const first = moved(number);
      const last = second === undefined ? undefined : moved(second);
      if (!first || (second !== undefined && !last)) return undefined;
      // «в первом и втором полугодиях» is the whole year, and no part of it comes next.
      if (last && last.carry !== first.carry) return undefined;
      const { carry } = first;
      const years = pair ? pair.moved(carry) : year === undefined ? '' : String(Number(year) + carry);
      return (
        (prep === undefined ? '' : preposition(prep, first.words) + space) +
        first.words +
        (last ? dash + last.words : '') +
        gap +
        word +
        before +
        years
      );
    });
  }
  yield* matches(
    'quarter',
    text,
    /(?<![\p{L}\p{N}])Q(?<number>[1-4])(?:(?<gap>\s+|[-/]?)(?<year>20\d{2}))?(?![\p{L}\p{N}])/gu,
    ({ groups }) => {
      const { number = '', gap = '', year } = groups;
      const step = stepOf(shift, 'quarter', 3);
      if (step === undefined) return undefined;
      const { place, carry } = shiftedPart(Number(number), 4, step);
      return `Q${place}${year === undefined ? '' : gap + String(Number(year) + carry)}`;
    },
  );
};

/** Which part it becomes, and how many years later. */
function shiftedPart(number: number, parts: number, step: number): { place: number; carry: number } {
  const index = number - 1 + step;
  return { place: (((index % parts) + parts) % parts) + 1, carry: Math.floor(index / parts) };
}

function moveOrdinal(
  typed: string,
  { gender, parts }: OrdinalUnit,
  step: number,
): { words: string; carry: number } | undefined {
  const [, figure = '', suffix = ''] = /^([1-4]|[IV]+(?!\p{L}))(.*)$/iu.exec(typed) ?? [];
  const roman = ROMAN.indexOf(figure.toUpperCase());
  const forms = gender ? FORMS[gender] : ENGLISH_FORMS;
  const plain = typed.toLowerCase().replace('четверт', 'четвёрт');
  const named = forms.findIndex((words) => words.includes(plain));
  const number = roman >= 0 ? roman + 1 : figure === '' ? named + 1 : Number(figure);
  if (number < 1 || number > parts) return undefined;
  const { place, carry } = shiftedPart(number, parts, step);
  if (figure !== '') return { words: (roman >= 0 ? ROMAN[place - 1]! : place) + suffix, carry };
  const word = forms[place - 1]![forms[named]!.indexOf(plain)]!;
  return { words: place === number ? typed : inLettersOf(typed, word), carry };
}
