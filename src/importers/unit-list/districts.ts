/** Districts as lists of institutions name them: a column, a heading over several rows, a part of a name. */
import { inLatin } from '../latin.ts';

/** What tells that a text names a district. */
const DISTRICT = /(?:^|[\s,(])(?:район|района|р-н|округ|округа|РУО)(?=$|[\s,.:)])/iu;
/** An adjective that districts are named by, in the nominative or the genitive. */
const NAMED =
  /(?<stem>[\p{L}-]+?(?:ск|цк|н|ов|ев))(?:ий|ый|ой|ого|его)(?=\s+(?:район|р-н|округ|внутригор))/iu;
const BARE = /^(?<stem>[\p{L}-]+?(?:ск|цк|н))(?:ий|ый|ой)$/iu;

/** Keys are parts of ids. */
const LONGEST_KEY = 40;

/** A district. */
export interface District {
  /** As it is written. */
  readonly name: string;
  /** The same for all forms of its name, in Latin letters: `kalininsky`. */
  readonly key: string;
  /** Its name in the genitive, where its form is known: «Калининского района». */
  readonly ofIt?: string;
}

/** Whether a text that stands alone is the heading of a district. */
export function isDistrictHeading(text: string): boolean {
  return DISTRICT.test(text) && text.length < 100 && !/[№"«]|\d{3}/.test(text);
}

/** The district that a text names. @param isSure whether it can name nothing else, as in a column of districts */
export function districtOf(text: string, isSure: boolean): District | undefined {
  const name = text.trim().replace(/[:.\s]+$/, '');
  if (name === '' || (!isSure && !DISTRICT.test(name))) return undefined;
  const stem = (NAMED.exec(name) ?? BARE.exec(name))?.groups?.['stem'];
  if (stem === undefined) {
    const key = inLatin(name).slice(0, LONGEST_KEY).replace(/-+$/, '');
    return key !== '' && (isSure || isDistrictHeading(name)) ? { name, key } : undefined;
  }
  const kind = /округ/i.test(name) ? 'округа' : 'района';
  return { name, key: `${inLatin(stem)}y`, ofIt: `${stem[0]!.toUpperCase()}${stem.slice(1)}ого ${kind}` };
}
