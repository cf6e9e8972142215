/** Bodies: what their columns are called in a plan, and the units that a list of addressees names. */
import { inLatin } from '../../latin.ts';
import { comparable, plainText, stem, wordsOfText } from '../words.ts';

const SILENT = new Set('и в во на по с со для от при'.split(' '));

/** An id for a body: its abbreviations as they are, the first letters of other words; of one word the word itself. */
export function actorId(name: string, isFree: (id: string) => boolean): string {
  const words = wordsOfText(name).filter((word) => !SILENT.has(word.toLowerCase()));
  const latin = words.map((word) => inLatin(word).toUpperCase());
  // In a name that is written in capitals no word is an abbreviation.
  const isAllCapitals = words.some((word) => /^\p{Lu}{9,}$/u.test(word));
  const isShort = (word: string): boolean => !isAllCapitals && /^[\p{Lu}\d-]{1,8}$/u.test(word);
  const initials = words
    .map((word, index) => (isShort(word) ? `-${latin[index]!}-` : latin[index]!.slice(0, 1)))
    .join('')
    .replaceAll(/-+/g, '-');
  const candidates = [
    words.length === 1 ? latin[0]!.slice(0, 24) : initials.length <= 16 ? initials : '',
    latin.join('-').slice(0, 40),
  ]
    .map((id) => id.replaceAll(/^[^A-Z]+|-+$/g, ''))
    .filter((id) => id !== '');
  const found = candidates.find((id) => isFree(id));
  if (found !== undefined) return found;
  const base = candidates[0] ?? 'ACTOR';
  for (let number = 2; ; number++) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}

/** A body, as the plan will have it. */
interface NamedBody {
  readonly id: string;
  readonly name: string;
}

/** Units that a list of addressees speaks of. */
export interface UnitsProposal {
  readonly actor: string;
  /** The words of the source. */
  readonly text: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Proposes units: «РУО-7» are seven of РУО, «МОУ лицей №№11,31» two of МОУ. */
export function proposedUnits(addressees: readonly string[], actors: readonly NamedBody[]): UnitsProposal[] {
  return addressees.flatMap((text) => {
    const plain = plainText(text);
    const actor = actors.find(({ name }) => isOf(plain, name));
    if (!actor) return [];
    const rest = plain.slice(actor.name.length).trim();
    const count = /^[-–—]?\s*(\d{1,3})$/.exec(rest)?.[1] ?? /^\((\d{1,3})\)$/.exec(rest)?.[1];
    if (count !== undefined) {
      const number = Number(count);
      if (number < 2 || number > 300) return [];
      const units = Array.from({ length: number }, (_, index) => ({
        id: `${actor.id.toLowerCase()}-${index + 1}`,
        name: `${actor.name} (${index + 1})`,
      }));
      return [{ actor: actor.id, text: plain, units }];
    }
    const named = /^(.*?)\s*№{1,2}\s*(\d[\d,\s и-]*)$/u.exec(rest);
    if (!named) return [];
    const [, kind = '', numbers = ''] = named;
    const type = kind.replaceAll(/\s*-\s*/g, '-').trim();
    const units = (numbers.match(/\d+/g) ?? []).map((number) => ({
      id: [inLatin(type === '' ? actor.name : type), number].join('-'),
      name: plainText(`${type === '' ? actor.name : type} № ${number}`),
    }));
    return [{ actor: actor.id, text: plain, units }];
  });
}

function isOf(text: string, name: string): boolean {
  const [one, other] = [comparable(text), comparable(name)];
  return one.startsWith(other) && !/^[\p{L}]/u.test(one.slice(other.length));
}

/** Whether what heads a column is somebody who acts, rather than a kind of work: «Классный руководитель», «РУО». */
export function isBody(heading: string): boolean {
  const words = wordsOfText(heading);
  if (words.length === 0 || /^(?:с|со|для|по|при|о|об|в|на)\s/iu.test(heading)) return false;
  // «Работа с педагогами», «Совещание при директоре»: the first word says what it is.
  if (WORK.has(stem(words[0]!))) return false;
  return isNamedBody(heading) || !words.some((word) => WORK.has(stem(word)));
}

/** Whether a word of it says so: a post, a kind of body, an abbreviation. */
export function isNamedBody(heading: string): boolean {
  const words = wordsOfText(heading);
  const isShort = words.every((word) => /^[\p{Lu}\d-]+$/u.test(word) && word.length <= 8);
  return (/\p{L}/u.test(heading) && isShort) || hasBodyWord(heading);
}

/** Whether a word of it is a post or a kind of body; an abbreviation may be one of work, too: «ВШК». */
export function hasBodyWord(heading: string): boolean {
  return wordsOfText(heading).some((word) => BODY.test(word));
}

const WORK = new Set(
  'работа работы контроль деятельность мероприятие мероприятия обеспечение вопросы совещание заседание педсовет направление организация взаимодействие диагностика мониторинг воспитание обучение документация отчетность сопровождение аттестация просвещение отчет отчеты обязанности'
    .split(' ')
    .map(stem),
);
const BODY =
  /^(?:директор|заместител|завуч|учител(?!ьск)|педагог(?!ич)|руководител|методист|координатор|специалист|администрац|библиотекар|психолог(?!ич)|логопед(?!ич)|воспитател(?!ьн)|секретар|бухгалтер|управлени[ея]$|отдел|комитет|учреждени|школ[аы]$|центр|совет$|комисси|оператор|ответственн|классный|классные)/iu;
