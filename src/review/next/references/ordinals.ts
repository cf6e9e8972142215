/** «I полугодие 2010-2011», «за первую четверть», «во II квартале 2010 г.», «первый триместр», «Q1 2026». */
import {
  BEGIN,
  END,
  inLettersOf,
  matches,
  preposition,
  type Finder,
  type ReferenceKind,
} from './reference.ts';
import { ordinal, ORDINAL_CASES, type OrdinalGender } from '../../../messages/ru/ordinals.ts';
import { pairOf, SCHOOL_YEAR } from './school-years.ts';
import type { Steps } from '../shift.ts';

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
const ORDINAL = String.raw`(?:IV|I{1,3}|[1-4](?:-?(?:е|го|м|му|ом|я|й|ю))?|(?:перв|втор|четв[её]рт)(?:ое|ого|ому|ым|ом|ая|ой|ую|ый)|трет(?:ье|ьего|ьему|ьим|ьем|ья|ьей|ью|ий))`;

interface Unit {
  readonly kind: ReferenceKind;
  /** How it is written, with all its endings. */
  readonly words: string;
  readonly gender: OrdinalGender;
  /** How many of them a year has. */
  readonly parts: number;
  /** Its distance in a school year, or, of a calendar quarter, in a year. */
  readonly step: keyof Steps;
  /** A single year behind it is a year of the calendar, with as many parts. */
  readonly isOfCalendar?: true;
}

const UNITS: readonly Unit[] = [
  {
    kind: 'half-year',
    words: String.raw`(?:учебн\p{L}+\s+)?(?:полугоди(?:ями|ях|ям|ем|е|я|ю|и|й)|п\/г|полуг\.)`,
    gender: 'neuter',
    parts: 2,
    step: 'halfYear',
    isOfCalendar: true,
  },
  {
    kind: 'half-year',
    words: 'семестр(?:а|у|ом|е|ы|ов|ам|ах)?',
    gender: 'masculine',
    parts: 2,
    step: 'halfYear',
  },
  {
    kind: 'school-quarter',
    words: String.raw`(?:учебн\p{L}+\s+)?(?:четверт(?:ь|и|ью|ей|ям|ями|ях)|четв\.)`,
    gender: 'feminine',
    parts: 4,
    step: 'schoolQuarter',
  },
  {
    kind: 'trimester',
    words: 'триместр(?:а|у|ом|е|ы|ов|ам|ах)?',
    gender: 'masculine',
    parts: 3,
    step: 'trimester',
  },
  {
    kind: 'quarter',
    words: String.raw`(?:квартал(?:а|у|ом|е|ы|ов|ам|ах)?|кв\.)`,
    gender: 'masculine',
    parts: 4,
    step: 'quarter',
    isOfCalendar: true,
  },
];

/** References to a part of a year that has a number, with the year where it stands behind it. */
export const ordinals: Finder = function* (text, { shift }) {
  for (const unit of UNITS) {
    const pattern = new RegExp(
      `${BEGIN}(?:(?<prep>во?|со?|ко?)(?<space>\\s+))?(?<number>${ORDINAL})(?:(?<dash>\\s*[-–—,и]\\s*)(?<second>${ORDINAL}))?(?<gap>\\s*)(?<unit>${unit.words})${END}(?:(?<before>\\s+)(?:${SCHOOL_YEAR}|(?<year>(?:19|20)\\d{2})(?!\\d|\\s*[-–—/]\\s*\\d)))?`,
      'giu',
    );
    yield* matches(unit.kind, text, pattern, ({ groups }) => {
      const {
        prep,
        space = '',
        number = '',
        dash = '',
        second,
        gap = '',
        unit: word = '',
        before = '',
        year,
      } = groups;
      const pair = pairOf(groups);
      if (year !== undefined && !unit.isOfCalendar) return undefined;
      const step = shift.steps[unit.step]!;
      const moved = (typed: string): { words: string; carry: number } | undefined =>
        moveOrdinal(typed, unit, step);
      const first = moved(number);
      const last = second === undefined ? undefined : moved(second);
      if (!first || (second !== undefined && !last)) return undefined;
      const { carry } = last ?? first;
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
      const { place, carry } = placeOf(Number(number), 4, shift.steps.quarter);
      return `Q${place}${year === undefined ? '' : gap + String(Number(year) + carry)}`;
    },
  );
  yield* matches(
    'half-year',
    text,
    /(?<![\p{L}\p{N}])(?<number>first|second)(?<unit>\s+(?:half-?year|semester))(?![\p{L}\p{N}])/giu,
    ({ groups }) => {
      const { number = '', unit = '' } = groups;
      const { place } = placeOf(ENGLISH.indexOf(number.toLowerCase()) + 1, 2, shift.steps.halfYear);
      return inLettersOf(number, ENGLISH[place - 1]!) + unit;
    },
  );
};

/** Which part it becomes, and how many years later. */
function placeOf(number: number, parts: number, step: number): { place: number; carry: number } {
  const index = number - 1 + step;
  return { place: (((index % parts) + parts) % parts) + 1, carry: Math.floor(index / parts) };
}

function moveOrdinal(
  typed: string,
  { gender, parts }: Unit,
  step: number,
): { words: string; carry: number } | undefined {
  const roman = ROMAN.indexOf(typed.toUpperCase());
  const [, figure, suffix = ''] = /^([1-4])(.*)$/.exec(typed) ?? [];
  const forms = FORMS[gender];
  const plain = typed.toLowerCase().replace('четверт', 'четвёрт');
  const named = forms.findIndex((words) => words.includes(plain));
  const number = roman >= 0 ? roman + 1 : figure === undefined ? named + 1 : Number(figure);
  if (number < 1 || number > parts) return undefined;
  const { place, carry } = placeOf(number, parts, step);
  if (roman >= 0) return { words: ROMAN[place - 1]!, carry };
  if (figure !== undefined) return { words: place + suffix, carry };
  const word = forms[place - 1]![forms[named]!.indexOf(plain)]!;
  return { words: place === number ? typed : inLettersOf(typed, word), carry };
}
