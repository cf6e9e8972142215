/** Tables with work in several columns: whose it is, of what kind it is, or when it is done, their headings say. */
import { sumOf } from '../../../group-by.ts';
import { hasBodyWord, isBody, isNamedBody } from '../names/actors.ts';
import { isDoer } from '../names/people.ts';
import { CERTAIN, EVEN, LIKELY } from '../finding.ts';
import type { TimeLabels } from '../time/label.ts';
import { wordsOfText } from '../words.ts';
import { headingMeaning, ROWS } from './headings.ts';
import { isSign } from './marks.ts';
import { hasKind, type OpenColumn } from './source-column.ts';

/** Columns of a list: what has them tells the work in one column, and something of it in the others. */
const OF_LISTS = ['when', 'start', 'end', 'responsible', 'mark', 'output'] as const;

/** What a column is for is seen by so many of its cells. */
const MOST_LOOKED_AT = 300;

/** Some of the cells of a column, from the first to the last. */
export function someOf(values: readonly string[]): readonly string[] {
  const step = Math.ceil(values.length / MOST_LOOKED_AT);
  return values.filter((_, index) => index % step === 0);
}

/** Beside columns of times: what the rows are. */
export function labelOf(
  unknown: readonly OpenColumn[],
  columns: readonly OpenColumn[],
  labels: TimeLabels,
): void {
  const cells = someOf(
    columns.filter(({ meaning }) => meaning?.kind === 'spread').flatMap(({ values }) => values),
  );
  // «+», a day, a time: no words of work.
  const signs = cells.filter((text) => !/\p{L}{3}/u.test(text) || isSign(text) || labels.isTerm(text));
  const isMarked =
    signs.length > 0 && signs.length >= cells.length * 0.6 && cells.every((text) => text.length <= 40);
  for (const [index, column] of unknown.entries()) {
    if (index > 0) column.meaning = { kind: 'extra' };
    else if (isMarked) column.meaning = { kind: 'text' };
    else
      column.meaning = {
        kind:
          !/^(?:класс|параллел|групп)/iu.test(column.heading) &&
          isBody(column.heading === '' ? (column.values[0] ?? '') : column.heading)
            ? 'actor'
            : 'section',
      };
    column.sure = EVEN;
  }
}

/** Whether a column may hold work: what is in it are words. */
function isWordy({ heading, values }: OpenColumn): boolean {
  if (values.length === 0) return heading !== '';
  const isNumber = (text: string): boolean => /\d/.test(text) && !/\p{L}{3}/u.test(text);
  return values.filter(isNumber).length * 2 < values.length;
}

/** Columns with the work of somebody, or of some kind, in them. */
export function spreadOver(unknown: readonly OpenColumn[], columns: readonly OpenColumn[]): void {
  const worded = unknown.filter(
    (column) => isWordy(column) && (column.heading !== '' || column.values.some((text) => text.length > 20)),
  );
  const hasRows = columns.some(({ meaning }) => meaning !== undefined && ROWS.has(meaning.kind));
  const isList = hasKind(columns, ...OF_LISTS) && !worded.every(({ own }) => isNamedBody(own));
  if (worded.length > 1 && isList && (!hasRows || hasKind(columns, 'when'))) {
    longest(worded).meaning = { kind: 'text' };
    return;
  }
  // Where somebody answers for it, it is work.
  const isAnswered = hasKind(columns, 'responsible');
  const ofWork = worded.filter(({ own }) => !BESIDE.test(own) || isNamedBody(own));
  const wordy = ofWork.length > 0 ? ofWork : worded;
  if (
    wordy.length === 1 &&
    (isAnswered || !(hasRows && wordy[0]!.heading !== '' && isBody(wordy[0]!.heading)))
  ) {
    wordy[0]!.meaning = { kind: 'text' };
    return;
  }
  // One kind of work among them, and nobody by name: all are kinds of work.
  const isOfWork =
    wordy.some(({ heading }) => !isBody(heading)) && !wordy.some(({ own }) => hasBodyWord(own));
  const bodies = wordy.filter(({ heading }) => isBody(heading)).length;
  const of = !isOfWork && bodies * 2 >= wordy.length ? 'actors' : 'sections';
  for (const column of wordy) {
    column.meaning = { kind: 'spread', of, label: column.own };
    // Bodies over their columns, months beside their rows: nobody reads such a table otherwise.
    column.sure = of === 'actors' && hasRows && wordy.every(({ own }) => isBody(own)) ? CERTAIN : LIKELY;
  }
}

