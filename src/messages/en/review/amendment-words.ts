/** The words of an amending order: what is changed, and where. */
import type {
  Action,
  StatedContent,
  Ref,
  NumberShift,
  OrderStatement,
  TextUnit,
  Where,
  WordChange,
} from '../../phrases/amendment-facts.ts';
import { enumerate } from '../../phrases/enumerate.ts';

/** A statement: its first line, then new texts, each a paragraph of its own. No sign ends it. */
export function statementWords({ where, action }: OrderStatement): string[] {
  const at = placeOf(where);
  const inside = at === '' ? '' : `in ${at} `;
  switch (action.kind) {
    case 'removed': {
      const { unit, items, band, shifts } = action;
      const what = band
        ? bandsOf(band)
        : namedRefs(unit, items) + (unit === 'row' ? ofBands(where.bands) : '');
      const then = shifts.length > 0 ? `, ${shiftWords(unit, shifts)}` : '';
      return [`${unit === 'row' ? '' : inside}delete ${what}${then}`];
    }
    case 'inserted':
      return insertedWords(action, where, inside);
    case 'renumbered':
      return [`${inside}${shiftWords(action.unit, action.shifts)}`];
    case 'restated':
      return [`reword ${itemIn(action, at)} as follows:`, ...contentLines(action.content)];
    case 'cleared':
      return [`delete the text of ${at}`];
    case 'reworded':
      return [`in ${itemIn(action, at)} ${enumerate(action.changes.map(changeWords), 'and')}`];
    case 'renamed':
      return [
        `reword the name of ${namedRefs(action.unit, [action.item])}${ofBands(where.bands)} as follows:`,
        quoted(action.name),
      ];
    case 'band-renamed':
      return [`reword the name of ${bandsOf(action.band)} as follows:`, quoted(action.name)];
    case 'rearranged': {
      const names = action.items.map((item) => (item.by === 'name' ? quoted(item.name) : ''));
      const what = action.unit === 'row' ? 'rows' : 'columns';
      return [`put the ${what}${ofBands(where.bands)} in this order: ${names.join(', ')}`];
    }
  }
}

/** A part of a place, or the place where nothing less is meant. */
function itemIn({ unit, item }: Action & { kind: 'restated' | 'reworded' }, at: string): string {
  return item && unit ? [namedRefs(unit, [item]), at && `of ${at}`].filter(Boolean).join(' ') : at;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function namedRefs(unit: TextUnit, refs: readonly Ref[]): string {
  const many = refs.length > 1 ? 's' : '';
  const noun = refs[0]?.by === 'number' && unit !== 'paragraph' ? 'item' : unit;
  const names = refs.map((ref) =>
    ref.by === 'name' ? quoted(ref.name) : String(ref.by === 'number' ? ref.number : ref.place),
  );
  return `${noun}${many} ${enumerate(names, 'and')}`;
}

function bandsOf(bands: readonly string[]): string {
  return `section ${bands.map(quoted).join(', ')}`;
}

function ofBands(bands: readonly string[] = []): string {
  return bands.length > 0 ? ` of ${bandsOf(bands)}` : '';
}

const PARTS = {
  notes: 'the note to the table',
  heading: 'the name',
  title: 'the title',
  preamble: 'the preamble',
};

function placeOf({ part, rows = [], columns = [], bands }: Where): string {
  if (part === 'clauses') return '';
  if (part !== 'table') return PARTS[part];
  const parts = [
    ...(columns.length > 0 ? [namedRefs('column', columns)] : []),
    ...(rows.length > 0 ? [namedRefs('row', rows)] : []),
    ...(bands && bands.length > 0 ? [bandsOf(bands)] : []),
  ];
  return parts.join(' of ');
}

function insertedWords(
  { unit, items = [], behind, band, behindBand, shifts, content }: Action & { kind: 'inserted' },
  { bands }: Where,
  inside: string,
): string[] {
  const first = shifts.length > 0 ? `${shiftWords(unit, shifts)} and ` : '';
  const what = items.length > 0 ? namedRefs(unit, items) : unit === 'paragraph' ? 'a paragraph' : `a ${unit}`;
  const section = band ? ` with ${bandsOf(band)}` : unit === 'row' ? ofBands(bands) : '';
  const place =
    items[0]?.by === 'number' || unit === 'paragraph' || unit === 'clause'
      ? ''
      : behindBand && behindBand.length > 0
        ? ` after ${bandsOf(behindBand)}`
        : behind
          ? ` after ${namedRefs(unit, [behind])}`
          : ' before all others';
  const ends = content.length > 0 ? ', as follows:' : '';
  return [
    `${unit === 'row' ? '' : inside}${first}add ${what}${section}${place}${ends}`,
    ...contentLines(content),
  ];
}

function shiftWords(unit: TextUnit, shifts: readonly NumberShift[]): string {
  const refs = (numbers: readonly number[]): Ref[] =>
    numbers.map((number) =>
      unit === 'paragraph' ? { by: 'place', place: number } : { by: 'number', number },
    );
  const [old, now] = [shifts.map(({ from }) => from), shifts.map(({ to }) => to)];
  return `renumber ${namedRefs(unit, refs(old))} as ${namedRefs(unit, refs(now))}`;
}

function changeWords(change: WordChange): string {
  switch (change.kind) {
    case 'replaced':
      return `replace ${quoted(change.before)} by ${quoted(change.after)}`;
    case 'removed':
      return `delete ${quoted(change.before)}`;
    case 'inserted':
      return `add ${quoted(change.after)} after ${quoted(change.behind)}`;
  }
}

function contentLines(content: readonly StatedContent[]): string[] {
  return content.flatMap(({ unit, of, bands, lines }) => {
    if (!unit || (!of && !bands?.length)) return lines.map(quoted);
    const place = `in ${of ? namedRefs(unit, of) + ofBands(bands) : bandsOf(bands ?? [])}:`;
    const [first = '', ...more] = lines;
    return more.length === 0 ? [`${place} ${quoted(first)}`] : [place, ...lines.map(quoted)];
  });
}
