/** What stands in a cell, taken apart: the items of its list, whatever they are set apart by. */
import { MONTH_NAMES } from '../../../messages/ru/time/calendar-names.ts';
import type { SourceCell, Paragraph, SourcePlace } from '../../document/source-document.ts';
import { isDoer } from '../names/people.ts';
import { plainText } from '../words.ts';

/** A line of a cell: what stands between two line breaks. */
interface CellLine {
  readonly text: string;
  readonly place: SourcePlace;
  readonly marker: string | undefined;
  readonly level: number;
  /** The first line of its paragraph. */
  readonly isFirst: boolean;
  /** «а)» below an item that has another marker, or none. */
  readonly isPart: boolean;
}

/** An item of a cell. */
export interface CellItem {
  readonly text: string;
  readonly place: SourcePlace;
  /** What stood before it: `1.`, `•`. */
  readonly marker?: string | undefined;
  /** What stands over it in the cell and speaks of all that follows: «До 15 числа:». */
  readonly lead?: string | undefined;
}

const BULLET = /^([·•∙▪◦●○■□§►▶➢✓✔*]|[-–—](?=\s))\s*/u;
const NUMBER = /^((?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}(?=\s)|[а-яa-z]\))\s+)/iu;
const LETTER = /^\p{Ll}\)$/u;
/** A day at the beginning is no number: «05.10. Педсовет», «1.09 Линейка». */
const DATE = /^\d{1,2}\.(?:0[1-9]|1[0-2])(?:\.(?:\d{2}|\d{4}))?(?:[^\d]|$)/;

/** Nor is an hour: «14.00 Совещание», «8.30–9.00». */
const CLOCK = /^(?:[7-9]|1\d|2[0-3]|0\d)[.:](?:[0-5][05])(?![.\d])|^\d{1,2}[.:]\d{2}\s?[-–—]\s?\d/u;

/** Whether what has this marker is a part of the last of some lines that has another, or none. */
function isPartOf(lines: readonly CellLine[], marker: string): boolean {
  if (!LETTER.test(marker)) return false;
  const over = lines.findLast((line) => !LETTER.test(line.marker ?? ''));
  return over !== undefined && !(over.marker === undefined && over.text.endsWith(':'));
}

/** The lines of a cell, their typed markers taken off. */
function linesOf(paragraphs: readonly Paragraph[]): CellLine[] {
  const lines: CellLine[] = [];
  for (const { text, list, place } of paragraphs) {
    let isFirst = true;
    for (const each of text.split('\n')) {
      const line = plainText(each);
      const counted = isFirst ? list : undefined;
      const typed = BULLET.exec(line) ?? (DATE.test(line) || CLOCK.test(line) ? null : NUMBER.exec(line));
      const rest = typed && !counted ? plainText(line.slice(typed[0].length)) : line;
      const marker = counted ? counted.marker : typed?.[1]?.trim();
      if (rest !== '')
        lines.push({
          text: rest,
          place,
          level: list?.level ?? 0,
          isFirst,
          marker,
          isPart: marker !== undefined && isPartOf(lines, marker),
        });
      isFirst = false;
    }
  }
  return lines;
}

