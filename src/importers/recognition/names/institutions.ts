/** Institutions that the text around a table names: whose plan it is. */

const LONGEST = 120;

/** Abbreviations of legal forms, and what the institution is called behind them. */
const INSTITUTION =
  /(?<![\p{L}\d])(?:[МГОКФНЧ]\p{Lu}{0,4}(?:ОУ|ДО|УК|УЗ|БУ|КУ|АУ)|МУ|МУП|ОУ|ДОУ)\s[^,;|_]*?(?=\s*(?:$|[,;_(]|\s{2,}|от\s|приказ))/u;

/** What follows the name in quotes and is none of where it is: «… «Ромашка» по подготовке …». */
const AFTER_NAME =
  /(?<=[»"]) (?:в (?:области|сфере|рамках|целях|период|соответствии)|по|на|при|для|к|с|о|об|и)\s.*$/u;

/** Bodies whose first word only changes with its case. */
const BODIES: readonly (readonly [genitive: RegExp, nominative: string])[] = [
  [/(?<!\p{L})администрации(?=\s\p{L})/u, 'Администрация'],
  [/(?<!\p{L})управления(?=\s(?:образования|культуры|финансов))/u, 'Управление'],
  [/(?<!\p{L})департамента(?=\s\p{L})/u, 'Департамент'],
  [/(?<!\p{L})министерства(?=\s\p{L})/u, 'Министерство'],
];

/** When a plan is for, behind the name of those whose it is: «… на 2027 год», «… в I квартале». */
const TIME =
  /\s+(?:к\s+(?=(?:\p{L}+\s+)?(?:\d{4}|учебн))|(?:на|за|в)\s+)(?:новому\s|\d|[IVX]+\s|перв|втор|трет|четв[её]рт|учебн|календарн|летн|осенн|зимн|весенн|январ|феврал|март|апрел|ма[йе]|июн|июл|август|сентябр|октябр|ноябр|декабр|период).*$/iu;

/** A name without the time that stands behind it. */
export function withoutTime<T extends string | undefined>(name: T): T {
  return name?.replace(TIME, '') as T;
}

/** The institution that a text names; nothing where it names none whose nominative can be told. */
export function institutionIn(text: string): string | undefined {
  const own = withoutTime(INSTITUTION.exec(text)?.[0])?.replace(AFTER_NAME, '').trim();
  // An abbreviation alone is any of its kind: «в ОУ».
  if (own?.includes(' ') && own.length < LONGEST) return own;
  for (const [genitive, nominative] of BODIES) {
    const found = genitive.exec(text);
    const rest = found && withoutTime(text.slice(found.index + found[0].length)).trim();
    if (rest && rest.length < LONGEST && !/[,;:|_(]/u.test(rest)) return `${nominative} ${rest}`;
  }
  return undefined;
}

/** Abbreviations and what stands in quotes are the same in every case: «к приказу МКУ «ЦРО»». */
const INDECLINABLE = /^(?:(?:\p{Lu}{2,8}|[«"][^»"]{1,40}[»"]|№|\d+)(?:\s+|$)){1,6}$/u;

/** Whether a name is the same in every case. */
export function isIndeclinable(name: string): boolean {
  return INDECLINABLE.test(name);
}

/** Posts whose cyclogram it is, in the genitive: «… работы заместителя директора по УВР». */
const OF_POST =
  /^(?:\p{L}+\s)?(?:циклограмма|план|график)(?:-график)?\s(?:рабо\p{L}+\s|деятельности\s|времени\s)*(?<post>(?:\p{L}+[ое]го\s)*(?:заместителя|директора|завуча|методиста|педагога|руководителя|воспитателя|учителя|библиотекаря|психолога|логопеда|заведующего|инструктора|вожатого)(?:-\p{L}+[ая])?)(?<rest>[^(,;|_]*)/iu;

/** What a post is called of which a title says that the work is: the first words in the nominative, what they are of as it is. */
export function postIn(title: string): string | undefined {
  const { post, rest = '' } = OF_POST.exec(title)?.groups ?? {};
  if (post === undefined) return undefined;
  const name = post.replaceAll(/\p{L}+/gu, (word) =>
    word
      .replace(/([кгхшжщч])[ое]го$/iu, '$1ий')
      .replace(/[ое]го$/iu, 'ый')
      .replace(/(тел|кар)я$/iu, '$1ь')
      .replace(/а$/iu, ''),
  );
  const cased = post === post.toUpperCase() ? name.toUpperCase() : name;
  const whole = withoutTime(`${cased}${rest}`).replace(INSTITUTION, '').trim();
  return whole.length < LONGEST ? whole.charAt(0).toUpperCase() + whole.slice(1) : undefined;
}
