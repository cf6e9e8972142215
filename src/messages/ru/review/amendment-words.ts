/** Слова изменяющего приказа: что и где изменить. */
import type {
  Action,
  StatedContent,
  NumberShift,
  OrderStatement,
  TextUnit,
  WordChange,
} from '../../phrases/amendment-facts.ts';
import { inBands, namedRefs, placeOf } from './amendment-refs.ts';

/** Изменение: первая строка, затем новые тексты, каждый отдельным абзацем. Знака в конце нет. */
export function statementWords({ where, action }: OrderStatement): string[] {
  const at = placeOf(where, 'prepositional');
  const inside = at === '' ? '' : `в ${at} `;
  switch (action.kind) {
    case 'removed':
      return [removedWords(action, where.bands, inside)];
    case 'inserted':
      return insertedWords(action, where.bands, inside);
    case 'renumbered':
      return [`${inside}${shiftWords(action.unit, action.shifts)}`];
    case 'restated': {
      const what = restatedPlace(action, where, inside);
      return [`${what} изложить в следующей редакции:`, ...contentLines(action.content)];
    }
    case 'cleared':
      return [
        where.part === 'table'
          ? `текст ${placeOf(where, 'genitive')} исключить`
          : `${placeOf(where, 'accusative')} исключить`,
      ];
    case 'reworded': {
      const item = action.item ? namedRefs(action.unit!, [action.item], 'prepositional') : undefined;
      const place = item === undefined ? at : [item, placeOf(where, 'genitive')].filter(Boolean).join(' ');
      return [`в ${place} ${action.changes.map(changeWords).join(', ')}`];
    }
    case 'renamed': {
      const what = inSection(namedRefs(action.unit, [action.item], 'genitive'), where.bands);
      return [`наименование ${what} изложить в следующей редакции:`, quoted(action.name)];
    }
    case 'band-renamed':
      return [`наименование ${inBands(action.band)} изложить в следующей редакции:`, quoted(action.name)];
    case 'rearranged': {
      const what = action.unit === 'row' ? inSection('строки', where.bands) : 'графы';
      const names = action.items.map((item) => (item.by === 'name' ? `«${item.name}»` : ''));
      return [`${what} расположить в следующей последовательности: ${names.join(', ')}`];
    }
  }
}

/** То, что стоит под заголовками внутри таблицы, вместе с ними. */
function inSection(what: string, bands: readonly string[] | undefined): string {
  return [what, inBands(bands)].filter(Boolean).join(' ');
}

function quoted(text: string): string {
  return `«${text}»`;
}

function removedWords(
  { unit, items, band, shifts }: Action & { kind: 'removed' },
  bands: readonly string[] | undefined,
  inside: string,
): string {
  const then = shifts.length > 0 ? `, ${shiftWords(unit, shifts)}` : '';
  if (band) return `${inBands(band, 'accusative')} исключить${then}`;
  const what = namedRefs(unit, items, 'accusative');
  return `${unit === 'row' ? inSection(what, bands) : inside + what} исключить${then}`;
}

function insertedWords(
  { unit, items = [], behind, behindBand, band, shifts, content }: Action & { kind: 'inserted' },
  bands: readonly string[] | undefined,
  inside: string,
): string[] {
  const first = shifts.length > 0 ? `${shiftWords(unit, shifts)}, ` : '';
  const lines = contentLines(content);
  const ends = lines.length > 0 ? ' следующего содержания:' : '';
  if (unit === 'paragraph' || unit === 'clause') {
    const what = items.length > 0 ? namedRefs(unit, items, 'instrumental') : 'абзацем';
    return [`${inside}${first}дополнить ${what}${ends}`, ...lines];
  }
  if (unit === 'column') {
    const place = behind ? `после ${namedRefs(unit, [behind], 'genitive')}` : 'перед остальными графами';
    return [`${place} дополнить ${namedRefs(unit, items, 'instrumental')}${ends}`, ...lines];
  }
  const isNumbered = items[0]?.by === 'number';
  const item = items.length > 0 ? namedRefs(unit, items, 'instrumental') : 'строкой';
  if (band) {
    const after = behindBand?.length ? `после ${inBands(behindBand)} ` : '';
    const place = behindBand === null ? 'перед остальными строками ' : after;
    const row = isNumbered || items.length > 0 ? ` ${isNumbered ? 'с' : 'со'} ${item}` : '';
    return [`${first}${place}дополнить ${inBands(band, 'instrumental')}${row}${ends}`, ...lines];
  }
  const section = bands?.length ? `${inBands(bands, 'accusative')} ` : '';
  const place = isNumbered
    ? ''
    : behind
      ? `после ${namedRefs(unit, [behind], 'genitive')} `
      : 'перед остальными строками ';
  return [`${first}${section}${place}дополнить ${item}${ends}`, ...lines];
}

