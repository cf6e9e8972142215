/** From the canonical texts of both sides of a merge to one text, with git's markers where they differ. */
import { areAlike } from '../../group-by.ts';
import type { ChoiceLines } from '../../plan/canonical/write-tree.ts';
import type { Three } from './sides.ts';

/** How conflicts are marked. */
export interface MarkerStyle {
  /** What stands behind the markers: names of branches, or files. */
  readonly labels: Three<string>;
  /** How often the sign of a marker stands: 7, unless a file has such lines of its own. */
  readonly markerSize: number;
  /** Whether the lines before both changes are shown, too. */
  readonly showBase?: boolean;
}

/** A text in lines, and which of them are choices. */
export interface Variant {
  readonly lines: readonly string[];
  readonly choices: readonly ChoiceLines[];
}

type Hunk = Three<string[]>;

/**
 * One text of both: where our text and theirs are the same, their lines; where not, both between markers. Taking our side at
 * every marker gives our text, taking theirs gives theirs.
 */
export function withMarkers({ base, ours, theirs }: Three<Variant>, style: MarkerStyle): string {
  const lines: string[] = [];
  let open: Hunk = { base: [], ours: [], theirs: [] };
  const flush = (): void => {
    if (areAlike(open.ours, open.theirs)) lines.push(...open.ours);
    else lines.push(...marked(open, style));
    open = { base: [], ours: [], theirs: [] };
  };
  const put = (
    ourLines: readonly string[],
    theirLines: readonly string[],
    baseLines: readonly string[],
  ): void => {
    open.ours.push(...ourLines);
    open.theirs.push(...theirLines);
    open.base.push(...baseLines);
  };
  const same = (common: readonly string[]): void => {
    if (common.length === 0) return;
    flush();
    lines.push(...common);
  };
  let [ourAt, theirAt] = [0, 0];
  for (const [mine, other] of [...inBoth(ours, theirs), undefined].map((pair) => pair ?? [])) {
    const our = ours.lines.slice(ourAt, mine?.from);
    const their = theirs.lines.slice(theirAt, other?.from);
    // Around a choice a blank line may come or go, a group may become a line: that belongs to the choice beside it.
    const [head, tail] = commonEnds(our, their);
    same(our.slice(0, head));
    put(our.slice(head, our.length - tail), their.slice(head, their.length - tail), []);
    same(our.slice(our.length - tail));
    if (!mine || !other) break;
    const before = base.choices.find(({ number }) => number === mine.number);
    put(
      ours.lines.slice(mine.from, mine.to),
      theirs.lines.slice(other.from, other.to),
      before ? base.lines.slice(before.from, before.to) : [],
    );
    [ourAt, theirAt] = [mine.to, other.to];
  }
  flush();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** The choices that both texts have lines for, in the order of both. */
function inBoth(ours: Variant, theirs: Variant): [ChoiceLines, ChoiceLines][] {
  const pairs: [ChoiceLines, ChoiceLines][] = [];
  for (const mine of ours.choices) {
    const other = theirs.choices.find(({ number }) => number === mine.number);
    const last = pairs.at(-1);
    if (other && (!last || (mine.from >= last[0].to && other.from >= last[1].to))) pairs.push([mine, other]);
  }
  return pairs;
}

/** How many lines two texts have in common at their beginning, and at their end. */
function commonEnds(one: readonly string[], other: readonly string[]): [number, number] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return [head, tail];
}

function marked(
  { base, ours, theirs }: Hunk,
  { labels, markerSize, showBase = false }: MarkerStyle,
): string[] {
  const marker = (sign: string, label = ''): string =>
    `${sign.repeat(markerSize)}${label === '' ? '' : ` ${label}`}`;
  return [
    marker('<', labels.ours),
    ...ours,
    ...(showBase ? [marker('|', labels.base), ...base] : []),
    marker('='),
    ...theirs,
    marker('>', labels.theirs),
  ];
}
