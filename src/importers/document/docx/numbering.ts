/** Automatic lists of a DOCX: their numbers are no text, the program counts (ECMA-376, 17.9). */
import type { Archive } from '../../archive.ts';
import { numeral } from '../numerals.ts';
import { readable } from '../symbols.ts';
import type { ListMarker } from '../source-document.ts';
import type { Styles } from './styles.ts';

/** How one level of a list is numbered. */
interface Level {
  start: number;
  format: string;
  /** What is displayed: `%1.%2`, each sign the counter of a level. */
  text: string;
  /** Whether all counters are written in figures. */
  isLegal: boolean;
  /** The level after which it begins anew: the one above, unless said; 0 for never. */
  restart?: number;
}

/** What several lists have in common, and count together. */
interface AbstractList {
  readonly levels: Map<number, Level>;
  /** The style that has the levels, where they are not here. */
  link?: string;
  /** By level. */
  readonly counters: Map<number, number>;
}

/** A list of the document. */
interface List {
  abstract: string;
  /** Levels of its own, and where they start. */
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

/** What counts as a level where the document says nothing of it. */
const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', isLegal: false });

/** Word has so many. */
const LEVELS = 9;

/** The lists of a document, and how far each has come. */
export class ListNumbering {
  readonly #abstract = new Map<string, AbstractList>();
  readonly #lists = new Map<string, List>();
  readonly #styles: Styles;

  private constructor(styles: Styles) {
    this.#styles = styles;
  }

  static async read(archive: Archive, path: string | undefined, styles: Styles): Promise<ListNumbering> {
    const numbering = new ListNumbering(styles);
    if (path === undefined || !archive.has(path)) return numbering;
    let [abstract, list]: [AbstractList?, List?] = [];
    let level = newLevel();
    let override = 0;
    await archive.read(path, {
      begin: ({ name, place, attributes }) => {
        const { val = '' } = attributes;
        switch (place) {
          case 'numbering/abstractNum':
            abstract = { levels: new Map(), counters: new Map() };
            numbering.#abstract.set(attributes['abstractNumId'] ?? '', abstract);
            return;
          case 'numbering/abstractNum/numStyleLink':
            if (abstract) abstract.link = val;
            return;
          case 'numbering/num':
            list = { abstract: '', levels: new Map(), starts: new Map() };
            numbering.#lists.set(attributes['numId'] ?? '', list);
            return;
          case 'numbering/num/abstractNumId':
            if (list) list.abstract = val;
            return;
          case 'numbering/num/lvlOverride':
            override = Number(attributes['ilvl']);
            return;
          case 'numbering/num/lvlOverride/startOverride':
            list?.starts.set(override, Number(val));
            return;
          case 'numbering/abstractNum/lvl':
          case 'numbering/num/lvlOverride/lvl':
            level = newLevel();
            (place === 'numbering/abstractNum/lvl' ? abstract : list)?.levels.set(
              Number(attributes['ilvl']),
              level,
            );
            return;
        }
        if (!place.endsWith(`/lvl/${name}`)) return;
        if (name === 'start') level.start = Number(val);
        else if (name === 'numFmt') level.format = val;
        else if (name === 'lvlText') level.text = val;
        else if (name === 'isLgl') level.isLegal = !/^(?:0|false|off)$/.test(val);
        else if (name === 'lvlRestart') level.restart = Number(val);
      },
    });
    return numbering;
  }

  /** Counts a paragraph of a list; nothing where there is no such list. */
  next(id: string, depth: number): ListMarker | undefined {
    const list = this.#lists.get(id);
    const abstract = list && this.#abstractOf(list);
    if (!abstract || !(depth >= 0 && depth < LEVELS)) return undefined;
    const levelOf = (at: number): Level => list.levels.get(at) ?? abstract.levels.get(at) ?? newLevel();
    const level = levelOf(depth);
    const { counters } = abstract;
    // A list that begins at a number of its own does so once.
    const own = list.starts.get(depth);
    list.starts.delete(depth);
    counters.set(depth, own ?? (counters.has(depth) ? counters.get(depth)! + 1 : level.start));
    for (let below = depth + 1; below < LEVELS; below++) {
      const { restart } = levelOf(below);
      if (restart === undefined || (restart > 0 && depth < restart)) counters.delete(below);
    }
    const marker =
      level.format === 'bullet'
        ? bulletOf(level.text)
        : level.text.replace(/%([1-9])/g, (_, sign: string) => {
            const at = Number(sign) - 1;
            const counted = levelOf(at);
            // Where no item of an outer list came before, it counts as begun.
            if (!counters.has(at)) counters.set(at, counted.start);
            return numeral(counters.get(at)!, level.isLegal ? 'decimal' : counted.format);
          });
    return marker.trim() === '' ? undefined : { marker, level: depth };
  }

  #abstractOf(list: List): AbstractList | undefined {
    const abstract = this.#abstract.get(list.abstract);
    if (abstract?.link === undefined || abstract.levels.size > 0) return abstract;
    const linked = this.#lists.get(this.#styles.of(abstract.link).numbering ?? '');
    return linked ? this.#abstract.get(linked.abstract) : abstract;
  }
}

/** Of Courier New, Word takes a letter for a circle. */
function bulletOf(text: string): string {
  return text === 'o' ? '◦' : readable(text);
}