const UNFINISHED = /(?:[,(–—-]|(?:^|\s)(?:и|в|во|на|по|с|со|о|об|к|от|до|для|при|за|из|у|не|или))$/u;

/** Whether a line without a marker goes on with the line before it. */
function goesOn(before: CellLine, line: CellLine): boolean {
  return (/^[\p{Ll}(]/u.test(line.text) && !before.text.endsWith(';')) || UNFINISHED.test(before.text);
}

/** What the name of a post goes on with: «заместитель директора / по УВР», «председатель / профсоюза». */
const OF_POST =
  /^(?:\(|(?:по|и|с|со|за|на|в|при|для)\s|директора|заведующе|руководителя|председателя|начальника|школы|отдела|совета|комитета|комиссии|профсоюз|класс(?:а|ов)?(?:\s|$)|\p{L}+(?:ого|его|ой|ых|их)\s)/u;

/** What people are of: «Совет / старшеклассников», «Подрядная / организация». */
const OF_PEOPLE = /^\p{Ll}+(?:ов|ев|ии|ения|ания|ства|ива)$/u;
const ADJECTIVE = /(?:^|\s)\p{L}{3,}(?:ая|яя|ый|ий|ой|ое|ее|ые|ие)$/u;

/** The same of a line with a person or a post. */
function postGoesOn(before: CellLine, line: CellLine): boolean {
  if (OF_POST.test(line.text) || UNFINISHED.test(before.text)) return true;
  if (!/^\p{Ll}/u.test(line.text)) return false;
  return ADJECTIVE.test(before.text) || (OF_PEOPLE.test(line.text) && !isDoer(line.text));
}

const MONTH = new RegExp(`^(?:${MONTH_NAMES.join('|')})(?!\\p{L})`, 'iu');

/** The same of a line with a term: months begin with small letters, too. */
function termGoesOn(before: CellLine, line: CellLine): boolean {
  return goesOn(before, line) && (!MONTH.test(line.text) || UNFINISHED.test(before.text));
}

const GOES_ON = { work: goesOn, people: postGoesOn, terms: termGoesOn, lines: () => false };

/** How a cell is taken apart. */
export interface Splitting {
  /** Whether lines without markers are items of their own; else only what is marked is. */
  readonly byLines: boolean;
  /** Whether a sentence with semicolons is a list. */
  readonly bySemicolons: boolean;
  /** What its lines name: people, posts and terms begin with small letters, too. */
  readonly of?: keyof typeof GOES_ON;
}

/** The items of a cell, in their order. Every word of the cell is in one of them, or in a lead. */
export function itemsOf(
  { paragraphs }: Pick<SourceCell, 'paragraphs'>,
  { byLines, bySemicolons, of = 'work' }: Splitting,
): CellItem[] {
  const lines = linesOf(paragraphs);
  const found = lines.length === 1 ? [itemOf(lines)] : grouped(lines, byLines, GOES_ON[of]);
  if (!bySemicolons) return found;
  const isMarked = lines.some(({ marker }) => marker !== undefined);
  return isMarked ? found.flatMap(atMarks) : found.flatMap(atSemicolons);
}

/** Lines that belong together, as items. */
function grouped(
  lines: readonly CellLine[],
  byLines: boolean,
  isRest: (before: CellLine, line: CellLine) => boolean,
): CellItem[] {
  const isMarked = lines.some(({ marker }) => marker !== undefined);
  const items: { lines: CellLine[]; lead: string | undefined }[] = [];
  let lead: string | undefined;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = items.at(-1);
    const next = lines[index + 1];
    const isLead =
      line.marker === undefined &&
      line.text.endsWith(':') &&
      next !== undefined &&
      (isMarked ? next.marker !== undefined : byLines);
    if (isLead) {
      lead = line.text;
      continue;
    }
    const isOwn =
      open === undefined ||
      before === undefined ||
      (line.marker !== undefined
        ? !line.isPart && (line.level <= (open.lines[0]?.level ?? 0) || !open.lines[0]!.text.endsWith(':'))
        : isMarked
          ? line.isFirst && byLines && !isRest(before, line) && open.lines[0]!.marker === undefined
          : byLines && !isRest(before, line));
    if (isOwn || open.lead !== lead) items.push({ lines: [line], lead });
    else open.lines.push(line);
  }
  // A lead that nothing follows is an item like any other.
  return items.map((item) => itemOf(item.lines, item.lead));
}

function itemOf(lines: readonly CellLine[], lead?: string): CellItem {
  const [{ place, marker }] = lines as [CellLine];
  const text = lines
    .map((line, at) => (at > 0 && line.marker !== undefined ? `${line.marker} ${line.text}` : line.text))
    .join(' ');
  return { text, place, marker, lead };
}

/** «1) Расписание; 2) Сверка»: items in one line, each with its number. */
function atMarks(item: CellItem): CellItem[] {
  const [first = '', ...more] = item.text.split(/;\s+(?=\d{1,2}[.)]\s|[·•▪●]\s)/u);
  if (item.marker === undefined || more.length === 0) return [item];
  const rest = more.map((text): CellItem => {
    const [typed = '', marker = ''] = NUMBER.exec(text) ?? BULLET.exec(text) ?? [];
    return { ...item, marker: marker.trim(), text: text.slice(typed.length) };
  });
  return [{ ...item, text: first }, ...rest];
}

/** Parts of a sentence that semicolons set apart, outside of brackets and quotes. */
function atSemicolons(item: CellItem): CellItem[] {
  if (!item.text.includes(';')) return [item];
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of item.text) {
    if ('(«[“'.includes(letter)) depth++;
    if (')»]”'.includes(letter)) depth = Math.max(0, depth - 1);
    if (letter === ';' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  const texts = parts.map(plainText).filter((text) => text !== '');
  const isList =
    texts.length > 1 && texts.every((text) => /^[\p{L}\d«"]/u.test(text) && /\p{L}{3}/u.test(text));
  return isList ? texts.map((text) => ({ ...item, text })) : [item];
}
