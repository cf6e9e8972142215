/** Как в приказе названы места документа: «в строке «октябрь» графы «РУО»», «абзацы второй – четвёртый». */
import type { Ref, TextUnit, Where } from '../../phrases/amendment-facts.ts';
import { enumerate } from '../../phrases/enumerate.ts';
import { inCases } from '../counted.ts';
import { ordinal, type OrdinalGender } from '../ordinals.ts';

/** Падежи, в которых приказ называет места. */
const CASES = ['nominative', 'genitive', 'accusative', 'instrumental', 'prepositional'] as const;
type PlaceCase = (typeof CASES)[number];

interface Noun {
  readonly gender: OrdinalGender;
  readonly one: Readonly<Record<PlaceCase, string>>;
  readonly many: Readonly<Record<PlaceCase, string>>;
}

const nounIn = (gender: OrdinalGender, one: string, many: string): Noun => ({
  gender,
  one: inCases(CASES, one),
  many: inCases(CASES, many),
});

const NOUNS = {
  paragraph: nounIn(
    'masculine',
    'абзац абзаца абзац абзацем абзаце',
    'абзацы абзацев абзацы абзацами абзацах',
  ),
  point: nounIn('masculine', 'пункт пункта пункт пунктом пункте', 'пункты пунктов пункты пунктами пунктах'),
  row: nounIn('feminine', 'строка строки строку строкой строке', 'строки строк строки строками строках'),
  column: nounIn('feminine', 'графа графы графу графой графе', 'графы граф графы графами графах'),
};

const SECTION = inCases(CASES, 'раздел раздела раздел разделом разделе');

const PARTS = {
  notes: inCases(CASES, 'примечание примечания примечание примечанием примечании'),
  heading: inCases(CASES, 'наименование наименования наименование наименованием наименовании'),
  title: inCases(CASES, 'заголовок заголовка заголовок заголовком заголовке'),
  preamble: inCases(CASES, 'преамбула преамбулы преамбулу преамбулой преамбуле'),
};

/** То, что имеет напечатанный номер, — пункт: и в приказе, и в таблице. */
function nounOf(unit: TextUnit, by: Ref['by']): Noun {
  if (unit === 'clause' || by === 'number') return NOUNS.point;
  return NOUNS[unit];
}

/** «абзацы второй и четвёртый», «пункты 3–5», «графы «РУО» и «МОУ»»; что названо по-разному, — в этом порядке. */
export function namedRefs(unit: TextUnit, refs: readonly Ref[], wanted: PlaceCase): string {
  const kinds = [...new Set(refs.map(({ by }) => by))];
  const parts = kinds.map((by) => {
    const own = refs.filter((ref) => ref.by === by);
    const noun = nounOf(unit, by);
    const names = own.flatMap((ref) => (ref.by === 'name' ? `«${ref.name}»` : []));
    const numbers = own.flatMap((ref) =>
      ref.by === 'name' ? [] : ref.by === 'number' ? ref.number : ref.place,
    );
    const words = names.length > 0 ? enumerate(names, 'и') : numbersIn(numbers, by, noun, wanted);
    return `${(own.length === 1 ? noun.one : noun.many)[wanted]} ${words}`;
  });
  return enumerate(parts, 'и');
}

/** «второй, четвёртый – шестой», «2, 4–6». */
function numbersIn(numbers: readonly number[], by: Ref['by'], { gender }: Noun, wanted: PlaceCase): string {
  const word = (number: number): string =>
    by === 'number' ? String(number) : ordinal(number, wanted, gender);
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  const dash = by === 'number' ? '–' : ' – ';
  const parts = runs.flatMap(([from, to]) =>
    to - from > 1 ? [word(from) + dash + word(to)] : from === to ? [word(from)] : [word(from), word(to)],
  );
  return enumerate(parts, 'и');
}

/** «раздела «Контроль»», «подраздела «октябрь» раздела «Контроль»». */
export function inBands(bands: readonly string[] = [], wanted: PlaceCase = 'genitive'): string {
  return bands
    .toReversed()
    .map((band, index) => {
      const noun = index === 0 ? SECTION[wanted] : SECTION.genitive;
      return `${index < bands.length - 1 ? 'под' : ''}${noun} «${band}»`;
    })
    .join(' ');
}

/** Место: «строке «октябрь» графы «РУО»»; у таблицы как таковой и у приказа — пусто. */
export function placeOf({ part, rows = [], columns = [], bands }: Where, wanted: PlaceCase): string {
  if (part === 'clauses') return '';
  if (part !== 'table') return PARTS[part][wanted] + (part === 'notes' ? ' к таблице' : '');
  const isNumbered = rows.some(({ by }) => by === 'number');
  const of = (unit: 'row' | 'column', refs: readonly Ref[], own: PlaceCase): string[] =>
    refs.length === 0 ? [] : [namedRefs(unit, refs, own)];
  const section = bands && bands.length > 0 ? [inBands(bands)] : [];
  // Графа названа первой, когда их несколько, когда строка — пункт перечня и когда речь о ячейке в целом.
  const isColumnFirst = columns.length > 1 || isNumbered || rows.length === 0 || wanted === 'accusative';
  const parts =
    columns.length > 0 && isColumnFirst
      ? [...of('column', columns, wanted), ...of('row', rows, 'genitive'), ...section]
      : [...of('row', rows, wanted), ...section, ...of('column', columns, 'genitive')];
  return parts.join(' ');
}