/** The first of columns, unless another has clearly more words. */
function longest(columns: readonly OpenColumn[]): OpenColumn {
  return columns.reduce((best, each) => (meanLength(each) > 1.5 * meanLength(best) ? each : best));
}

/** How long the texts of a column are; of the longest only so much counts. */
export function meanLength({ values }: OpenColumn): number {
  return sumOf(values, (text) => Math.min(text.length, 200)) / Math.max(1, values.length);
}

/** What is said of work beside it, rather than one more kind of it. */
const BESIDE =
  /^(?:цел|класс|участник|категори|форм|вид|метод|объект|кол-во|количеств|групп|контингент|тип|уровень|предмет|приглаш|сумм|источник|финанс|объ[её]м|обоснован|основани|параллел|возраст|ед\.|должност|фамил|ф\.? ?и\.? ?о|тема|задач|состав|охват|план|факт|подразделен)/iu;

/** Headings that say no more than that there is work below. */
const ANY_WORK =
  /^(?:(?:наименовани|названи|содержани|основн|перечен|вид|планируем|форм|пункт|проводим|запланированн|пошагов)\p{L}* )*(?:мероприяти|работ|деятельност|дел|событи|вопрос|направлени|тем|содержани|задач|пункт|план|наименовани|названи)\p{L}*(?:[ ,].*)?$/iu;

/**
 * Whether rows of times have several kinds of work in their columns, though the heading of one of these is a word for any
 * work: «Организационные мероприятия | Работа с кадрами | Работа с родителями».
 */
export function isOfSections(columns: readonly OpenColumn[]): boolean {
  const isByTime = hasKind(columns, 'month', 'week', 'quarter', 'rhythm', 'weekday');
  if (!isByTime || !hasKind(columns, 'text') || hasKind(columns, 'spread', 'when')) return false;
  const texts = columns.filter(({ meaning }) => meaning?.kind === 'text');
  if (texts.some(({ own }) => ANY_WORK.test(own))) return false;
  const more = columns.filter(
    (column) =>
      column.meaning === undefined && column.heading !== '' && !BESIDE.test(column.own) && isWordy(column),
  );
  return texts.length + more.length > 1 && (more.length !== 1 || texts.length > 1 || !isBody(more[0]!.own));
}

/** Columns of bodies in whose cells stands how often: what was taken for columns of times is not yet known. */
export function forgetTimes(columns: readonly OpenColumn[]): void {
  const timed = columns.filter(
    ({ meaning, own }) =>
      own !== '' &&
      headingMeaning(own) === undefined &&
      (meaning?.kind === 'rhythm' || meaning?.kind === 'month' || meaning?.kind === 'when'),
  );
  if (timed.filter(({ own }) => isDoer(own)).length < 2) return;
  for (const column of timed) delete column.meaning;
  const section = columns.find(({ meaning }) => meaning?.kind === 'section');
  if (section && !hasKind(columns, 'text')) delete section.meaning;
}

/** Columns that say when the work of a row is done for each of several: for classes, for groups, by posts. */
export function overTerms(
  unknown: readonly OpenColumn[],
  columns: readonly OpenColumn[],
  labels: TimeLabels,
): boolean {
  if (hasKind(columns, 'when', 'start')) return false;
  const timed = unknown.filter(({ heading, values: all }) => {
    const values = someOf(all.filter((text) => wordsOfText(text).length > 0));
    return (
      heading !== '' &&
      values.length > 0 &&
      values.filter((text) => labels.isTerm(text)).length >= values.length * 0.6
    );
  });
  const named = unknown.find((column) => !timed.includes(column) && isWordy(column));
  if (timed.length === 0 || !named) return false;
  named.meaning = { kind: 'text' };
  for (const column of timed) {
    column.meaning =
      timed.length === 1 ? { kind: 'when' } : { kind: 'spread', of: 'terms', label: column.own };
    column.sure = LIKELY;
  }
  return true;
}