function restatedPlace(
  { unit, item }: Action & { kind: 'restated' },
  where: OrderStatement['where'],
  inside: string,
): string {
  if (!item || !unit) return placeOf(where, 'accusative');
  const what = namedRefs(unit, [item], 'accusative');
  return unit === 'row' ? inSection(what, where.bands) : inside + what;
}

/** «абзацы третий – пятый считать соответственно абзацами вторым – четвёртым». */
function shiftWords(unit: TextUnit, shifts: readonly NumberShift[]): string {
  const runs: NumberShift[][] = [];
  for (const shift of shifts) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.from + 1 === shift.from && last.to + 1 === shift.to) runs.at(-1)!.push(shift);
    else runs.push([shift]);
  }
  const by = unit === 'paragraph' ? 'place' : 'number';
  const refs = (numbers: readonly number[]) =>
    numbers.map((number) =>
      by === 'place' ? ({ by, place: number } as const) : ({ by: 'number', number } as const),
    );
  return runs
    .map((run) => {
      const old = namedRefs(unit, refs(run.map(({ from }) => from)), 'accusative');
      const now = namedRefs(unit, refs(run.map(({ to }) => to)), 'instrumental');
      return `${old} считать ${run.length > 1 ? 'соответственно ' : ''}${now}`;
    })
    .join(', ');
}

function changeWords(change: WordChange): string {
  switch (change.kind) {
    case 'replaced':
      return `${wordsNamed(change.before, 'accusative')} заменить ${wordsNamed(change.after, 'instrumental')}`;
    case 'removed':
      return `${wordsNamed(change.before, 'accusative')} исключить`;
    case 'inserted':
      return `после ${wordsNamed(change.behind, 'genitive')} дополнить ${wordsNamed(change.after, 'instrumental')}`;
  }
}

const WORDS = {
  figure: { accusative: 'цифры', instrumental: 'цифрами', genitive: 'цифр' },
  one: { accusative: 'слово', instrumental: 'словом', genitive: 'слова' },
  many: { accusative: 'слова', instrumental: 'словами', genitive: 'слов' },
} as const;

/** «слово «района»», «слова «в районе»», «цифры «10»». */
function wordsNamed(text: string, wanted: 'accusative' | 'instrumental' | 'genitive'): string {
  const kind = /^[\d.,]+$/.test(text) ? 'figure' : /^[\p{L}-]+$/u.test(text) ? 'one' : 'many';
  return `${WORDS[kind][wanted]} «${text}»`;
}

function contentLines(content: readonly StatedContent[]): string[] {
  return content.flatMap(({ unit, of, bands, lines }) => {
    if (!unit || (!of && !bands?.length)) return lines.map(quoted);
    const name = of
      ? [namedRefs(unit, of, 'prepositional'), inBands(bands)]
      : [inBands(bands, 'prepositional')];
    const place = `в ${name.filter(Boolean).join(' ')}:`;
    const [first = '', ...more] = lines;
    return more.length === 0 ? [`${place} ${quoted(first)}`] : [place, ...lines.map(quoted)];
  });
}
